namespace Prongsai.Documents.Reading;

/// <summary>Tables drawn with | signs; rows may be ragged, the |---| line may stand anywhere or be missing, and a row may run on over lines.</summary>
internal static class PipeTable
{
    private const int MaxLinesOfARow = 200;
    private const int MaxSeparatorCells = 1000;

    public static bool StartsAt(TextLines lines, int at)
    {
        var line = lines[at].AsSpan().Trim();
        if (!line.Contains('|') || IsTabRow(line))
        {
            return false;
        }
        return line[0] == '|' && line.Count('|') >= 2 || lines[at + 1].Contains('|') && IsSeparator(PipeCells.Split(lines[at + 1], MaxSeparatorCells));
    }

    public static Table? Read(TextLines lines, ref int at, ReadBudget budget)
    {
        var rows = new List<Row>();
        var hasOuterPipes = lines[at].AsSpan().TrimStart()[0] == '|';
        var first = at;
        while (at < lines.Count && lines[at].Contains('|') && (!hasOuterPipes || lines[at].AsSpan().TrimStart()[0] == '|'))
        {
            budget.Tick();
            var from = at++;
            while (hasOuterPipes && RunsOn(lines, from, at))
            {
                at++;
            }
            rows.Add(new Row(PipeCells.Split(lines.Join(from, at), budget.Limits.MaxColumns), TextLines.Span(from, at)));
            if (rows.Count > budget.Limits.MaxRowsPerTable * 2)
            {
                throw Refusals.TooManyRows(first + 1, budget.Limits);
            }
        }
        return Build(rows, first + 1, budget);
    }

    private static Table? Build(List<Row> rows, int firstLine, ReadBudget budget)
    {
        var grid = new TableGrid(budget, firstLine);
        var aligns = rows.Find(r => IsSeparator(r.Cells))?.Cells.ConvertAll(Align) ?? [];
        for (var i = 0; i < rows.Count; i++)
        {
            if (IsSeparator(rows[i].Cells))
            {
                continue;
            }
            grid.StartRow(rows[i].Source, IsHeader(rows, i));
            for (var column = 0; column < rows[i].Cells.Count; column++)
            {
                var content = CellContent.Read(rows[i].Cells[column], rows[i].Source, budget);
                grid.Place(new TableCell(content) { Align = column < aligns.Count ? aligns[column] : TextAlign.Start });
            }
        }
        return grid.Build();
    }

    /// <summary>Up to three rows over the first |---| line, and the row over every later one.</summary>
    private static bool IsHeader(List<Row> rows, int row)
    {
        if (row + 1 < rows.Count && IsSeparator(rows[row + 1].Cells))
        {
            return true;
        }
        var first = rows.FindIndex(r => IsSeparator(r.Cells));
        return row < first && first <= 3;
    }

    /// <summary>A row that began with | but has not ended with | goes on with lines that do not begin with it.</summary>
    private static bool RunsOn(TextLines lines, int from, int at) =>
        at < lines.Count
        && at - from < MaxLinesOfARow
        && !lines.IsBlank(at)
        && !lines[at - 1].AsSpan().TrimEnd().EndsWith("|", StringComparison.Ordinal)
        && lines[at].AsSpan().TrimStart()[0] != '|'
        && EndsWithPipeLater(lines, at, from + MaxLinesOfARow);

    private static bool EndsWithPipeLater(TextLines lines, int at, int end)
    {
        for (; at < end && !lines.IsBlank(at) && lines[at].AsSpan().TrimStart()[0] != '|'; at++)
        {
            if (lines[at].AsSpan().TrimEnd().EndsWith("|", StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsSeparator(List<string> cells) =>
        cells.Count > 0
        && cells.TrueForAll(c => c.Length > 0 && c.AsSpan().Trim(':').IndexOfAnyExcept('-') < 0 && c.Contains('-'))
        && cells.Exists(c => c.Contains("--", StringComparison.Ordinal));

    private static TextAlign Align(string separator) => (separator[0], separator[^1]) switch
    {
        (':', ':') => TextAlign.Centre,
        (_, ':') => TextAlign.End,
        _ => TextAlign.Start,
    };

    private static bool IsTabRow(ReadOnlySpan<char> line) => line[0] != '|' && line.Contains('\t');

    private sealed record Row(List<string> Cells, SourceSpan Source);
}
