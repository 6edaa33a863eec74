using System.Collections.Immutable;

namespace Prongsai.Improvement.Domain;

/// <summary>Widths of a table whose columns hold very unequal amounts of text: a column with much text gets more of the page, so that rows stay low.</summary>
internal static class ColumnWidths
{
    /// <summary>No column gets less than this share of its usual width, so that its head and short words keep whole, nor more than the other.</summary>
    private const double Least = 0.7, Most = 1.9;

    /// <param name="usual">By column.</param>
    /// <param name="letters">By row, then column.</param>
    public static ImmutableArray<double> Of(ImmutableArray<double> usual, IReadOnlyList<IReadOnlyList<int>> letters)
    {
        if (letters.Count == 0)
        {
            return usual;
        }

        var wanted = usual.Select((_, column) => Math.Sqrt(letters.Average(row => row[column]))).ToList();
        var scale = wanted.Sum() is > 0 and var sum ? usual.Sum() / sum : 0;
        return [.. usual.Select((width, column) => Math.Clamp(wanted[column] * scale, width * Least, width * Most))];
    }
}
