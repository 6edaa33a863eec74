using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Rows of the table of indicator scores. Rows of tools and totals are no indicators and go back.</summary>
internal static class IndicatorScoreTables
{
    public static ImmutableArray<StagedRow> Read(ImmutableArray<FieldRow> rows, YearWords words) =>
        [.. rows.Where(row => IsIndicator(row, words)).Select(row => ToScore(row, words))];

    public static bool IsIndicator(FieldRow row, YearWords words) =>
        NameOf(row, words).Number is not null && !ScoreMentions.IsTotalOrTool(row.Text(Field.Label));

    private static IndicatorName NameOf(FieldRow row, YearWords words)
    {
        var label = row.Text(Field.Label);
        return OrderNumber.Of(row.Text(Field.Order)) is { } number
            ? IndicatorName.Read(number, IndicatorName.Read(label, YearWords.None).Printed, words)
            : IndicatorName.Read(label, words);
    }

    private static IndicatorScoreRow ToScore(FieldRow row, YearWords words)
    {
        var name = NameOf(row, words);
        var score = ScoreText.Read(row.Text(Field.Score));
        return new(Confidences.Of(row, name.Guesses, name.Printed.Length > 0, score is not null), row.Source)
        {
            Indicator = name.Number!.Value,
            Label = words.Indicators.TryGetValue(name.Number.Value, out var label) ? label.Text : name.Printed,
            Score = score,
            Guesses = name.Guesses,
        };
    }
}
