using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Text of recognised columns that the staged row of the kind has no field for, or that is more than the value the field takes.</summary>
internal static class UnusedCells
{
    public static IEnumerable<Leftover> Of(TableKind kind, ImmutableArray<FieldRow> rows) =>
        rows.SelectMany(row => row.Cells
            .Where(cell => !IsKept(kind, cell.Key, row.Text(cell.Key)))
            .Select(cell => new Leftover(row.Source, row.Text(cell.Key))));

    private static bool IsKept(TableKind kind, Field field, string text) => field switch
    {
        Field.Order => OrderNumber.Of(text) is not null,
        Field.Dimension => OrderNumber.Of(text) is not null,
        Field.Score => ScoreText.IsPlain(text),
        Field.Completed or Field.InProgress or Field.NotStarted or Field.NotPossible => TickMarks.IsBareTick(text),
        Field.Note => kind != TableKind.IndicatorScores,
        Field.Owners => kind is TableKind.Measures or TableKind.IndicatorUplift or TableKind.OitItems or TableKind.Risks,
        Field.Period => kind is TableKind.Measures or TableKind.IndicatorUplift,
        _ => true,
    };
}
