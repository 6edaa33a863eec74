using System.Globalization;
using System.Text;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Archive;

/// <summary>Which file of an archive holds which address of the site.</summary>
internal sealed class ArchivePlaces(string slug, FiscalYear year)
{
    /// <summary>The page for what an archive of one year does not hold.</summary>
    public const string Elsewhere = "elsewhere.html";
    private const int LongestName = 60;

    /// <summary>The file of an address of this site, or null when the archive has none for it.</summary>
    /// <param name="address">Path and query.</param>
    public string? Of(string address)
    {
        var (path, query) = address.Split('?', 2) is [var p, var q] ? (p, q) : (address, "");
        var english = query == "lang=en";
        if (query.Length > 0 && !english)
        {
            return null;
        }

        var parts = path.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        return parts.Any(p => p is "" or "." or ".." || p.Contains('/', StringComparison.Ordinal) || p.Contains('\\', StringComparison.Ordinal)) ? null
            : parts is ["_p", var asset] && !english ? "_p/" + asset
            : parts[0] == slug ? Own(parts[1..], english ? ".en.html" : ".html", english)
            : null;
    }

    /// <summary>From one file of the archive to another, as a link.</summary>
    public static string Relative(string from, string to)
    {
        var up = from.Count(c => c == '/');
        return string.Concat(Enumerable.Repeat("../", up)) + string.Join('/', to.Split('/').Select(Uri.EscapeDataString));
    }

    private string? Own(string[] parts, string page, bool english)
    {
        var named = year.ToString();
        return parts switch
        {
            [] => "index" + page,
            ["data"] => "data/index" + page,
            ["ita" or "data", var y] when y == named => $"{parts[0]}/{y}/index{page}",
            ["ita", var y, var item] when y == named => $"ita/{y}/{item}{page}",
            ["privacy" or "signers"] => parts[0] + page,
            ["data", var y, var item, var table] when y == named && !table.Contains('.', StringComparison.Ordinal) => $"data/{y}/{item}/{table}{page}",
            _ when english => null,
            ["data", "catalog.jsonld"] or ["feed.xml"] or ["sitemap.xml"] => string.Join('/', parts),
            ["data", var y, var item, var table] when y == named => $"data/{y}/{item}/{table}",
            ["files", "pictures", var y, var item, var picture] when y == named => $"files/pictures/{item}/{picture}",
            ["files", var id, var name] => $"files/{id}/{Short(name)}",
            ["emblem", var hash] => "emblem/" + hash,
            ["colours", var pair] => "colours/" + pair,
            _ => null,
        };
    }

    /// <summary>A name that every file system takes.</summary>
    private static string Short(string name)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var safe = new StringBuilder();
        foreach (var letter in stem.EnumerateRunes())
        {
            safe.Append(Rune.IsControl(letter) || "<>:\"|?*%#".Contains(letter.ToString(), StringComparison.Ordinal) ? "_" : letter.ToString());
        }

        var elements = StringInfo.ParseCombiningCharacters(safe.ToString());
        return (elements.Length > LongestName ? safe.ToString()[..elements[LongestName]] : safe.ToString()).Trim(' ', '.') + (extension.Length is > 1 and < 9 ? extension : "");
    }
}
