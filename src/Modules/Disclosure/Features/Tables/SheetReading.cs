using System.Collections.Immutable;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Tables;

/// <summary>Rows of a table from a sheet: columns are found by the words of their heads, in any order; what cannot be read is named with its line and cure, and then nothing is taken.</summary>
internal static class SheetReading
{
    private const int FaultsShown = 20, HeadLooked = 30;

    /// <param name="lines">Cells as they stand in the file.</param>
    public static Result<ImmutableArray<ImmutableDictionary<string, string>>> Read(ContentTable table, IReadOnlyList<IReadOnlyList<string>> lines, FiscalYear year)
    {
        var (at, columns) = Head(table, lines);
        if (columns.Count == 0)
        {
            return new Error.Invalid("content.no_head", $"ไม่พบหัวตารางที่รู้จัก ต้องมีแถวหัวที่มีอย่างน้อย {string.Join(" และ ", table.Columns.Where(c => c.Required).Select(c => c.Title))} ดาวน์โหลดแบบ Excel ของตารางนี้ไปวางข้อมูลได้");
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableDictionary<string, string>>();
        var faults = new List<string>();
        for (var line = at + 1; line < lines.Count && faults.Count < FaultsShown; line++)
        {
            if (columns.All(c => CellAt(lines[line], c.Key).Length == 0))
            {
                continue;
            }

            var (cells, wrong) = Row(table, columns, lines[line], year);
            faults.AddRange(wrong.Select(w => $"บรรทัด {line + 1}: {w}"));
            rows.Add(cells);
        }

        return faults.Count > 0 ? new Error.Invalid("content.sheet", "ยังไม่ได้บันทึกแถวใด แก้ในไฟล์แล้วเลือกใหม่: " + string.Join(" · ", faults.Take(FaultsShown)))
            : rows.Count == 0 ? new Error.Invalid("content.sheet_empty", "ไม่มีแถวข้อมูลใต้หัวตาราง ยังไม่มีอะไรถูกบันทึก")
            : rows.ToImmutable();
    }

    /// <summary>Columns of the table that the sheet has.</summary>
    public static ImmutableHashSet<string> ColumnsOf(ContentTable table, IReadOnlyList<IReadOnlyList<string>> lines) => [.. Head(table, lines).Columns.Values.Select(c => c.Key)];

    /// <summary>The line with the most heads of this table, and which column stands where.</summary>
    private static (int At, Dictionary<int, ContentColumn> Columns) Head(ContentTable table, IReadOnlyList<IReadOnlyList<string>> lines)
    {
        var best = (At: -1, Columns: new Dictionary<int, ContentColumn>());
        for (var line = 0; line < Math.Min(lines.Count, HeadLooked); line++)
        {
            var columns = lines[line].Index().Select(c => (c.Index, Column: table.Columns.FirstOrDefault(t => t.Kind != ContentKind.Picture && Same(t.Title, c.Item)))).Where(c => c.Column is not null)
                .DistinctBy(c => c.Column!.Key).ToDictionary(c => c.Index, c => c.Column!);
            if (columns.Count > best.Columns.Count && table.Columns.Where(c => c.Required).All(columns.ContainsValue))
            {
                best = (line, columns);
            }
        }

        return best;
    }

    private static (ImmutableDictionary<string, string> Cells, List<string> Wrong) Row(ContentTable table, Dictionary<int, ContentColumn> columns, IReadOnlyList<string> line, FiscalYear year)
    {
        var cells = ImmutableDictionary.CreateBuilder<string, string>();
        var wrong = new List<string>();
        foreach (var (index, column) in columns)
        {
            var read = CellRules.Read(column, CellAt(line, index), year);
            if (read.Error is Error.Invalid fault)
            {
                wrong.AddRange(fault.Faults.Select(f => f.Message));
            }
            else if (read.Value is { } value)
            {
                cells[column.Key] = value;
            }
        }

        wrong.AddRange(wrong.Count > 0 ? [] : table.Columns.Where(c => c.Required && !cells.ContainsKey(c.Key)).Select(c => $"ยังไม่ได้กรอก{c.Title}"));
        return (cells.ToImmutable(), wrong);
    }

    private static string CellAt(IReadOnlyList<string> line, int index) => index < line.Count ? line[index].Trim() : "";

    private static bool Same(string title, string head) => head.Length > 0 && (ThaiText.Fold(title) == ThaiText.Fold(head) || ThaiText.Fold(WithoutUnit(title)) == ThaiText.Fold(head));

    /// <summary>"งบประมาณ (บาท)" is often headed "งบประมาณ".</summary>
    private static string WithoutUnit(string title) => title.IndexOf(" (", StringComparison.Ordinal) is > 0 and var cut ? title[..cut] : title;
}
