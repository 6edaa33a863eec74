using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prongsai.Disclosure.Domain.Freezing;

/// <summary>The list that a freeze is known by: every item with the hash of its content. Its own hash stands for the whole.</summary>
/// <param name="Number">1, 2, 3 … within the year; 0 for a state that was not frozen.</param>
/// <param name="FrozenAt">UTC, ISO 8601; empty for a state that was not frozen.</param>
/// <param name="Previous">Hash of the manifest of the freeze before in the same year; empty for the first.</param>
internal sealed record FreezeManifest(string Format, string Agency, string AgencyName, int FiscalYear, int Number, string FrozenAt, string Previous, ImmutableArray<ManifestItem> Items)
{
    public const string Version = "prongsai-freeze/1";

    /// <summary>Of a past day whose state was read back from the record of acts: that day as 2026-04-30; null for a frozen state and for the state as it stands.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AsOf { get; init; }

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string ToText() => CanonicalJson.Of(JsonSerializer.SerializeToNode(this, Options));

    public string Hash() => CanonicalJson.Hash(ToText());

    public static FreezeManifest Read(string text) => JsonSerializer.Deserialize<FreezeManifest>(text, Options)!;
}

/// <param name="Sha256">Of the item's canonical JSON, hexadecimal.</param>
internal sealed record ManifestItem(string Key, string Number, string Title, bool IsPublic, string Address, int PreScore, string Sha256)
{
    public static ManifestItem Of(FrozenItem item) => new(item.Key, item.Number, item.Title, item.IsPublic, item.Address, item.PreScore, CanonicalJson.Hash(item.ToText()));
}

/// <summary>A year's items at a moment.</summary>
internal sealed record FrozenState(FreezeManifest Manifest, ImmutableArray<FrozenItem> Items)
{
    public bool IsFrozen => Manifest.Number > 0;

    public FrozenItem? Item(string key) => Items.FirstOrDefault(i => i.Key == key);

    /// <summary>The first item whose content is not what the manifest names, in words; null when all is as it was.</summary>
    public string? Fault => Manifest.Items.Length != Items.Length ? "จำนวนข้อไม่ตรงกับบัญชีของวันตรึง"
        : Manifest.Items.Where(m => Item(m.Key) is not { } item || ManifestItem.Of(item) != m).Select(m => $"{m.Number} ไม่ตรงกับบัญชีของวันตรึง").FirstOrDefault();

    public static FrozenState Of(string agency, string agencyName, int year, int number, string frozenAt, string previous, ImmutableArray<FrozenItem> items) =>
        new(new(FreezeManifest.Version, agency, agencyName, year, number, frozenAt, previous, [.. items.Select(ManifestItem.Of)]), items);

    /// <summary>What an officer sees before freezing: the same for the same content, whenever it is looked at.</summary>
    public string ContentHash => CanonicalJson.Hash(string.Join('\n', Manifest.Items.Select(i => i.Sha256)));
}
