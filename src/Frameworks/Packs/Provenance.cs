namespace Prongsai.Frameworks;

/// <summary>How sure a fact of the methodology is. Anything but confirmed shows as "รอยืนยันกับคู่มือ".</summary>
public enum Confidence
{
    /// <summary>Read in a named source.</summary>
    Confirmed,

    /// <summary>Follows by arithmetic or comparison from sourced facts.</summary>
    Derived,

    /// <summary>Background knowledge; to be checked with the year's manual.</summary>
    Unconfirmed,
}

/// <param name="Id">Name within the pack's file.</param>
public sealed record FactSource(string Id, string Title, string? Section, string? Note);

/// <summary>Where a fact comes from and how sure it is. No fact is without.</summary>
public sealed record Provenance(Confidence Confidence, FactSource Source)
{
    /// <summary>The other where it is less sure than this.</summary>
    public Provenance NoSurerThan(Provenance other) => other.Confidence > Confidence ? other : this;
}
