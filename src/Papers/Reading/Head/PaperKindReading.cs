namespace Prongsai.Papers.Reading;

/// <summary>What kind of paper it is, by what was found in it.</summary>
internal static class PaperKindReading
{
    public static PaperKind Of(IReadOnlySet<TableKind> tables, MemoFields? memo, PrintedScores scores)
    {
        if (tables.Contains(TableKind.PlanProjects) || tables.Contains(TableKind.ProjectSheets))
            return PaperKind.ActionPlan;
        if (tables.Contains(TableKind.IndicatorScores) || (memo is not null && scores is not { Total: null, Iit: null, Oit: null }))
            return PaperKind.ResultMemo;
        if (tables.Contains(TableKind.Measures) || tables.Contains(TableKind.IndicatorUplift))
            return PaperKind.MeasureReport;
        if (tables.Contains(TableKind.OitItems))
            return PaperKind.OitTable;
        return tables.Contains(TableKind.Risks) || tables.Contains(TableKind.Targets) ? PaperKind.ActionPlan : PaperKind.Unknown;
    }
}
