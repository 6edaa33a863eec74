using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Everything read from the body of a paper.</summary>
internal sealed record PaperReading(
    ImmutableArray<StagedTable> Tables, MemoFields? Memo, PrintedScores Scores, ImmutableArray<Leftover> Leftovers)
{
    public static PaperReading Of(SortedTables sorted, YearWords words, int? year)
    {
        var (kinds, compared) = Joined(sorted, words, year);
        var read = kinds.Select(kind => ToTable(kind.Key, kind.Value, words, year)).ToList();
        var tables = read.Where(table => table.Rows.Length > 0).ToList();
        var flow = ReadFlow(sorted.Flow, kinds, tables, year);
        var memo = MemoReading.Read(flow);
        var scoring = ScoresOf(flow, kinds, words);
        if (!kinds.ContainsKey(TableKind.IndicatorScores))
            AddTable(tables, TableKind.IndicatorScores, scoring.IndicatorRows(words));

        var leftovers = sorted.Leftovers.AddRange(compared)
            .AddRange(read.Where(table => table.Rows.IsEmpty).Select(table => HeadOf(kinds[table.Kind])))
            .AddRange(kinds.SelectMany(kind => UnusedCells.Of(kind.Key, kind.Value.Rows)))
            .AddRange(TotalRows(kinds, words))
            .AddRange((memo?.Outside ?? flow).Select(ToLeftover));
        return new([.. tables.OrderBy(table => table.Kind)], memo?.Memo, scoring.Scores(), [.. leftovers.OrderBy(leftover => leftover.Source.Line)]);
    }

    /// <summary>Rows that run on are joined; a comparison of scores over years leaves the targets.</summary>
    private static (ImmutableSortedDictionary<TableKind, KindRows> Kinds, ImmutableArray<Leftover> OtherYears) Joined(
        SortedTables sorted, YearWords words, int? year)
    {
        var kinds = sorted.Kinds.ToImmutableSortedDictionary(
            kind => kind.Key, kind => kind.Value with { Rows = RunOnRows.Join(kind.Key, kind.Value.Rows) });
        if (!kinds.TryGetValue(TableKind.Targets, out var targets) || kinds.ContainsKey(TableKind.IndicatorScores) || !ScoresByYear.Is(targets, words))
            return (kinds, []);
        var scores = ScoresByYear.AsScores(targets, year);
        return (kinds.Remove(TableKind.Targets).Add(TableKind.IndicatorScores, scores), [.. ScoresByYear.OtherYears(targets, year)]);
    }

    /// <summary>Project sheets and project lists of the running text; gives back the lines that are neither.</summary>
    private static ImmutableArray<FlowLine> ReadFlow(
        ImmutableArray<FlowLine> flow, ImmutableSortedDictionary<TableKind, KindRows> kinds, List<StagedTable> tables, int? year)
    {
        (var sheets, flow) = ProjectSheets.Read(flow);
        AddTable(tables, TableKind.ProjectSheets, sheets);
        if (!kinds.ContainsKey(TableKind.PlanProjects))
        {
            (var projects, flow) = PlanLists.Read(flow, year);
            AddTable(tables, TableKind.PlanProjects, projects);
        }
        if (!tables.Exists(table => table.Kind is TableKind.PlanProjects))
            return flow;
        (var texts, flow) = PlanTexts.Read(flow);
        AddTable(tables, TableKind.PlanTexts, texts);
        return flow;
    }

    private static Leftover HeadOf(KindRows rows) => new(rows.Head, string.Join('\t', rows.Columns));

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
