using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Rows of the fraud risk table.</summary>
internal static class RiskTables
{
    public static ImmutableArray<StagedRow> Read(ImmutableArray<FieldRow> rows) => [.. rows.Select(ToRisk)];

    private static RiskRow ToRisk(FieldRow row)
    {
        var process = Numbering.Read(row.Text(Field.Process));
        return new(ConfidenceOf(row), row.Source)
        {
            Number = OrderNumber.Of(row.Text(Field.Order)) ?? process.Number,
            Process = process.Rest,
            Events = CellItems.Of(row.Lines(Field.Events)),
            Level = LevelOf(row),
            Controls = CellItems.Of(row.Lines(Field.Controls)).AddRange(OwnersOf(row)),
        };
    }

    /// <summary>The level as printed; likelihood and impact stand before it where the table shows them.</summary>
    private static string? LevelOf(FieldRow row)
    {
        var factors = string.Join(" × ", new[] { row.Passage(Field.Likelihood), row.Passage(Field.Impact) }.OfType<string>());
        var level = row.Passage(Field.Level);
        return (factors.Length, level) switch
        {
            (0, _) => level,
            (_, null) => factors,
            _ => $"{factors} = {level}",
        };
    }

    private static IEnumerable<string> OwnersOf(FieldRow row) =>
        row.IsBlank(Field.Owners) ? [] : ["ผู้รับผิดชอบ: " + row.Text(Field.Owners)];

    private static decimal ConfidenceOf(FieldRow row) =>
        Confidences.Of(row, [], !row.IsBlank(Field.Process), !row.IsBlank(Field.Events), !row.IsBlank(Field.Level), !row.IsBlank(Field.Controls));
}
