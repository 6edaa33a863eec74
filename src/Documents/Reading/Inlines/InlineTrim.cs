using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>Takes empty runs, spaces and line breaks off both ends of a paragraph, and spaces off both sides of a line break.</summary>
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
            var opens = i == first || pieces[i - 1] is LineBreak;
            var closes = i == end - 1 || pieces[i + 1] is LineBreak;
            if (Edge(pieces[i], opens, closes) is { } piece)
            {
                line.Add(piece);
            }
        }
        return line.ToImmutable();
    }

    private static bool IsBlank(Inline piece) => piece is LineBreak || piece is TextRun run && string.IsNullOrWhiteSpace(run.Text);

    private static Inline? Edge(Inline piece, bool opens, bool closes)
    {
        if (piece is not TextRun run || !opens && !closes)
        {
            return piece;
        }
        var text = opens ? run.Text.TrimStart() : run.Text;
        text = closes ? text.TrimEnd() : text;
        return text.Length == 0 ? null : run with { Text = text };
    }
}
