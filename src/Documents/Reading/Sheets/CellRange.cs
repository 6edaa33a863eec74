namespace Prongsai.Documents.Reading;

/// <summary>A rectangle of cells; rows and columns count from 1.</summary>
internal readonly record struct CellRange(int Top, int Left, int Bottom, int Right)
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    public bool Holds(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;

    public static CellRange? Parse(string? text)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0 || Cell(text![..colon]) is not { } first || Cell(text[(colon + 1)..]) is not { } last)
        {
            return null;
        }
        return last.Row >= first.Row && last.Column >= first.Column ? new CellRange(first.Row, first.Column, last.Row, last.Column) : null;
    }

    /// <summary>"C7" → row 7, column 3; null when it is no cell of a sheet.</summary>
    public static (int Row, int Column)? Cell(string? name)
    {
        int column = 0, row = 0;
        foreach (var sign in name ?? "")
        {
            if (sign is >= 'A' and <= 'Z' && row == 0)
            {
                column = column * 26 + sign - 'A' + 1;
            }
            else if (sign is >= '0' and <= '9' && column > 0)
            {
                row = row * 10 + sign - '0';
            }
            else if (sign != '$')
            {
                return null;
            }
            if (column > LastColumn || row > LastRow)
            {
                return null;
            }
        }
        return column > 0 && row > 0 ? (row, column) : null;
    }
}
