using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Gives every column of a head the field of the kind that fits it best, each field to one column.</summary>
internal static class ColumnAssignment
{
    private const double LeastLikeness = 0.42;
    private const double GuessedLikeness = 0.4;
    private const double SharedLikeness = 0.75;

    public static ImmutableArray<HeadColumn> Assign(TableKind kind, ImmutableArray<HeadPhrases> heads, ImmutableArray<ColumnContent> content)
    {
        var columns = heads.Select(head => new HeadColumn(head.Text, null, null, 0)).ToArray();
        if (kind == TableKind.OitItems)
            TakeItemColumn(columns, content);
        if (kind is TableKind.Targets or TableKind.PlanProjects)
            TakeYears(columns);
        var taken = columns.Where(column => column.Field is not null).Select(column => column.Field!.Value).ToHashSet();
        foreach (var (column, words, likeness) in Candidates(kind, heads, content))
        {
            if (columns[column].Field is not null || taken.Contains(words.Field))
                continue;
            columns[column] = columns[column] with { Field = words.Field, Likeness = likeness };
            taken.Add(words.Field);
        }
        return [.. columns];
    }

    /// <summary>Columns whose head says nothing: merged with their left neighbour, or the field that usually stands at this place.</summary>
    public static ImmutableArray<HeadColumn> FillGaps(
        TableKind kind, ImmutableArray<HeadColumn> columns, ImmutableArray<HeadPhrases> heads, ImmutableArray<ColumnContent> content)
    {
        var filled = columns.ToArray();
        for (var i = 0; i < filled.Length; i++)
        {
            if (filled[i].Field is not null || content[i].Filled == 0)
                continue;
            if (SharedField(kind, filled, heads[i]) is { } shared)
                filled[i] = filled[i] with { Field = shared, Likeness = GuessedLikeness };
            else if (UsualField(kind, filled, i) is { } usual)
                filled[i] = filled[i] with { Field = usual, Likeness = GuessedLikeness };
            else if (i > 0 && filled[i - 1].Field is { } left && IsMerged(kind, filled, i))
                filled[i] = filled[i] with { Field = left, Likeness = GuessedLikeness };
        }
        return [.. filled];
    }

    /// <summary>Two columns under the same words: the source merged or doubled the head.</summary>
    private static Field? SharedField(TableKind kind, HeadColumn[] columns, HeadPhrases head)
    {
        var best = HeadLexicon.Shipped.For(kind).Where(words => !words.IsStatus && columns.Any(column => column.Field == words.Field))
            .MaxBy(words => head.LikenessTo(words));
        return best is not null && head.LikenessTo(best) >= SharedLikeness ? best.Field : null;
    }

    private static bool IsMerged(TableKind kind, HeadColumn[] columns, int index) =>
        columns[index].Printed.Length == 0 || columns[index].Printed == columns[index - 1].Printed || kind == TableKind.OitItems;

    private static Field? UsualField(TableKind kind, HeadColumn[] columns, int index)
    {
        var order = HeadLexicon.Shipped.For(kind).Where(words => !words.IsStatus && words.Field is not (Field.Order or Field.Note))
            .Select(words => words.Field).ToList();
        var before = columns.Take(index).Select(column => column.Field is { } field ? order.IndexOf(field) : -1).DefaultIfEmpty(-1).Max();
        var after = columns.Skip(index + 1).Select(column => column.Field is { } field ? order.IndexOf(field) : -1)
            .Where(place => place >= 0).DefaultIfEmpty(order.Count).Min();
        var open = order.Where((field, place) => place > before && place < after && columns.All(column => column.Field != field)).ToList();
        return columns[index].Printed.Length > 0 && open.Count > 0 && !IsOptional(open[0]) ? open[0] : null;
    }

    private static bool IsOptional(Field field) => field is Field.Likelihood or Field.Impact or Field.Budget or Field.Period;

    private static void TakeItemColumn(HeadColumn[] columns, ImmutableArray<ColumnContent> content)
    {
        var best = Enumerable.Range(0, columns.Length).MaxBy(column => content[column].ItemNumbers);
        if (content[best].ItemNumbers > 0.5)
            columns[best] = columns[best] with { Field = Field.Item, Likeness = 1 };
    }

    private static void TakeYears(HeadColumn[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (HeadText.YearOf(columns[i].Printed) is { } year)
                columns[i] = columns[i] with { Field = Field.Year, Year = year, Likeness = 1 };
        }
    }

    private static IEnumerable<(int Column, HeadWords Words, double Likeness)> Candidates(
        TableKind kind, ImmutableArray<HeadPhrases> heads, ImmutableArray<ColumnContent> content) =>
        Enumerable.Range(0, heads.Length)
            .SelectMany(column => HeadLexicon.Shipped.For(kind).Select(words => (column, words, Likeness: heads[column].LikenessTo(words))))
            .Where(candidate => candidate.Likeness >= LeastLikeness)
            .Where(candidate => !candidate.words.IsStatus || (candidate.Likeness > 0.75 && content[candidate.column].BareTicks > 0.9))
            .OrderByDescending(candidate => candidate.Likeness)
            .ThenBy(candidate => candidate.column);
}
