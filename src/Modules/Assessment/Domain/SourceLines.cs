using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Prongsai.Documents;

namespace Prongsai.Assessment.Domain;

/// <summary>A read paper as numbered lines, to stand beside what was made of it.</summary>
internal static class SourceLines
{
    private const int LongestLine = 1200;

    /// <summary>"12\ttext" a line; the cells of a table row are set apart by bars.</summary>
    public static string Write(OfficialDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            Write(text, block);
        }

        return text.ToString();
    }

    public static IEnumerable<(int Line, string Text)> Read(string stored)
    {
        foreach (var line in stored.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return (int.Parse(line.AsSpan(0, tab), CultureInfo.InvariantCulture), line[(tab + 1)..]);
        }
    }

    private static void Write(StringBuilder text, Block block)
    {
        if (block is Table table)
        {
            foreach (var row in table.Rows)
            {
                Add(text, row.Source ?? block.Source, string.Join(" | ", row.Cells.Where(c => !c.IsContinuation).Select(c => Plain(c.Content))));
            }

            return;
        }

        Add(text, block.Source, Plain([block]));
    }

    private static void Add(StringBuilder text, SourceSpan? source, string line)
    {
        var flat = line.ReplaceLineEndings(" ").Trim();
        if (flat.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{source?.Line ?? 0}\t{(flat.Length > LongestLine ? flat[..LongestLine] + "…" : flat)}\n");
        }
    }

    private static string Plain(ImmutableArray<Block> blocks) => string.Join(" ", blocks.Select(Plain));

    private static string Plain(Block block) => block switch
    {
        Heading h => Plain(h.Content),
        Paragraph p => Plain(p.Content),
        ListBlock l => string.Join(" ", l.Items.Select((item, i) => $"{item.PrintedMarker ?? $"{i + 1}."} {Plain(item.Content)}")),
        Table t => string.Join(" ", t.Rows.Select(r => string.Join(" | ", r.Cells.Where(c => !c.IsContinuation).Select(c => Plain(c.Content))))),
        MemoHead m => $"{m.Agency} {m.Number} {m.Date} {m.Subject} {m.To}",
        SignatureBlock s => $"{s.Name} {s.Post} {s.ActingFor}",
        OpinionBlock o => $"{o.Title} {o.Opinion} {Plain(o.Signature)}",
        _ => "",
    };

    private static string Plain(ImmutableArray<Inline> line) => string.Concat(line.Select(piece => piece switch
    {
        TextRun run => run.Text,
        Link link => link.Text,
        CheckBox box => box.IsChecked ? "☑ " : "☐ ",
        LineBreak => " ",
        _ => "",
    }));
}
