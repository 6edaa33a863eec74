using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Text of recognised columns that the staged row of the kind has no field for.</summary>
internal static class UnusedCells
{
    public static IEnumerable<Leftover> Of(TableKind kind, ImmutableArray<FieldRow> rows) =>
        rows.SelectMany(row => row.Cells
            .Where(cell => !IsUsed(kind, cell.Key) && !IsPlainNumber(cell.Key, row))
            .Select(cell => new Leftover(row.Source, row.Text(cell.Key))));

    private static bool IsPlainNumber(Field field, FieldRow row) => field == Field.Order && OrderNumber.Of(row.Text(field)) is not null;

    private static bool IsUsed(TableKind kind, Field field) => field switch
    {
        Field.Order => false,
        Field.Note => kind is not TableKind.IndicatorScores,
        Field.Dimension => false,
        Field.Owners or Field.Period => kind is not (TableKind.PlanProjects or TableKind.IndicatorScores or TableKind.Targets) && !(kind == TableKind.Risks && field == Field.Period),
        _ => true,
    };
}
