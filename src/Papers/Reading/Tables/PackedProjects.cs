using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Splits a row whose project cell holds several numbered projects into one row each.</summary>
internal static class PackedProjects
{
    public static IEnumerable<FieldRow> Split(FieldRow row)
    {
        var pieces = Pieces(row.Lines(Field.Project));
        if (pieces.Length < 2)
            return [row];
        return pieces.Select((piece, index) => row.With(Field.Project, [piece]) with
        {
            SharedYears = [.. row.Years.Where(year => IsShared(year.Value, pieces.Length)).Select(year => year.Key)],
            Years = row.Years.ToImmutableSortedDictionary(year => year.Key, year => Share(year.Value, index, pieces.Length)),
            Cells = SharedCells(row, piece, index, pieces.Length),
        });
    }

    private static ImmutableArray<string> Pieces(ImmutableArray<string> lines)
    {
        var pieces = ImmutableArray.CreateBuilder<string>();
        foreach (var piece in lines.SelectMany(line => Numbering.SplitAscending(line)))
        {
            if (pieces.Count == 0 || Numbering.Read(piece) is { Number: not null })
                pieces.Add(piece);
            else
                pieces[^1] = $"{pieces[^1]} {piece}";
        }
        return pieces.ToImmutable();
    }

    /// <summary>As many lines as projects: one each. One dash or one sentence: said of all. One amount for several projects is nobody's own:
    /// its text stays with the first.</summary>
    private static ImmutableArray<string> Share(ImmutableArray<string> lines, int index, int count)
    {
        if (lines.Length == count)
            return [lines[index]];
        return index == 0 || !IsShared(lines, count) ? lines : [];
    }

    private static bool IsShared(ImmutableArray<string> lines, int count) =>
        lines.Length != count && (lines.Length > 1 || BudgetCell.Read(string.Join(' ', lines)) is not { State: not BudgetState.Amount });

    private static ImmutableDictionary<Field, ImmutableArray<string>> SharedCells(FieldRow row, string piece, int index, int count)
    {
        var cells = row.Cells.SetItem(Field.Project, [piece]).Remove(Field.Order);
        if (cells.TryGetValue(Field.Budget, out var budget))
            cells = cells.SetItem(Field.Budget, Share(budget, index, count));
        return index == 0 ? cells : cells.Remove(Field.Note);
    }
}
