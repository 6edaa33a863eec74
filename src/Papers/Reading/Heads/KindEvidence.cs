using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>What must hold of the columns, besides the words, before a grid is taken for a kind.</summary>
internal static class KindEvidence
{
    public static bool Holds(TableKind kind, ImmutableArray<HeadColumn> columns, ImmutableArray<ColumnContent> content)
    {
        var years = columns.Count(column => column.Field == Field.Year);
        return kind switch
        {
            TableKind.OitItems => MustFieldsStand(kind, columns) && columns.Any(column => column.Field == Field.Components)
                || content.Any(column => column.ItemNumbers > 0.5),
            TableKind.Targets => MustFieldsStand(kind, columns) && years >= 2,
            TableKind.PlanProjects => MustFieldsStand(kind, columns) && (years >= 1 || columns.Any(column => column.Field == Field.Budget)),
            TableKind.IndicatorScores => MustFieldsStand(kind, columns) && Column(columns, content, Field.Score) is { Scores: > 0.4 },
            TableKind.ProjectSheets => false,
            _ => MustFieldsStand(kind, columns) && columns.Count(column => column.Field is not null) >= 3,
        };
    }

    /// <summary>Cells that only one kind has weigh more than head words.</summary>
    public static double Bonus(TableKind kind, ImmutableArray<HeadColumn> columns, ImmutableArray<ColumnContent> content) => kind switch
    {
        TableKind.OitItems when content.Any(column => column.ItemNumbers > 0.5) => 0.4,
        TableKind.IndicatorUplift when Column(columns, content, Field.Indicator) is { IndicatorNumbers: > 0.5 } => 0.03,
        _ => 0,
    };

    private static bool MustFieldsStand(TableKind kind, ImmutableArray<HeadColumn> columns) =>
        HeadLexicon.Shipped.For(kind).Where(words => words.Must).All(words => columns.Any(column => column.Field == words.Field));

    private static ColumnContent? Column(ImmutableArray<HeadColumn> columns, ImmutableArray<ColumnContent> content, Field field)
    {
        var index = columns.IndexOf(columns.FirstOrDefault(column => column.Field == field));
        return index >= 0 && columns[index].Field == field ? content[index] : null;
    }
}
