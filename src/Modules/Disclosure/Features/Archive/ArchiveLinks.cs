using System.Net;
using System.Text.RegularExpressions;
using Prongsai.Disclosure.Features.Portal;

namespace Prongsai.Disclosure.Features.Archive;

/// <summary>Turns the addresses in a page or feed into links between files of the archive, and says which addresses it met.</summary>
/// <param name="address">Where the archive will lie; empty when that is not known, then every link is relative.</param>
/// <param name="fileOf">The file of an address of the site, or null.</param>
internal sealed partial class ArchiveLinks(string address, Func<string, string?> fileOf)
{
    /// <summary>Addresses of the site met so far that have a file.</summary>
    public Queue<string> Met { get; } = new();

    /// <summary>A page: what stands in href, src and action, then addresses in its data.</summary>
    public string InPage(string html, string file) => InData(Attribute().Replace(html, found =>
    {
        var value = WebUtility.HtmlDecode(found.Groups[3].Value);
        return IsOwn(value) ? $"{found.Groups[1]}{found.Groups[2]}=\"{WebUtility.HtmlEncode(Link(value, file))}\"" : found.Value;
    }), file);

    /// <summary>A feed, map or catalogue: addresses written in full.</summary>
    public string InData(string text, string file) => Whole().Replace(text, found => Full(WebUtility.HtmlDecode(found.Groups[1].Value), file));

    /// <summary>Every address of the site that stands in a page, feed or catalogue.</summary>
    public static IEnumerable<string> AddressesIn(string text) => Attribute().Matches(text).Select(m => WebUtility.HtmlDecode(m.Groups[3].Value)).Where(IsOwn)
        .Concat(Whole().Matches(text).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))).Distinct();

    /// <summary>A style sheet: its fonts lie beside it, so nothing changes.</summary>
    public void InStyle(string css, string path)
    {
        foreach (Match found in Url().Matches(css))
        {
            Meet(new Uri(new Uri(ArchiveOf.Origin + path), found.Groups[1].Value).AbsolutePath);
        }
    }

    private static bool IsOwn(string value) => value.StartsWith('/') && !value.StartsWith("//", StringComparison.Ordinal);

    private string Link(string target, string file)
    {
        var (path, mark) = target.Split('#', 2) is [var p, var m] ? (p, "#" + m) : (target, "");
        return ArchivePlaces.Relative(file, Meet(path) ?? ArchivePlaces.Elsewhere) + mark;
    }

    private string Full(string path, string file)
    {
        var (place, mark) = path.Split('#', 2) is [var p, var m] ? (p, "#" + m) : (path, "");
        var there = Meet(place.Length == 0 ? "/" : place) ?? ArchivePlaces.Elsewhere;
        return (address.Length > 0 ? $"{address}/{ArchivePlaces.Relative("", there)}" : ArchivePlaces.Relative(file, there)) + mark;
    }

    private string? Meet(string path)
    {
        if (fileOf(path) is not { } file)
        {
            return null;
        }

        Met.Enqueue(path);
        return file;
    }

    [GeneratedRegex("(\\s)(href|src|action)=\"([^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    [GeneratedRegex("http://archive\\.invalid([^\"<>\\s]*)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex("url\\(\"?([^\")]+)\"?\\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Url();
}
