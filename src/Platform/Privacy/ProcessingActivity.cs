namespace Prongsai.Platform.Privacy;

/// <summary>A line of the record of processing (บันทึกรายการ, PDPA มาตรา 39): one purpose for which a module holds data about people.
/// Registered as data: <c>services.AddSingleton(new ProcessingActivity(…))</c>. The notice to the public is made from it (มาตรา 23).</summary>
/// <param name="Module">Name of the module that holds the data.</param>
/// <param name="Key">Unique within the module; <c>module.key</c> is what a form's notice names.</param>
/// <param name="Purpose">What for.</param>
public sealed record ProcessingActivity(string Module, string Key, InBoth Purpose)
{
    /// <summary>Whose data.</summary>
    public required InBoth Whose { get; init; }

    /// <summary>Which data.</summary>
    public required InBoth Categories { get; init; }

    /// <summary>Where the data comes from.</summary>
    public required InBoth Source { get; init; }

    public required LegalBasis Basis { get; init; }

    /// <summary>The law that gives the task or the duty, as far as it is known.</summary>
    public required string LawTh { get; init; }

    /// <summary>Who receives it outside the office; also what everybody can read.</summary>
    public required InBoth Recipients { get; init; }

    /// <summary>How long it is kept.</summary>
    public required InBoth Kept { get; init; }

    /// <summary>How it is guarded (มาตรา 37 (1)).</summary>
    public required string GuardedTh { get; init; }

    /// <summary>What a person must still confirm, and where it would be found; null when nothing.</summary>
    public string? UnsureTh { get; init; }

    public string FullKey => $"{Module}.{Key}";
}
