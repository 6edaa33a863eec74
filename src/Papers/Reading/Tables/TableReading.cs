using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Which reader knows which kind of table.</summary>
internal static class TableReading
{
    public static ImmutableArray<StagedRow> Rows(TableKind kind, ImmutableArray<FieldRow> rows, YearWords words, int? year) => kind switch
    {
        TableKind.Measures => MeasureTables.Read(rows, words),
        TableKind.IndicatorUplift => UpliftTables.Read(rows, words),
        TableKind.OitItems => OitTables.Read(rows, words),
        TableKind.IndicatorScores => IndicatorScoreTables.Read(rows, words),
        TableKind.Risks => RiskTables.Read(rows),
        TableKind.PlanProjects => PlanTables.Read(rows, year),
        TableKind.Targets => TargetTables.Read(rows),
        _ => [],
    };
}
