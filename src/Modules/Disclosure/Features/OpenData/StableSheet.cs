using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>Takes out of a made workbook what differs each time it is made (names of its inner links, the time), so that the same table is the same file.</summary>
internal static partial class StableSheet
{
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    public static byte[] Of(byte[] workbook)
    {
        using var source = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = source.Entries.OrderBy(e => e.FullName.Contains("core-properties", StringComparison.Ordinal)).ThenBy(e => e.FullName, StringComparer.Ordinal).Select(e => (e.FullName, Text: Read(e))).ToList();
        foreach (Match found in parts.SelectMany(p => Made().Matches(p.Text)))
        {
            names.TryAdd(found.Value, "made" + (names.Count + 1));
        }

        using var made = new MemoryStream();
        using (var target = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts.OrderBy(p => p.FullName != "[Content_Types].xml"))
            {
                Write(target, Renamed(name, names), Renamed(text, names));
            }
        }

        return made.ToArray();
    }

    /// <summary>Only whole values of attributes: what a cell says stays as it is.</summary>
    private static string Renamed(string text, Dictionary<string, string> names) => Made().Replace(text, found => names.GetValueOrDefault(found.Value, found.Value));

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static void Write(ZipArchive target, string name, string text)
    {
        var entry = target.CreateEntry(name);
        (entry.LastWriteTime, entry.ExternalAttributes) = (Always, 0);
        using var stream = entry.Open();
        stream.Write(Plain.GetBytes(text));
    }

    /// <summary>Ids and part names that the library makes up: R and 16 figures within quotes, or 32 figures before .psmdcp.</summary>
    [GeneratedRegex("(?<=[iI]d=\")R[0-9a-f]{16}(?=\")|[0-9a-f]{32}(?=\\.psmdcp)", RegexOptions.CultureInvariant)]
    private static partial Regex Made();
}
