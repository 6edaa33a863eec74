namespace Prongsai.Documents.Reading;

/// <summary>Cells as spreadsheets copy them: a cell with line breaks stands in quotes, quotes in it are doubled.</summary>
internal static class QuotedCells
{
    private const int MaxLinesOfARow = 60;
    private const int MaxLengthOfARow = 20_000;

    /// <summary>The row at <paramref name="at"/>, with the lines over which quoted cells run on.</summary>
    public static string Join(TextLines lines, ref int at)
    {
        var from = at++;
        var text = lines[from];
        for (var end = at; LastCellIsOpen(text); text = lines.Join(from, end))
        {
            if (end >= lines.Count || end - from >= MaxLinesOfARow || text.Length > MaxLengthOfARow || lines.IsBlank(end) || !GoesOn(lines[end]))
            {
                return lines.Join(from, at);
            }
            end++;
            at = LastCellIsOpen(lines.Join(from, end)) ? at : end;
        }
        return text;
    }

    public static IEnumerable<string> Split(string row, int most) => row.Split('\t', most + 1).Select(Unquote);

    private static string Unquote(string cell) =>
        cell.Length >= 2 && cell[0] == '"' && cell[^1] == '"' && cell.Contains('\n')
            ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
            : cell;

    private static bool LastCellIsOpen(string row)
    {
        var cell = row.AsSpan(row.LastIndexOf('\t') + 1);
        return cell.Length > 0 && cell[0] == '"' && cell.Count('"') % 2 == 1;
    }

    /// <summary>Inside an open cell a line either holds no tab, or closes the cell before its first one.</summary>
    private static bool GoesOn(string line)
    {
        var tab = line.IndexOf('\t');
        return tab < 0 || tab > 0 && line[tab - 1] == '"' && line.AsSpan(0, tab).Count('"') % 2 == 1;
    }
}
