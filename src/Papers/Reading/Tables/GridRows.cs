using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>The rows of one recognised grid, and the text of it that is in no column.</summary>
internal sealed record GridRows(ImmutableArray<FieldRow> Rows, ImmutableArray<Leftover> Leftovers)
{
    public static GridRows Read(Grid grid, HeadReading head, int number, string? section, ImmutableArray<string> firstHead)
    {
        var rows = ImmutableArray.CreateBuilder<FieldRow>();
        var leftovers = ImmutableArray.CreateBuilder<Leftover>();
        AddHead(leftovers, grid, head, firstHead);
        foreach (var row in grid.Rows.Skip(head.FirstRow).Where(row => !row.IsBlank))
        {
            if (RepeatedHead.Is(row, head))
                leftovers.Add(new(row.Source, row.Text) { Kind = LeftoverKind.RepeatedHead });
            else if (SectionRow.TextOf(row, head) is { } text)
            {
                section = text;
                leftovers.Add(new(row.Source, text));
            }
            else
                rows.Add(ToFields(row, head, number, section, leftovers));
        }
        return new(rows.ToImmutable(), leftovers.ToImmutable());
    }

    private static void AddHead(ImmutableArray<Leftover>.Builder leftovers, Grid grid, HeadReading head, ImmutableArray<string> firstHead)
    {
        foreach (var row in grid.Rows.Take(head.HeadRow).Where(row => !row.IsBlank))
            leftovers.Add(new(row.Source, row.Text));
        var printed = head.Columns.Select(column => column.Printed).ToList();
        if (head.FirstRow > head.HeadRow && !printed.SequenceEqual(firstHead))
            leftovers.Add(new(grid.Rows[head.HeadRow].Source, string.Join('\t', printed).Trim('\t')) { Kind = LeftoverKind.RepeatedHead });
    }

    private static FieldRow ToFields(
        GridRow row, HeadReading head, int number, string? section, ImmutableArray<Leftover>.Builder leftovers)
    {
        var cells = ImmutableDictionary.CreateBuilder<Field, ImmutableArray<string>>();
        var years = ImmutableSortedDictionary.CreateBuilder<int, ImmutableArray<string>>();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var column = i < head.Columns.Length ? head.Columns[i] : default;
            var lines = row.Cells[i].Lines;
            if (column.Year is { } year)
                years[year] = lines;
            else if (lines.IsEmpty)
                continue;
            else if (column.Field is { } field)
                cells[field] = cells.TryGetValue(field, out var earlier) ? earlier.AddRange(lines) : lines;
            else
                leftovers.Add(new(row.Source, row.Cells[i].Text));
        }
        return new(cells.ToImmutable(), row.Source, number, head.Confidence)
        {
            Years = years.ToImmutable(),
            FromAbove = [.. Enumerable.Range(0, Math.Min(row.Cells.Length, head.Columns.Length))
                .Where(column => row.Cells[column].IsBlank && row.ContinuesAbove(column)).Select(column => head.Columns[column].Field).OfType<Field>()],
            Columns = [.. head.Columns.Select(column => column.Field).OfType<Field>()],
            Section = section,
        };
    }
}
