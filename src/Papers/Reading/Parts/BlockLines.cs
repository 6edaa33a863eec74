using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Prongsai.Documents;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>The lines of a block, never blank, with printed markers in front and check boxes as ☐ and ☑.</summary>
internal static class BlockLines
{
    private const int LongestLine = 10_000;

    /// <param name="line">Line of the block where it does not say itself.</param>
    public static IEnumerable<(string Text, int Line)> Of(Block block, int line)
    {
        var first = block.Source?.Line ?? line;
        return block switch
        {
            Heading heading => Numbered(Inlines(heading.Content), first, block),
            Paragraph paragraph => Numbered(Inlines(paragraph.Content), first, block),
            ListBlock list => list.Items.SelectMany((item, index) => Item(item, list.Numbering, index, first)),
            Table table => table.Rows.SelectMany((row, index) => Row(row, first + index)),
            MemoHead memo => Numbered(Memo(memo), first, block),
            SignatureBlock signature => Numbered(Signature(signature), first, block),
            OpinionBlock opinion => Numbered([opinion.Title, opinion.Opinion ?? "", .. Signature(opinion.Signature)], first, block),
            ImageBlock image => Numbered([image.AlternativeText], first, block),
            ContentsBlock contents => Numbered(contents.Lines.Select(line => line.Text), first, block),
            QrBlock code => Numbered([code.Caption, code.Address], first, block),
            _ => [],
        };
    }

    private static IEnumerable<(string Text, int Line)> Numbered(IEnumerable<string> texts, int first, Block block)
    {
        var last = Math.Max(first, block.Source?.EndLine ?? first);
        return texts.SelectMany((text, index) => Pieces(ThaiText.Normalize(text).Trim()).Select(piece => (piece, Math.Min(first + index, last))));
    }

    /// <summary>No line of a real paper is this long; patterns never see a longer one.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var from = 0;
        while (text.Length - from > LongestLine)
        {
            var space = text.LastIndexOf(' ', from + LongestLine - 1, LongestLine / 2);
            var to = space > from ? space : from + LongestLine;
            yield return text[from..to].Trim();
            from = to;
        }
        if (text.AsSpan(from).Trim().Length > 0)
            yield return text[from..].Trim();
    }

    private static IEnumerable<(string Text, int Line)> Row(TableRow row, int line)
    {
        var at = row.Source?.Line ?? line;
        var cells = row.Cells.Select(cell => string.Join(' ', cell.Content.SelectMany(block => Of(block, at)).Select(flat => flat.Text)));
        var text = string.Join('\t', cells).Trim('\t');
        return text.Length > 0 ? [(text, at)] : [];
    }

    private static IEnumerable<(string Text, int Line)> Item(ListItem item, ListNumbering numbering, int index, int line)
    {
        var marker = item.PrintedMarker ?? MarkerOf(numbering, index);
        foreach (var (text, at) in item.Content.SelectMany(block => Of(block, line)))
        {
            yield return (marker.Length > 0 && !text.StartsWith(marker, StringComparison.Ordinal) ? $"{marker} {text}" : text, at);
            marker = "";
        }
    }

    private static string MarkerOf(ListNumbering numbering, int index) => numbering switch
    {
        ListNumbering.Decimal => (index + 1).ToString(CultureInfo.InvariantCulture) + ".",
        ListNumbering.Bullet => "-",
        _ => "",
    };

    private static IEnumerable<string> Memo(MemoHead memo) =>
    [
        "บันทึกข้อความ", "ส่วนราชการ " + memo.Agency, $"ที่ {memo.Number} วันที่ {memo.Date}", "เรื่อง " + memo.Subject, "เรียน " + memo.To,
    ];

    private static IEnumerable<string> Signature(SignatureBlock signature) =>
    [
        signature.Name is null ? "" : $"({signature.Name})", signature.Post, signature.ActingFor ?? "", signature.Date ?? "",
    ];

    private static string[] Inlines(ImmutableArray<Inline> content)
    {
        var text = new StringBuilder();
        foreach (var inline in content)
            text.Append(InlineText(inline));
        return text.ToString().Split('\n');
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
