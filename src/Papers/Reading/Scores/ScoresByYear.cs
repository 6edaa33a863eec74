using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>A table of indicators over years is a comparison of results, not of targets: the paper's year gives the scores,
/// the other years stay text.</summary>
internal static class ScoresByYear
{
    private const double SameName = 0.75;
    private const int FewestIndicators = 3;

    public static bool Is(KindRows rows, YearWords words) => rows.Rows.Count(row => IsScoreRow(row, words)) >= FewestIndicators;

    /// <summary>The same rows as a score table would give them.</summary>
    public static KindRows AsScores(KindRows rows, int? year) => rows with { Rows = [.. rows.Rows.Select(row => AsScore(row, year))] };

    public static IEnumerable<Leftover> OtherYears(KindRows rows, int? year) =>
        from row in rows.Rows
        let others = row.Years.Where(other => other.Key != YearOf(row, year) && !other.Value.IsEmpty).ToList()
        where others.Count > 0
        let figures = string.Join(' ', others.Select(other => $"{other.Key}: {string.Join(' ', other.Value)}"))
        select new Leftover(row.Source, $"{row.Text(Field.Indicator)} {figures}");

    private static bool IsScoreRow(FieldRow row, YearWords words)
    {
        var name = IndicatorName.Read(row.Text(Field.Indicator), YearWords.None).Printed;
        return words.MostLikeIndicator(name) is { Likeness: >= SameName } && row.Years.Values.Any(cell => ScoreText.IsPlain(string.Join(' ', cell)));
    }

    private static FieldRow AsScore(FieldRow row, int? year) => row with
    {
        Years = row.Years.Clear(),
        Cells = row.Cells.Remove(Field.Indicator)
            .SetItem(Field.Label, row.Lines(Field.Indicator))
            .SetItem(Field.Score, row.Years.GetValueOrDefault(YearOf(row, year), [])),
    };

    /// <summary>The paper's year where the table has it, else the newest.</summary>
    private static int YearOf(FieldRow row, int? year) => year is { } known && row.Years.ContainsKey(known) ? known : row.Years.Keys.LastOrDefault();
}
