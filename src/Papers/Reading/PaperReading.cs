using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Everything read from the body of a paper.</summary>
internal sealed record PaperReading(
    ImmutableArray<StagedTable> Tables, MemoFields? Memo, PrintedScores Scores, ImmutableArray<Leftover> Leftovers)
{
    public static PaperReading Of(SortedTables sorted, YearWords words, int? year)
    {
        var joined = sorted.Kinds.ToImmutableSortedDictionary(kind => kind.Key, kind => kind.Value with { Rows = RunOnRows.Join(kind.Key, kind.Value.Rows) });
        var compared = ImmutableArray<Leftover>.Empty;
        if (joined.TryGetValue(TableKind.Targets, out var targets) && !joined.ContainsKey(TableKind.IndicatorScores) && ScoresByYear.Is(targets, words))
        {
            compared = [.. ScoresByYear.OtherYears(targets, year)];
            joined = joined.Remove(TableKind.Targets).Add(TableKind.IndicatorScores, ScoresByYear.AsScores(targets, year));
        }
        var read = joined.Select(kind => ToTable(kind.Key, kind.Value, words, year)).ToList();
        var tables = read.Where(table => table.Rows.Length > 0).ToList();
        var heads = read.Where(table => table.Rows.IsEmpty).Select(table => new Leftover(joined[table.Kind].Head, string.Join('\t', table.Columns)));
        var leftovers = sorted.Leftovers.AddRange(compared).AddRange(heads).AddRange(joined.SelectMany(kind => UnusedCells.Of(kind.Key, kind.Value.Rows)));

        var (sheets, flow) = ProjectSheets.Read(sorted.Flow);
        AddTable(tables, TableKind.ProjectSheets, sheets);
        if (!joined.ContainsKey(TableKind.PlanProjects))
        {
            (var projects, flow) = PlanLists.Read(flow, year);
            AddTable(tables, TableKind.PlanProjects, projects);
        }
        var memo = MemoReading.Read(flow);
        var scoring = ScoresOf(flow, joined, words);
        if (!joined.ContainsKey(TableKind.IndicatorScores))
            AddTable(tables, TableKind.IndicatorScores, scoring.IndicatorRows(words));
        leftovers = leftovers.AddRange(TotalRows(joined, words)).AddRange((memo?.Outside ?? flow).Select(ToLeftover));
        return new([.. tables.OrderBy(table => table.Kind)], memo?.Memo, scoring.Scores(), [.. leftovers.OrderBy(leftover => leftover.Source.Line)]);
    }

    private static StagedTable ToTable(TableKind kind, KindRows rows, YearWords words, int? year) =>
        new(kind, TableReading.Rows(kind, rows.Rows, words, year)) { Columns = rows.Columns };

    private static void AddTable(List<StagedTable> tables, TableKind kind, ImmutableArray<StagedRow> rows)
    {
        if (rows.Length > 0)
            tables.Add(new(kind, rows));
    }

    private static PrintedScoreReading ScoresOf(ImmutableArray<FlowLine> flow, ImmutableSortedDictionary<TableKind, KindRows> kinds, YearWords words)
    {
        var scoring = new PrintedScoreReading();
        foreach (var line in ScoreLines.Of(flow))
            scoring.Take(line);
        foreach (var leftover in TotalRows(kinds, words))
            scoring.Take(new(leftover.Text, leftover.Source, 0, IsHeading: false));
        return scoring;
    }

    /// <summary>Rows of a score table that give a tool or the total.</summary>
    private static IEnumerable<Leftover> TotalRows(ImmutableSortedDictionary<TableKind, KindRows> kinds, YearWords words) =>
        kinds.TryGetValue(TableKind.IndicatorScores, out var rows)
            ? rows.Rows.Where(row => !IndicatorScoreTables.IsIndicator(row, words))
                .Select(row => new Leftover(row.Source, $"{row.Text(Field.Order)} {row.Text(Field.Label)} {row.Text(Field.Score)}".Trim()))
            : [];

    private static Leftover ToLeftover(FlowLine line) =>
        new(line.Source, line.Text) { Kind = PageMark.Is(line.Text) ? LeftoverKind.PageMark : LeftoverKind.Text };
}
