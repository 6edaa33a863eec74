using Prongsai.Kernel;

namespace Prongsai.Improvement.Contracts;

/// <summary>Where a measure can come from besides the year's result: findings of an audit, causes of complaints, survey answers. Registered as a scoped service by the module that keeps them.</summary>
public interface IMeasureOrigins
{
    /// <summary>Lower-case English word kept with a measure, for example <c>audit</c>.</summary>
    string Kind { get; }

    /// <summary>As shown in the list to choose from: "ข้อตรวจพบของผู้ตรวจสอบ".</summary>
    string NameTh { get; }

    /// <summary>Those of the year that a measure may answer, the most pressing first; at most 100.</summary>
    Task<IReadOnlyList<MeasureOrigin>> OfYearAsync(FiscalYear year, CancellationToken cancellationToken);
}

/// <param name="Key">Stays the same for the same finding or cause.</param>
/// <param name="TextTh">What was found, in a sentence.</param>
/// <param name="Path">Its page for officers.</param>
public sealed record MeasureOrigin(string Key, string TextTh, string Path);
