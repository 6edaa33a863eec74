using System.Collections.Immutable;

namespace Prongsai.Improvement.Domain;

/// <summary>Widths of a table whose columns hold very unequal amounts of text: what columns of text have together is divided by what stands in them, so that rows stay low. Columns of short words keep theirs.</summary>
internal static class ColumnWidths
{
    /// <summary>No column of text gets less than this share of its usual width, nor more than the other.</summary>
    private const double Least = 0.7, Most = 1.9;

    /// <param name="usual">By column, with whether it holds text.</param>
    /// <param name="letters">By row, then column.</param>
    public static ImmutableArray<double> Of(IReadOnlyList<(double Width, bool IsText)> usual, IReadOnlyList<IReadOnlyList<int>> letters)
    {
        var wanted = usual.Select((u, column) => u.IsText && letters.Count > 0 ? Math.Sqrt(letters.Average(row => row[column])) : 0).ToList();
        var scale = wanted.Sum() is > 0 and var sum ? usual.Where(u => u.IsText).Sum(u => u.Width) / sum : 0;
        return [.. usual.Select((u, column) => u.IsText && scale > 0 ? Math.Clamp(wanted[column] * scale, u.Width * Least, u.Width * Most) : u.Width)];
    }
}
