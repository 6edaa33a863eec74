using System.Globalization;
using System.Text;

namespace Prongsai.Disclosure.Features.Archive;

/// <summary>Names of files that people put in, for a web server that knows a type by the ending of a name alone: whatever a file is called, it must not come out as a page or a script.</summary>
internal static class StoredNames
{
    private const int LongestName = 60;

    /// <summary>By media type: the ending it gets, then those it may have already.</summary>
    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["application/pdf"] = [".pdf"],
        ["image/png"] = [".png"],
        ["image/jpeg"] = [".jpg", ".jpeg"],
        ["image/webp"] = [".webp"],
        ["image/gif"] = [".gif"],
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = [".docx"],
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = [".xlsx"],
        ["application/zip"] = [".zip", ".pptx", ".odt", ".ods", ".odp", ".kmz", ".epub"],
        ["application/x-ole-storage"] = [".ole", ".doc", ".xls", ".ppt", ".msg"],
        ["text/plain"] = [".txt", ".csv", ".tsv", ".md", ".json"],
    };

    /// <summary>Endings that no unknown content keeps, for a browser would read or run it.</summary>
    private static readonly string[] Read = [".htm", ".html", ".xht", ".xhtml", ".shtml", ".mht", ".mhtml", ".svg", ".svgz", ".xml", ".xsl", ".xslt", ".rss", ".atom", ".js", ".mjs", ".css", ".wasm", ".php", ".cgi"];

    /// <param name="path">Folder and name as they stand on the site.</param>
    /// <param name="type">Media type of the content.</param>
    public static string Of(string path, string? type)
    {
        var cut = path.LastIndexOf('/') + 1;
        var (folder, name) = (path[..cut], path[cut..]);
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        return Endings.GetValueOrDefault(type?.Split(';')[0] ?? "") is not { } fitting
            ? folder + Short(stem) + (ending.Length is > 1 and < 9 && !Read.Contains(ending.ToLowerInvariant()) ? Plain(ending) : ".bin")
            : fitting.Contains(ending.ToLowerInvariant()) ? folder + Short(stem) + ending
            : folder + Short(name) + fitting[0];
    }

    /// <summary>A name that every file system takes.</summary>
    private static string Short(string name)
    {
        var safe = Plain(name);
        var elements = StringInfo.ParseCombiningCharacters(safe);
        var cut = (elements.Length > LongestName ? safe[..elements[LongestName]] : safe).Trim(' ', '.');
        return cut.Length == 0 ? "file" : cut;
    }

    private static string Plain(string name)
    {
        var safe = new StringBuilder();
        foreach (var letter in name.EnumerateRunes())
        {
            safe.Append(Rune.IsControl(letter) || "<>:\"|?*%#".Contains(letter.ToString(), StringComparison.Ordinal) ? "_" : letter.ToString());
        }

        return safe.ToString();
    }
}
