using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Rows of a report of measures, with or without an indicator column.</summary>
internal static class MeasureTables
{
    public static ImmutableArray<StagedRow> Read(ImmutableArray<FieldRow> rows, YearWords words)
    {
        var staged = ImmutableArray.CreateBuilder<StagedRow>(rows.Length);
        IndicatorName? above = null;
        foreach (var row in rows)
        {
            var indicator = IndicatorOf(row, above, words);
            above = indicator ?? above;
            staged.Add(ToMeasure(row, indicator));
        }
        return staged.ToImmutable();
    }

    /// <summary>A blank indicator cell stands under a merged one: several measures for one indicator.</summary>
    private static IndicatorName? IndicatorOf(FieldRow row, IndicatorName? above, YearWords words)
    {
        if (!row.Has(Field.Indicator))
            return null;
        return row.IsBlank(Field.Indicator) ? above : IndicatorName.Read(row.Text(Field.Indicator), words);
    }

    private static MeasureRow ToMeasure(FieldRow row, IndicatorName? indicator)
    {
        var name = Numbering.Read(row.Text(Field.Measure));
        var work = WorkCells.Read(row, Field.Steps, Field.Outcome);
        var guesses = (indicator?.Guesses ?? []).AddRange(work.Guesses);
        var number = OrderNumber.Of(row.Text(Field.Order)) ?? (name.Depth == 1 ? name.Number : null);
        return new(ConfidenceOf(row, guesses), row.Source)
        {
            Indicator = indicator?.Number,
            Number = number,
            Measure = MeasureText(row, name),
            Steps = CellItems.Of(work.Lines(Field.Steps)),
            Owners = OwnerNames.Of(work.Lines(Field.Owners)),
            Period = work.Passage(Field.Period),
            Status = work.Status,
            Result = WorkCells.Together(work.Passage(Field.Result), row.Passage(Field.Note)),
            Outcome = work.Passage(Field.Outcome),
            Guesses = guesses,
        };
    }

    private static string MeasureText(FieldRow row, NumberedLine name)
    {
        var lines = row.Lines(Field.Measure);
        if (lines.Length <= 1)
            return name.Number is null || name.Depth > 1 ? CutBullet(row.Text(Field.Measure)) : name.Rest;
        return string.Join('\n', lines.SetItem(0, Numbering.Read(lines[0]).Rest));
    }

    private static string CutBullet(string text) => Numbering.Read(text) is { IsBullet: true } read ? read.Rest : text;

    private static decimal ConfidenceOf(FieldRow row, ImmutableArray<Guess> guesses) =>
        Confidences.Of(
            row,
            guesses,
            !row.IsBlank(Field.Measure),
            !row.IsBlank(Field.Steps),
            !row.IsBlank(Field.Owners),
            !row.IsBlank(Field.Period),
            !row.IsBlank(Field.Result));
}
