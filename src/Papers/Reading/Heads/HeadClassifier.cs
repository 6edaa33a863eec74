using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Recognises what kind of table a grid is by its head words, however misspelt, and by what stands under them.</summary>
internal static class HeadClassifier
{
    private const double Threshold = 0.48;
    private const double SameHead = 0.6;
    private const int DeepestHead = 3;

    /// <summary>The best reading of the head; null when the grid is no table of a known kind.</summary>
    /// <param name="before">Head of the table before this one: the same table going on repeats its head, if garbled.</param>
    public static HeadReading? Classify(Grid grid, HeadReading? before = null)
    {
        (HeadReading Head, double Score)? best = null;
        for (var row = 0; row < Math.Min(DeepestHead, grid.Rows.Length - 1); row++)
        {
            foreach (var reading in ReadingsAt(grid, row))
                best = best is null || reading.Score > best.Value.Score + 0.01 ? reading : best;
        }
        var own = best is { Score: >= Threshold } ? best.Value.Head : null;
        return before is not null && own?.Kind != before.Kind ? Repeated(grid, before) ?? own : own;
    }

    /// <summary>The head of the table before, when the first row says it again.</summary>
    private static HeadReading? Repeated(Grid grid, HeadReading before)
    {
        if (grid.ColumnCount != before.Columns.Length || grid.Rows.Length < 2 || HeadText.IsData(grid.Rows[0]))
            return null;
        var depth = HeadText.IsSecondRow(grid, 0) ? 2 : 1;
        var texts = HeadText.Of(grid, 0, depth);
        var likeness = texts.Select((text, column) => FoldedPhrase.Of(before.Columns[column].Printed).LikenessOf(FoldedPhrase.Of(text))).Average();
        if (likeness < SameHead)
            return null;
        return before with
        {
            Columns = [.. before.Columns.Select((column, index) => column with { Printed = texts[index] })],
            FirstRow = depth,
            HeadRow = 0,
            Confidence = before.Confidence * likeness,
        };
    }

    private static IEnumerable<(HeadReading Head, double Score)> ReadingsAt(Grid grid, int row)
    {
        if (HeadText.IsData(grid.Rows[row]))
            return [];
        var depth = HeadText.IsSecondRow(grid, row) ? 2 : 1;
        var words = HeadPhrases.Of(grid, row, depth);
        if (words.Count(word => word.Text.Length > 0) < 2)
            return [];
        var content = ColumnContent.Of(grid, row + depth, words);
        return HeadLexicon.Shipped.Kinds.Keys
            .Select(kind => Fit(kind, words, content))
            .OfType<(HeadReading Head, double Score)>()
            .Select(fit => (fit.Head with { FirstRow = row + depth, HeadRow = row }, fit.Score));
    }

    private static (HeadReading Head, double Score)? Fit(TableKind kind, ImmutableArray<HeadPhrases> words, ImmutableArray<ColumnContent> content)
    {
        var columns = ColumnAssignment.Assign(kind, words, content);
        if (!KindEvidence.Holds(kind, columns, content))
            return null;
        var named = columns.Where(column => column.Printed.Length > 0).ToList();
        var confidence = named.Sum(column => column.Field is null ? 0 : column.Likeness) / named.Count;
        var cover = 0.6 + 0.4 * named.Count / columns.Length;
        var filled = ColumnAssignment.FillGaps(kind, columns, words, content);
        return (new(kind, filled, 0, confidence), confidence * cover + KindEvidence.Bonus(kind, columns, content));
    }
}
