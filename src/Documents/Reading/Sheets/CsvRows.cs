using System.Text;

namespace Prongsai.Documents;

/// <summary>Rows of a CSV text: comma, semicolon or tab, whichever the first line has most of; quotes may hold separators and line breaks.</summary>
public static class CsvRows
{
    private const int MostRows = 5_000, MostCells = 60;

    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var separator = Separator(text);
        var (rows, row, cell, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length && rows.Count < MostRows; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[++i]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                End(row, cell);
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else if (c is not ('\r' or '\uFEFF'))
            {
                cell.Append(c);
            }
        }

        End(row, cell);
        rows.Add(row);
        return rows;
    }

    private static void End(List<string> row, StringBuilder cell)
    {
        if (row.Count < MostCells)
        {
            row.Add(cell.ToString().Trim());
        }

        cell.Clear();
    }

    private static char Separator(string text)
    {
        var first = text.AsSpan(0, Math.Min(text.Length, 4000));
        var (commas, semicolons, tabs) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
