using System.Collections.Immutable;

namespace Prongsai.Documents.Writing;

/// <summary>Text of blocks as a sheet cell or a measure needs it: one line per paragraph, list markers written out.</summary>
internal static class PlainText
{
    private const string Dots = "........................................";

    public static string Of(ImmutableArray<Block> blocks, bool thaiDigits = false) => string.Join('\n', blocks.SelectMany(block => Lines(block, thaiDigits)));

    public static string Of(ImmutableArray<Inline> line) => string.Concat(line.Select(Of));

    public static IEnumerable<string> Lines(Block block, bool thaiDigits = false) => block switch
    {
        Heading heading => [Of(heading.Content)],
        Paragraph paragraph => [Of(paragraph.Content)],
        ListBlock list => ListLines(list, ListMarkers.Top(list, thaiDigits)),
        Table table => table.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => Of(cell.Content, thaiDigits)))),
        MemoHead head => ["บันทึกข้อความ", $"ส่วนราชการ {head.Agency}", $"ที่ {head.Number}", $"วันที่ {head.Date}", $"เรื่อง {head.Subject}", $"เรียน {head.To}"],
        LetterHead head => [$"ที่ {head.Number}", .. head.Sender, head.Date, .. LetterFields.Of(head).Select(f => $"{(f.IsFirst ? f.Label : "")} {f.Text}".Trim())],
        OrderHead head => [head.Title, .. head.Number is { } number ? (string[])[$"ที่ {number}"] : [], $"เรื่อง {head.Subject}"],
        CheckBlock check => [.. check.Lines, check.Address],
        SignatureBlock signature => Signature(signature),
        OpinionBlock opinion => [opinion.Title, opinion.Opinion ?? Dots, .. Signature(opinion.Signature)],
        ImageBlock image => [image.AlternativeText],
        QrBlock qr => [qr.Caption, qr.Address],
        ContentsBlock contents => contents.Lines.Select(line => line.Text),
        _ => [],
    };

    private static string Of(Inline piece) => piece switch
    {
        TextRun run => run.Text,
        LineBreak => "\n",
        Link link => link.Text,
        CheckBox box => box.IsChecked ? "☑" : "☐",
        _ => "",
    };

    private static IEnumerable<string> ListLines(ListBlock list, ListMarkers markers)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            var marker = markers.Of(list.Items[i], i);
            var first = true;
            foreach (var block in list.Items[i].Content)
            {
                var lines = block is ListBlock inner ? ListLines(inner, markers.Inside(inner, i)) : Lines(block);
                foreach (var line in lines)
                {
                    yield return first && marker.Length > 0 ? $"{marker} {line}" : line;
                    first = false;
                }
            }
        }
    }

    private static IEnumerable<string> Signature(SignatureBlock signature)
    {
        if (signature.Close is { } close)
        {
            yield return close;
        }

        yield return signature.Mark ?? $"ลงชื่อ{Dots}";
        yield return $"({(string.IsNullOrEmpty(signature.Name) ? Dots : signature.Name)})";
        yield return signature.Post;
        foreach (var line in new[] { signature.ActingFor, signature.Date })
        {
            if (line is not null)
            {
                yield return line;
            }
        }
    }
}
