using Prongsai.Documents;

namespace Prongsai.Platform.Sheets;

/// <summary>What a cell of a sheet says, as a person typed it.</summary>
public static class SheetCell
{
    public static string Text(TableCell cell) => string.Join('\n', cell.Content.SelectMany(Lines)).Trim();

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => [string.Concat(paragraph.Content.Select(piece => piece switch { TextRun run => run.Text, LineBreak => "\n", Link link => link.Text, CheckBox box => box.IsChecked ? "ใช่" : "ไม่ใช่", _ => "" }))],
        ListBlock list => list.Items.SelectMany(item => item.Content.SelectMany(Lines).Select((line, i) => i == 0 && item.PrintedMarker is { } marker ? $"{marker} {line}" : line)),
        _ => [],
    };
}
