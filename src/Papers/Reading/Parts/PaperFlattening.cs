using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Prongsai.Documents;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>Lays the tree flat: every block becomes lines or a grid, and every line keeps where it stood.</summary>
internal static class PaperFlattening
{
    public static ImmutableArray<PaperPart> Parts(OfficialDocument document)
    {
        var parts = ImmutableArray.CreateBuilder<PaperPart>();
        var line = 0;
        for (var index = 0; index < document.Blocks.Length; index++)
        {
            var block = document.Blocks[index];
            line = block.Source?.Line ?? line + 1;
            if (block is Table table)
                AddTable(parts, table, line, index);
            else
                AddLines(parts, block, line, index);
        }
        return parts.ToImmutable();
    }

    private static void AddTable(ImmutableArray<PaperPart>.Builder parts, Table table, int line, int block)
    {
        if (!string.IsNullOrWhiteSpace(table.Caption))
            parts.Add(new TextLine(ThaiText.Normalize(table.Caption), line, block, IsHeading: true));
        parts.Add(new Grid([.. table.Rows.Select((row, index) => FlatRow(row, line + index))], line));
    }

    private static GridRow FlatRow(TableRow row, int fallbackLine)
    {
        var source = row.Source ?? new SourceSpan(fallbackLine);
        return new([.. row.Cells.Select(FlatCell)], new(source.Line, source.EndLine), row.IsHeader);
    }

    private static GridCell FlatCell(TableCell cell) =>
        new([.. cell.Content.SelectMany(Lines).Select(TickMarks.Canonical).Where(HasText)], cell.IsContinuation);

    private static void AddLines(ImmutableArray<PaperPart>.Builder parts, Block block, int line, int index)
    {
        var last = block.Source?.EndLine ?? line;
        var at = line;
        foreach (var text in Lines(block).Select(TickMarks.Canonical).Where(HasText))
        {
            parts.Add(new TextLine(text, Math.Min(at, last), index, block is Heading));
            at++;
        }
    }

    private static bool HasText(string text) => text.Length > 0;

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading heading => InlineLines(heading.Content),
        Paragraph paragraph => InlineLines(paragraph.Content),
        ListBlock list => list.Items.SelectMany((item, index) => ItemLines(item, list.Numbering, index)),
        Table table => table.Rows.Select(row => string.Join('\t', row.Cells.Select(cell => FlatCell(cell).Text))),
        MemoHead memo => MemoLines(memo),
        SignatureBlock signature => SignatureLines(signature),
        OpinionBlock opinion => [opinion.Title, opinion.Opinion ?? "", .. SignatureLines(opinion.Signature)],
        ImageBlock image => [image.AlternativeText],
        QrBlock code => [code.Caption, code.Address],
        _ => [],
    };

    private static IEnumerable<string> MemoLines(MemoHead memo) =>
    [
        "บันทึกข้อความ", "ส่วนราชการ " + memo.Agency, $"ที่ {memo.Number} วันที่ {memo.Date}", "เรื่อง " + memo.Subject, "เรียน " + memo.To,
    ];

    private static IEnumerable<string> SignatureLines(SignatureBlock signature) =>
    [
        signature.Name is null ? "" : $"({signature.Name})", signature.Post, signature.ActingFor ?? "", signature.Date ?? "",
    ];

    private static IEnumerable<string> ItemLines(ListItem item, ListNumbering numbering, int index)
    {
        var marker = item.PrintedMarker ?? MarkerOf(numbering, index);
        foreach (var line in item.Content.SelectMany(Lines))
        {
            yield return marker.Length > 0 && !line.StartsWith(marker, StringComparison.Ordinal) ? $"{marker} {line}" : line;
            marker = "";
        }
    }

    private static string MarkerOf(ListNumbering numbering, int index) => numbering switch
    {
        ListNumbering.Decimal => (index + 1).ToString(CultureInfo.InvariantCulture) + ".",
        ListNumbering.Bullet => "-",
        _ => "",
    };

    private static IEnumerable<string> InlineLines(ImmutableArray<Inline> content)
    {
        var text = new StringBuilder();
        foreach (var inline in content)
            text.Append(InlineText(inline));
        return text.ToString().Split('\n').Select(line => ThaiText.Normalize(line).Trim());
    }

    private static string InlineText(Inline inline) => inline switch
    {
        TextRun run => run.Text,
        Documents.LineBreak => "\n",
        Link link when link.Address.Length == 0 || link.Address == link.Text => link.Text,
        Link link => $"{link.Text} <{link.Address}>",
        CheckBox box => box.IsChecked ? " ☑ " : " ☐ ",
        _ => "",
    };
}
