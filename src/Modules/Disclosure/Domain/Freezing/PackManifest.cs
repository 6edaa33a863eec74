using System.Collections.Immutable;
using System.Text.Json;

namespace Prongsai.Disclosure.Domain.Freezing;

/// <summary>Every file of an evidence pack. Nothing in it depends on when the pack was made, so the same state gives the same text.</summary>
/// <param name="FreezeSha256">Hash of <c>freeze/manifest.json</c>.</param>
/// <param name="Frozen">False for a pack of the state as it stands, which nobody froze.</param>
/// <param name="Withheld">Items and files that were closed since, so that they are not handed on.</param>
/// <param name="Missing">Files that the store no longer holds as they were.</param>
internal sealed record PackManifest(string Format, bool Frozen, string FreezeSha256, ImmutableArray<PackFile> Files, ImmutableArray<WithheldPart> Withheld, ImmutableArray<string> Missing)
{
    public const string Version = "prongsai-pack/1", Path = "manifest.json", FreezePath = "freeze/manifest.json", ActPath = "chain/act.json", ActsPath = "chain/acts.json", IndexPath = "index.html";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string ToText() => CanonicalJson.Of(JsonSerializer.SerializeToNode(this, Options));

    /// <summary>Null when the text is no manifest of a pack.</summary>
    public static PackManifest? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<PackManifest>(text, Options) is { Format: Version, Files.IsDefault: false, Withheld.IsDefault: false, Missing.IsDefault: false } manifest
                && manifest.Files.All(f => f is { Path: not null, Sha256: not null, Uses.IsDefault: false }) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string ItemPath(string number, string key) => $"items/{number}-{key}/item.json";

    public static string TablePath(string number, string key, string table) => $"items/{number}-{key}/{table}.csv";

    /// <summary>Where a stored file lies: below the beginning of its hash, so that two of one name do not meet.</summary>
    public static string FilePath(string sha256, string name) => $"files/{sha256[..16]}/{SafeName(name)}";

    /// <summary>A name that every system can write: no path, no control or reserved characters, not too long.</summary>
    internal static string SafeName(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsControl(c) || c == '\uFFFD' || "\\/:*?\"<>|".Contains(c) ? '_' : c)).Trim(' ', '.');
        return safe.Length switch { 0 => "file", > 100 => "file" + (safe.LastIndexOf('.') is > 0 and var dot && safe.Length - dot <= 8 ? safe[dot..] : ""), _ => safe };
    }
}

/// <param name="Source">index, item, table, file, freeze or chain.</param>
internal sealed record PackFile(string Path, long Size, string Sha256, string Source, ImmutableArray<PackUse> Uses);

/// <param name="Component">Empty for the item as a whole.</param>
internal sealed record PackUse(string Item, string Component);

/// <param name="Evidence">Empty when the whole item is withheld.</param>
internal sealed record WithheldPart(string Item, string Evidence);
