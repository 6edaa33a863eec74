using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Rows of the table of guidance for raising each indicator.</summary>
internal static class UpliftTables
{
    public static ImmutableArray<StagedRow> Read(ImmutableArray<FieldRow> rows, YearWords words) => [.. rows.Select(row => ToUplift(row, words))];

    private static UpliftRow ToUplift(FieldRow row, YearWords words)
    {
        var printed = row.Text(Field.Indicator);
        var indicator = IndicatorName.Read(printed, words);
        if (indicator.Number is null && OrderNumber.Of(row.Text(Field.Order)) is { } order)
            indicator = IndicatorName.Read(order, printed, words);
        var work = WorkCells.Read(row, Field.Guidance);
        var guesses = indicator.Guesses.AddRange(work.Guesses);
        return new(ConfidenceOf(row, guesses), row.Source)
        {
            Indicator = indicator.Number,
            Guidance = CellItems.Of(work.Lines(Field.Guidance)),
            Owners = OwnerNames.Of(work.Lines(Field.Owners)),
            Period = work.Passage(Field.Period),
            Status = work.Status,
            Result = WorkCells.Together(work.Passage(Field.Result), row.Passage(Field.Note)),
            Guesses = indicator.Guesses.IsEmpty && indicator.Number is null
                ? guesses.Add(new("indicator", printed, "", 0.1m))
                : guesses,
        };
    }

    private static decimal ConfidenceOf(FieldRow row, ImmutableArray<Guess> guesses) =>
        Confidences.Of(row, guesses, !row.IsBlank(Field.Indicator), !row.IsBlank(Field.Guidance), !row.IsBlank(Field.Owners), !row.IsBlank(Field.Result));
}
