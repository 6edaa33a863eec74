using System.Collections.Immutable;

namespace Prongsai.Documents.Covering;

/// <summary>Covers words in a paper that was read into the tree; what is written from the tree has nothing of the file but the tree.</summary>
public static class TreeCover
{
    private const char Full = '█';

    /// <param name="find">Stretches of a line that are to be covered.</param>
    public static OfficialDocument Cover(OfficialDocument document, Func<string, IEnumerable<(int Index, int Length)>> find) =>
        new(document.Properties with { Title = Text(document.Properties.Title, find), SourceName = null }, Blocks(document.Blocks, find));

    public static string Text(string text, Func<string, IEnumerable<(int Index, int Length)>> find)
    {
        var covered = text.ToCharArray();
        foreach (var (index, length) in find(text))
        {
            for (var i = index; i < index + length; i++)
            {
                covered[i] = covered[i] is '\n' or '\r' ? covered[i] : Full;
            }
        }

        return new(covered);
    }

    private static ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks, Func<string, IEnumerable<(int Index, int Length)>> find) => [.. blocks.Select(block => Block(block, find)).OfType<Block>()];

    /// <summary>Only kinds that readers make; another would bring words along that nobody covered, so it is left out.</summary>
    private static Block? Block(Block block, Func<string, IEnumerable<(int Index, int Length)>> find) => block switch
    {
        Heading heading => heading with { Content = Line(heading.Content, find) },
        Paragraph paragraph => paragraph with { Content = Line(paragraph.Content, find) },
        ListBlock list => list with { Items = [.. list.Items.Select(item => item with { Content = Blocks(item.Content, find), PrintedMarker = item.PrintedMarker is { } marker ? Text(marker, find) : null })] },
        Table table => table with
        {
            Caption = table.Caption is { } caption ? Text(caption, find) : null,
            Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Content = Blocks(cell.Content, find) })] })],
        },
        PageBreak => block,
        _ => null,
    };

    /// <summary>A number may go on from one piece of a line to the next.</summary>
    private static ImmutableArray<Inline> Line(ImmutableArray<Inline> line, Func<string, IEnumerable<(int Index, int Length)>> find)
    {
        var covered = Text(string.Concat(line.Select(TextOf)), find);
        var at = 0;
        var pieces = ImmutableArray.CreateBuilder<Inline>();
        foreach (var piece in line)
        {
            var length = TextOf(piece).Length;
            var text = covered.Substring(at, length);
            at += length;
            pieces.Add(piece switch
            {
                TextRun run => run with { Text = text },
                Link link => text == link.Text && Text(link.Address, find) == link.Address ? link : new TextRun(text),
                _ => piece,
            });
        }

        return pieces.ToImmutable();
    }

    private static string TextOf(Inline piece) => piece switch
    {
        TextRun run => run.Text,
        Link link => link.Text,
        LineBreak => "\n",
        _ => " ",
    };
}
