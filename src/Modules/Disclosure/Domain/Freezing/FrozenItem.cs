using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prongsai.Disclosure.Domain.Freezing;

/// <summary>What citizens could read of an item at a moment. Of an item that was not public it holds only that it was not.</summary>
/// <param name="Address">Permanent address with scheme and host; empty when not public.</param>
/// <param name="Explanation">What is handed to ITAS with the address.</param>
/// <param name="PreScore">Our own pre-score, 0 or 100.</param>
internal sealed record FrozenItem(string Key, int Ordinal, string Number, string Title, bool IsPublic, string Address, string Explanation, int PreScore)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Id of the item's row, by which the record of acts knows it.</summary>
    public Guid? Row { get; init; }

    /// <summary>The time the content is about: two days as 2026-04-30; null when it was not said.</summary>
    public string? CoversFrom { get; init; }

    public string? CoversTo { get; init; }

    public ImmutableArray<FrozenFinding> Findings { get; init; } = [];

    public ImmutableArray<FrozenText> Texts { get; init; } = [];

    public ImmutableArray<FrozenTable> Tables { get; init; } = [];

    public ImmutableArray<FrozenEvidence> Evidence { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<FrozenEvidence> Files => Evidence.Where(e => e.FileId is not null);

    /// <summary>As canonical JSON.</summary>
    public string ToText() => CanonicalJson.Of(JsonSerializer.SerializeToNode(this, Options));

    public static FrozenItem Read(string text) => JsonSerializer.Deserialize<FrozenItem>(text, Options)!;
}

/// <param name="Outcome">pass, fail or person.</param>
internal sealed record FrozenFinding(string Component, string Text, string Outcome, string Why)
{
    public const string Pass = "pass", Fail = "fail", Person = "person";
}

internal sealed record FrozenText(string Component, string Title, string? Thai, string? English, bool IsNil);

internal sealed record FrozenTable(string Key, string Title, ImmutableArray<FrozenColumn> Columns, ImmutableArray<FrozenRow> Rows);

internal sealed record FrozenColumn(string Key, string Title);

/// <param name="Cells">Kept values (<see cref="CellRules"/>).</param>
internal sealed record FrozenRow(Guid Id, ImmutableSortedDictionary<string, string> Cells);

/// <summary>A link, or a file with the hash of its bytes.</summary>
/// <param name="Component">The component it backs; null for the item as a whole.</param>
/// <param name="Address">Of a link.</param>
/// <param name="Sha256">Of the file's bytes, or of the link's text; hexadecimal.</param>
internal sealed record FrozenEvidence(Guid Id, string? Component, string Title, string? TitleEn, string? AsOf, string? Address, Guid? FileId, string? FileName, string? ContentType, long Size, string Sha256)
{
    /// <summary>Of a link: SHA-256 of the page's text as the monitor last read it; null when it has not.</summary>
    public string? PageSha256 { get; init; }

    /// <summary>Of a link: SHA-256 of the newest picture of the page; null when there was none. Left out then, so that older states keep their bytes.</summary>
    public string? PictureSha256 { get; init; }
}
