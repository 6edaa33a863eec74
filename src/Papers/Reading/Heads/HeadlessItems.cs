using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Prongsai.Papers.Reading;

/// <summary>An OIT table whose head the scan has lost: known by its item numbers, its columns by what stands in them.</summary>
internal static partial class HeadlessItems
{
    private const double Confidence = 0.6;
    private const double Most = 0.5;

    public static HeadReading? Read(Grid grid)
    {
        var columns = Enumerable.Range(0, grid.ColumnCount).Select(column => Cells(grid, column)).ToImmutableArray();
        var item = columns.ToList().FindIndex(cells => Share(cells, ItemNumber.HasLetter) > Most);
        if (item < 0 || columns.Length < 3 || grid.Rows.Length < 2)
            return null;
        var taken = new HashSet<Field>();
        var fields = columns.Select((cells, index) => new HeadColumn("", FieldOf(cells, index - item, taken), null, Confidence));
        return new(TableKind.OitItems, [.. fields], 0, Confidence);
    }

    /// <param name="place">Columns right of the item number.</param>
    private static Field? FieldOf(List<string> cells, int place, HashSet<Field> taken)
    {
        Field? field = place switch
        {
            < 0 => Field.Order,
            0 => Field.Item,
            _ when Share(cells, TickMarks.Any) > Most => Field.Result,
            _ when Share(cells, text => Unit().IsMatch(text)) > Most => Field.Owners,
            1 => Field.Title,
            _ => taken.Contains(Field.Owners) ? Field.Result : Field.Components,
        };
        taken.Add(field.Value);
        return field;
    }

    private static List<string> Cells(Grid grid, int column) => [.. grid.Rows.Select(row => row.Cell(column).Text).Where(text => text.Length > 0)];

    private static double Share(List<string> cells, Func<string, bool> holds) => cells.Count == 0 ? 0 : (double)cells.Count(holds) / cells.Count;

    [GeneratedRegex(@"^\s*-?\s*(?:สำนัก|กอง|หน่วย|ฝ่าย|งาน|ทุก)\S{0,30}(?:\s|$|/|,)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit();
}
