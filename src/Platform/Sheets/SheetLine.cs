namespace Prongsai.Platform.Sheets;

/// <summary>A column of a sheet.</summary>
/// <param name="Key">Stays the same; its words may change.</param>
/// <param name="Width">Relative to the other columns.</param>
public sealed record SheetColumn(string Key, string Title, double Width);

/// <summary>A row to give out.</summary>
/// <param name="Id">Of the row of the register.</param>
/// <param name="Shown">Cells that are only there to read, one for each such column.</param>
/// <param name="Cells">What the cells to edit say, by the keys of their columns.</param>
public sealed record SheetRow(Guid Id, IReadOnlyList<string> Shown, IReadOnlyDictionary<string, string> Cells);

/// <summary>A row that came back: what each cell said when it was given out, and says now.</summary>
/// <param name="Number">Its number in the sheet, as the person sees it.</param>
/// <param name="Back">Columns that were deleted from the sheet are not among them and count as not edited.</param>
public sealed record SheetLine(Guid Id, int Number, IReadOnlyDictionary<string, string> Given, IReadOnlyDictionary<string, string> Back)
{
    /// <summary>Puts what this side alone edited over what stands; what both sides edited is left and added to the conflicts.</summary>
    /// <param name="row">Name of the row for a person.</param>
    /// <param name="cells">What stands, by column.</param>
    /// <param name="plain">The same cell however a program writes it.</param>
    /// <returns>Cells that were taken.</returns>
    public int PutOver(string row, IReadOnlyList<SheetColumn> columns, Dictionary<string, string> cells, Func<string, string, string> plain, ICollection<SheetConflict> conflicts)
    {
        var taken = 0;
        foreach (var column in columns.Where(c => Back.ContainsKey(c.Key)))
        {
            var (given, back, now) = (plain(column.Key, Given.GetValueOrDefault(column.Key, "")), plain(column.Key, Back[column.Key]), plain(column.Key, cells[column.Key]));
            switch (CellMerge.Of(given, back, now))
            {
                case CellFate.Taken: cells[column.Key] = back; taken++; break;
                case CellFate.Conflict: conflicts.Add(new(row, column.Title, back, now)); break;
                default: break;
            }
        }

        return taken;
    }
}

/// <summary>A cell that somebody else changed after the sheet was given out.</summary>
public sealed record SheetConflict(string Row, string Column, string Mine, string Theirs)
{
    /// <summary>Page where the cell is changed by hand.</summary>
    public string? Path { get; init; }
}

/// <param name="Changed">Cells that were taken.</param>
public sealed record SheetTaken(int Changed, IReadOnlyList<SheetConflict> Conflicts);
