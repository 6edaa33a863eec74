using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>What a paper is called: its own title, else its first heading, else the file name.</summary>
internal static class FileTitle
{
    private const int MaxLength = 120;

    public static string Of(ImmutableArray<Block> blocks, string? title, string fileName)
    {
        var own = title is null ? "" : SourceText.Clean(title).Trim();
        if (own.Length > 0)
        {
            return Shorten(own);
        }
        var heading = blocks.OfType<Heading>().Select(h => string.Concat(h.Content.Select(Text)).Trim()).FirstOrDefault(t => t.Length > 0);
        return Shorten(heading ?? Path.GetFileNameWithoutExtension(fileName));
    }

    /// <summary>The last part of a path, fit to be shown.</summary>
    public static string Clean(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.Where(c => !char.IsControl(c) && c is not ('\u202E' or '\u202D' or '\u2066' or '\u2067'))).Trim();
        return name.Length == 0 ? "ไม่มีชื่อ" : Shorten(name);
    }

    private static string Shorten(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";

    private static string Text(Inline piece) => piece switch
    {
        TextRun run => run.Text,
        Link link => link.Text,
        LineBreak => " ",
        _ => "",
    };
}
