using System.Collections.Immutable;

namespace Prongsai.Disclosure.Domain;

/// <summary>A box of the drawing.</summary>
internal sealed record ChartBox(ChartNode Node, int X, int Y, int Width, int Height, ImmutableArray<string> Lines);

/// <summary>Where the boxes of a chart stand: the head on top, those directly below in rows of four, each with its own below it in a column. Sizes in points of the drawing.</summary>
internal sealed record ChartLayout(ImmutableArray<ChartBox> Boxes, ImmutableArray<(int X1, int Y1, int X2, int Y2)> Lines, int Width, int Height)
{
    private const int BoxWidth = 216, Gap = 16, LineHeight = 18, Padding = 10, InARow = 4, LettersInALine = 26, MostLines = 3, Indent = 14;

    public static ChartLayout Of(ImmutableArray<ChartNode> tops, bool english)
    {
        var boxes = ImmutableArray.CreateBuilder<ChartBox>();
        var lines = ImmutableArray.CreateBuilder<(int, int, int, int)>();
        const int width = (InARow * BoxWidth) + ((InARow - 1) * Gap);
        var y = 0;
        foreach (var top in tops)
        {
            var head = Box(top, (width - BoxWidth) / 2, y, BoxWidth, english);
            boxes.Add(head);
            y += head.Height + (2 * Gap);
            foreach (var row in top.Below.Chunk(InARow))
            {
                y = Row(row, head, y, width, english, boxes, lines) + (2 * Gap);
            }
        }

        return new(boxes.ToImmutable(), lines.ToImmutable(), width, Math.Max(0, y - Gap));
    }

    private static int Row(ChartNode[] row, ChartBox head, int y, int width, bool english, ImmutableArray<ChartBox>.Builder boxes, ImmutableArray<(int, int, int, int)>.Builder lines)
    {
        var left = (width - (row.Length * BoxWidth) - ((row.Length - 1) * Gap)) / 2;
        var bottom = y;
        var rail = y - Gap;
        lines.Add((head.X + (BoxWidth / 2), head.Y + head.Height, head.X + (BoxWidth / 2), rail));
        foreach (var (at, node) in row.Index())
        {
            var x = left + (at * (BoxWidth + Gap));
            lines.Add((head.X + (BoxWidth / 2), rail, x + (BoxWidth / 2), rail));
            lines.Add((x + (BoxWidth / 2), rail, x + (BoxWidth / 2), y));
            bottom = Math.Max(bottom, Column(node, x, y, 0, english, boxes, lines));
        }

        return bottom;
    }

    /// <summary>The node, and all below it under each other, a step in for each level.</summary>
    private static int Column(ChartNode node, int x, int y, int level, bool english, ImmutableArray<ChartBox>.Builder boxes, ImmutableArray<(int, int, int, int)>.Builder lines)
    {
        var inset = Math.Min(level, 4) * Indent;
        var box = Box(node, x + inset, y, BoxWidth - inset, english);
        boxes.Add(box);
        var bottom = y + box.Height;
        foreach (var child in node.Below)
        {
            var top = bottom + (Gap / 2);
            lines.Add((box.X + (Indent / 2), y + box.Height, box.X + (Indent / 2), top + Padding));
            lines.Add((box.X + (Indent / 2), top + Padding, box.X + Indent, top + Padding));
            bottom = Column(child, x, top, level + 1, english, boxes, lines);
        }

        return bottom;
    }

    private static ChartBox Box(ChartNode node, int x, int y, int width, bool english)
    {
        ImmutableArray<string> lines = [.. Wrapped(node.In(english), MostLines), .. node.Name is { } name ? Wrapped(name, 2) : []];
        return new(node, x, y, width, (2 * Padding) + (lines.Length * LineHeight), lines);
    }

    /// <summary>Broken at spaces where there are some, else where the line is full: the whole text stands in the list beside the drawing.</summary>
    private static IEnumerable<string> Wrapped(string text, int most)
    {
        var rest = text;
        for (var line = 1; rest.Length > 0 && line <= most; line++)
        {
            if (Seen(rest) <= LettersInALine || line == most)
            {
                yield return Seen(rest) <= LettersInALine ? rest : rest[..Cut(rest, LettersInALine - 1)] + "…";
                yield break;
            }

            var cut = Cut(rest, LettersInALine);
            var space = rest.LastIndexOf(' ', cut - 1);
            cut = space > cut / 2 ? space : cut;
            yield return rest[..cut].TrimEnd();
            rest = rest[cut..].TrimStart();
        }
    }

    /// <summary>Letters that take room: Thai vowels and tones above and below do not.</summary>
    private static int Seen(string text) => text.Count(TakesRoom);

    private static bool TakesRoom(char letter) => char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark;

    private static int Cut(string text, int letters)
    {
        var (at, seen) = (0, 0);
        while (at < text.Length && (seen < letters || !TakesRoom(text[at])))
        {
            seen += TakesRoom(text[at++]) ? 1 : 0;
        }

        return at > 0 && at < text.Length && text[at - 1] is 'เ' or 'แ' or 'โ' or 'ใ' or 'ไ' ? at - 1 : at; // a leading vowel goes with its consonant
    }
}
