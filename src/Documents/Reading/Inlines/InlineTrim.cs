using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>Takes empty runs, spaces and line breaks off both ends of a paragraph.</summary>
internal static class InlineTrim
{
    public static ImmutableArray<Inline> Ends(List<Inline> pieces)
    {
        var first = 0;
        var end = pieces.Count;
        while (first < end && IsBlank(pieces[first]))
        {
            first++;
        }
        while (end > first && IsBlank(pieces[end - 1]))
        {
            end--;
        }
        var line = ImmutableArray.CreateBuilder<Inline>(end - first);
        for (var i = first; i < end; i++)
        {
            line.Add(Edge(pieces[i], i == first, i == end - 1));
        }
        return line.MoveToImmutable();
    }

    private static bool IsBlank(Inline piece) => piece is LineBreak || piece is TextRun run && string.IsNullOrWhiteSpace(run.Text);

    private static Inline Edge(Inline piece, bool isFirst, bool isLast)
    {
        if (piece is not TextRun run)
        {
            return piece;
        }
        var text = isFirst ? run.Text.TrimStart() : run.Text;
        return run with { Text = isLast ? text.TrimEnd() : text };
    }
}
