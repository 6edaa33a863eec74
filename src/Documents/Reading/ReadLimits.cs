namespace Prongsai.Documents;

/// <summary>How much of a file a reader is willing to take. Whatever goes beyond is refused with a sentence, never cut off in silence.</summary>
public sealed record ReadLimits
{
    public static readonly ReadLimits Default = new();

    /// <summary>Size of the file as it was handed in.</summary>
    public long MaxBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>Wall time of one reading.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);

    public int MaxRowsPerTable { get; init; } = 2_000;

    public int MaxColumns { get; init; } = 256;

    /// <summary>Tables in tables, lists in lists.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Paragraphs, cells, list items and marks together; keeps the tree small enough for memory.</summary>
    public int MaxPieces { get; init; } = 400_000;

    /// <summary>Characters of text in the whole paper; about 4,000 full pages.</summary>
    public int MaxCharacters { get; init; } = 10_000_000;

    /// <summary>Files inside a DOCX or XLSX.</summary>
    public int MaxParts { get; init; } = 2_000;

    /// <summary>All parts of a DOCX or XLSX together, unpacked.</summary>
    public long MaxUnpackedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>How many times larger than packed one part may become, once it is larger than 4 MB.</summary>
    public int MaxUnpackRatio { get; init; } = 250;
}
