using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Recognises what kind of table a grid is by its head words, however misspelt, and by what stands under them.</summary>
internal static class HeadClassifier
{
    private const double Threshold = 0.48;
    private const int DeepestHead = 3;

    /// <summary>The best reading of the head; null when the grid is no table of a known kind.</summary>
    public static HeadReading? Classify(Grid grid)
    {
        HeadReading? best = null;
        for (var row = 0; row < Math.Min(DeepestHead, grid.Rows.Length - 1); row++)
        {
            foreach (var reading in ReadingsAt(grid, row))
                best = best is null || reading.Confidence > best.Confidence + 0.01 ? reading : best;
        }
        return best is { Confidence: >= Threshold } ? best : null;
    }

    private static IEnumerable<HeadReading> ReadingsAt(Grid grid, int row)
    {
        var depth = HeadText.IsSecondRow(grid, row) ? 2 : 1;
        var texts = HeadText.Of(grid, row, depth);
        if (texts.Count(text => text.Length > 0) < 2)
            return [];
        var phrases = texts.Select(FoldedPhrase.Of).ToImmutableArray();
        var content = ColumnContent.Of(grid, row + depth, phrases);
        return HeadLexicon.Shipped.Kinds.Keys
            .Select(kind => Fit(kind, texts, phrases, content))
            .OfType<HeadReading>()
            .Select(reading => reading with { FirstRow = row + depth, HeadRow = row });
    }

    private static HeadReading? Fit(
        TableKind kind, ImmutableArray<string> texts, ImmutableArray<FoldedPhrase> phrases, ImmutableArray<ColumnContent> content)
    {
        var columns = ColumnAssignment.Assign(kind, texts, phrases, content);
        if (!KindEvidence.Holds(kind, columns, content))
            return null;
        var named = columns.Where(column => column.Printed.Length > 0).ToList();
        var confidence = named.Sum(column => column.Field is null ? 0 : column.Likeness) / named.Count;
        return new(kind, ColumnAssignment.FillGaps(kind, columns, content), 0, confidence + KindEvidence.Bonus(kind, columns, content));
    }
}
