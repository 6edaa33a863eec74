using Prongsai.Documents;

namespace Prongsai.ActionPlan.Features.Sheets;

internal static class CellText
{
    public static string Of(TableCell cell) => string.Join('\n', cell.Content.SelectMany(Lines)).Trim();

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => [string.Concat(paragraph.Content.Select(piece => piece switch { TextRun run => run.Text, LineBreak => "\n", Link link => link.Text, _ => "" }))],
        ListBlock list => list.Items.SelectMany(item => item.Content.SelectMany(Lines).Select((line, i) => i == 0 && item.PrintedMarker is { } marker ? $"{marker} {line}" : line)),
        _ => [],
    };
}
