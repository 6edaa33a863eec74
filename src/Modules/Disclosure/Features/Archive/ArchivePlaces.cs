using System.Globalization;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Archive;

/// <summary>Which file of an archive holds which address of the site.</summary>
internal sealed class ArchivePlaces(string slug, FiscalYear year)
{
    /// <summary>The page for what an archive of one year does not hold.</summary>
    public const string Elsewhere = "elsewhere.html";
    private readonly Dictionary<string, string> kept = new(StringComparer.Ordinal);

    /// <summary>The file of an address of this site, or null when the archive has none for it.</summary>
    /// <param name="address">Path and query.</param>
    public string? Of(string address)
    {
        var (path, query) = address.Split('?', 2) is [var p, var q] ? (p, q) : (address, "");
        if (Asked(query) is not var (english, number) || Parts(path) is not { } parts)
        {
            return null;
        }

        return parts is ["_p", var asset] && query.Length == 0 ? "_p/" + asset
            : parts[0] != slug ? null
            : IsStored(address) ? kept.GetValueOrDefault(path)
            : number > 1 ? parts is [_, "questions"] ? $"questions-{number}{Page(english)}" : null
            : Own(parts[1..], Page(english), english);
    }

    /// <summary>Is this a file that was put in, whose name here hangs on what is in it?</summary>
    public bool IsStored(string address) => Parts(address) is [var of, ..] parts && of == slug && Stored(parts[1..]) is not null;

    /// <summary>Gives such a file its name.</summary>
    /// <param name="type">The media type of its content.</param>
    public void Keep(string address, string? type) => kept[address] = StoredNames.Of(Stored(Parts(address)![1..])!, type);

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
            ["privacy" or "signers" or "questions"] => parts[0] + page,
            ["data", var y, var item, var table] when y == named && !table.Contains('.', StringComparison.Ordinal) => $"data/{y}/{item}/{table}{page}",
            _ when english => null,
            ["data", "catalog.jsonld"] or ["feed.xml"] or ["sitemap.xml"] => string.Join('/', parts),
            ["data", var y, var item, var table] when y == named => $"data/{y}/{item}/{table}",
            ["colours", var pair] => "colours/" + pair,
            _ => null,
        };
    }

    private string? Stored(string[] parts) => parts switch
    {
        ["files", "pictures", var y, var item, var picture] when y == year.ToString() => $"files/pictures/{item}/{picture}",
        ["files", var id, var name] => $"files/{id}/{name}",
        ["emblem", var hash] => "emblem/" + hash,
        _ => null,
    };

    private static string Page(bool english) => english ? ".en.html" : ".html";

    private static string[]? Parts(string path)
    {
        var parts = path.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        return parts.Any(p => p is "" or "." or ".." || p.Contains('/', StringComparison.Ordinal) || p.Contains('\\', StringComparison.Ordinal)) ? null : parts;
    }

    /// <summary>The language and the page of a list; null when more is asked.</summary>
    private static (bool English, int Number)? Asked(string query)
    {
        var (english, number) = (false, 1);
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "lang=en")
            {
                english = true;
            }
            else if (!part.StartsWith("p=", StringComparison.Ordinal) || !int.TryParse(part.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < 1)
            {
                return null;
            }
        }

        return (english, number);
    }
}
