namespace Prongsai.Platform.Privacy;

/// <summary>How long rows of a table are kept (PDPA มาตรา 37 (3)). Registered as data by the module: <c>services.AddSingleton(new RetentionRule(…))</c>.
/// The nightly run removes rows only when a responsible person has switched the rule on.</summary>
/// <param name="Module">Name of the module.</param>
/// <param name="Key">Unique within the module.</param>
/// <param name="WhatTh">What is removed.</param>
/// <param name="Table">With schema; the key is (agency_id, id).</param>
/// <param name="Since">Column, or SQL expression over the row, with the moment the time runs from; null in it: not due.</param>
public sealed record RetentionRule(string Module, string Key, string WhatTh, string Table, string Since)
{
    /// <summary>The moment in words: "นับจากวันที่ย้อนกลับการนำเข้า".</summary>
    public required string SinceTh { get; init; }

    public required int Days { get; init; }

    /// <summary>Shortest time a person may set, when a law asks for one.</summary>
    public int LeastDays { get; init; } = 1;

    /// <summary>Which rows of the table, as an SQL condition; null for all.</summary>
    public string? Where { get; init; }

    /// <summary>SQL expression that names a row to a person in the preview; it is not kept after the removal.</summary>
    public required string Title { get; init; }

    /// <summary>Column with the id of the stored file that goes when nothing else names it.</summary>
    public string? FileColumn { get; init; }

    /// <summary>Rows of other tables that go first: table and its column with the id of this row.</summary>
    public IReadOnlyList<(string Table, string Column)> With { get; init; } = [];

    /// <summary>Why so long, with the law.</summary>
    public required string BasisTh { get; init; }

    /// <summary>What a person must still confirm; null when the law is plain. A rule that is unsure is off until switched on.</summary>
    public string? UnsureTh { get; init; }

    public string FullKey => $"{Module}.{Key}";
}
