using System.Globalization;

namespace Prongsai.Documents.Writing;

/// <summary>Widths of a table's columns in whole percent, one hundred in all: those given, else by how much text each column holds.</summary>
internal static class ColumnShares
{
    private const int Narrowest = 5;
    private const int Widest = 60;

    public static int[] Of(TableGrid grid)
    {
        var given = grid.Table.Widths;
        return given.Length == grid.Columns && given.All(width => width > 0)
            ? ToHundred([.. given])
            : ToHundred(ByContent(grid));
    }

    /// <summary>Columns of printed letters: Thai vowels and tone marks above and below take no room.</summary>
    public static int Breadth(string text) =>
        text.Count(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format));

    private static double[] ByContent(TableGrid grid)
    {
        var longest = new double[grid.Columns];
        for (var row = 0; row < grid.Rows; row++)
        {
            foreach (var place in grid.Row(row).Where(place => place is { ColumnSpan: 1, RowSpan: 1 }))
            {
                var breadth = PlainText.Of(place.Cell.Content).Split('\n').Max(Breadth);
                longest[place.Column] = Math.Max(longest[place.Column], breadth);
            }
        }

        return [.. longest.Select(breadth => Math.Pow(Math.Clamp(breadth, Narrowest, Widest), 0.75))];
    }

    private static int[] ToHundred(double[] weights)
    {
        var shares = weights.Select(weight => Math.Max(1, (int)(weight * 100 / weights.Sum()))).ToArray();
        for (var left = 100 - shares.Sum(); shares.Length > 0 && left != 0; left -= Math.Sign(left))
        {
            shares[Array.IndexOf(shares, shares.Max())] += Math.Sign(left);
        }

        return shares;
    }
}
