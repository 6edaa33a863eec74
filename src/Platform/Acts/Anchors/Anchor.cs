using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>The head of an agency's chain on a day, kept outside the database: a chain written anew afterwards no longer fits it.</summary>
/// <param name="Date">Day in Bangkok.</param>
/// <param name="Sequence">Number of the last act; 0 when there was none.</param>
/// <param name="Hash">Its hash, hexadecimal.</param>
/// <param name="At">When the anchor was written.</param>
/// <param name="Previous">SHA-256 of the file of the anchor before, hexadecimal; empty for the first.</param>
public sealed record Anchor(Guid Agency, string Slug, LocalDate Date, long Sequence, string Hash, Instant At, string Previous)
{
    private static readonly JsonSerializerOptions Written = new(StoredJson.Options) { WriteIndented = true };

    /// <summary>As in the file and in the mail.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Written) + "\n";

    /// <summary>Null when the text is no anchor. Text around the braces is passed over, so that a saved mail can be given.</summary>
    public static Anchor? Read(string text)
    {
        var (open, close) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (open < 0 || close < open) return null;
        try
        {
            return JsonSerializer.Deserialize<Anchor>(text[open..(close + 1)], StoredJson.Options) is { Hash: not null, Previous: not null, Slug: not null } anchor ? anchor : null;
        }
        catch (Exception fault) when (fault is JsonException or NodaTime.Text.UnparsableValueException)
        {
            return null;
        }
    }
}

/// <summary>A file that should hold an anchor.</summary>
/// <param name="Name">File name.</param>
/// <param name="Anchor">Null when it cannot be read.</param>
/// <param name="FileHash">SHA-256 of the file, hexadecimal.</param>
public sealed record AnchorFile(string Name, Anchor? Anchor, string FileHash)
{
    public static AnchorFile Open(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return new(Path.GetFileName(path), Anchor.Read(Encoding.UTF8.GetString(bytes)), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
