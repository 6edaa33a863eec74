using System.Collections.Immutable;
using System.Text;

namespace Prongsai.Documents.Tests.Reading;

/// <summary>The text of a tree in reading order: list markers and check boxes as signs, blocks parted by " / ".</summary>
internal static class TreeText
{
    public static string Text(this OfficialDocument paper) => paper.Blocks.Text();

    public static string Text(this IEnumerable<Block> blocks) => string.Join(" / ", blocks.Select(Text));

    public static string Text(this Block block) => block switch
    {
        Heading heading => heading.Content.Text(),
        Paragraph paragraph => paragraph.Content.Text(),
        ListBlock list => string.Join(" / ", list.Items.Select(Item)),
        Table table => string.Join(" / ", table.Rows.Select(r => string.Join(" | ", r.Cells.Select(c => c.Content.Text())))),
        _ => "",
    };

    public static string Text(this ImmutableArray<Inline> line)
    {
        var text = new StringBuilder();
        foreach (var piece in line)
        {
            text.Append(piece switch
            {
                TextRun run => run.Text,
                Link link => link.Text,
                LineBreak => "⏎",
                CheckBox box => box.IsChecked ? "☑" : "☐",
                _ => "",
            });
        }
        return text.ToString();
    }

    private static string Item(ListItem item) =>
        item.PrintedMarker is null ? item.Content.Text() : $"{item.PrintedMarker} {item.Content.Text()}";
}
