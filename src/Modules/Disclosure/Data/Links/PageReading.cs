using System.Text;
using System.Text.RegularExpressions;
using Prongsai.Disclosure.Domain.Links;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Reads the beginning of an answer, packed or not, and never more than that.</summary>
internal static partial class PageReading
{
    private const int Announcing = 2048;

    static PageReading() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="most">Bytes, counted after unpacking.</param>
    public static async Task<PageContent> ReadAsync(HttpContent content, int most, CancellationToken ct)
    {
        await using var stream = await content.ReadAsStreamAsync(ct);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (kept.Length < most && await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, most - kept.Length)), ct) is > 0 and var count)
        {
            kept.Write(buffer, 0, count);
        }

        var bytes = kept.GetBuffer().AsSpan(0, (int)kept.Length);
        var type = content.Headers.ContentType;
        return type?.MediaType is "text/html" or "application/xhtml+xml" or "text/plain" or null
            ? PageText.Of(EncodingOf(type?.CharSet, bytes).GetString(bytes))
            : PageText.OfBytes(bytes);
    }

    /// <summary>As the answer says, or the page itself, or UTF-8. Older Thai pages are TIS-620, which is within Windows-874.</summary>
    private static Encoding EncodingOf(string? announced, ReadOnlySpan<byte> bytes)
    {
        var name = announced ?? (Charset().Match(Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, Announcing)])) is { Success: true } found ? found.Groups[1].Value : "utf-8");
        name = name.Trim('"', '\'', ' ').ToLowerInvariant();
        try
        {
            return name is "tis-620" or "tis620" or "iso-8859-11" ? Encoding.GetEncoding(874) : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    [GeneratedRegex("charset\\s*=\\s*[\"']?([A-Za-z0-9_-]{2,20})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Charset();
}
