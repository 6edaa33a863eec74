using System.Text.Json;
using Prongsai.ActionPlan.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.ActionPlan.Features.Sheets;

/// <summary>A column of a sheet that may be edited.</summary>
internal sealed record SheetColumn(string Key, string Title, double Width);

/// <summary>A row that came back: what each cell said when it was given out, and says now.</summary>
internal sealed record SheetLine(Guid Project, IReadOnlyDictionary<string, string> Given, IReadOnlyDictionary<string, string> Back);

/// <summary>A sheet to edit and take in again. Two hidden columns hold the project's id and what the cells said, so that only what was edited counts.</summary>
internal static class PlanSheet
{
    private const string IdHead = "รหัส (ห้ามแก้)", GivenHead = "ค่าเดิม (ห้ามแก้)";

    public static byte[] Write(string title, WholePlan plan, IReadOnlyList<SheetColumn> columns, Func<NumberedProject, IReadOnlyDictionary<string, string>> cells)
    {
        TableRow head = new([new(IdHead), new(GivenHead), new("ลำดับ"), new("โครงการ/กิจกรรม/มาตรการ"), .. columns.Select(c => new TableCell(c.Title))]) { IsHeader = true };
        var rows = plan.Numbered.Select(p =>
        {
            var said = cells(p);
            return new TableRow([new($"{p.Project.Id}"), new(JsonSerializer.Serialize(said, StoredJson.Options)), new($"{p.Number}"), new(p.Project.Title), .. columns.Select(c => new TableCell(said.GetValueOrDefault(c.Key, "")))]);
        });
        var table = new Table([head, .. rows]) { KeepDigits = true, Widths = [1, 1, 1, 8, .. columns.Select(c => c.Width)], HiddenColumns = [0, 1] };
        using var sheet = new MemoryStream();
        XlsxWriter.Write(new OfficialDocument(new DocumentProperties(title) { Landscape = true }, [table]), sheet);
        return sheet.ToArray();
    }

    /// <returns>The rows, or what is wrong with the file; then nothing of it is taken.</returns>
    public static Result<IReadOnlyList<SheetLine>> Read(Stream file, string name, IReadOnlyList<SheetColumn> columns)
    {
        var read = DocumentReader.Read(file, name);
        if (!read.IsOk)
        {
            return read.Error;
        }

        foreach (var table in read.Value.Blocks.OfType<Table>())
        {
            var rows = table.Rows.Select(r => r.Cells.Select(Text).ToList()).ToList();
            if (rows.FindIndex(r => r.Contains(IdHead) && r.Contains(GivenHead)) is >= 0 and var at)
            {
                return Lines(rows, at, columns);
            }
        }

        return new Error.Invalid("plan.sheet", "ไม่ใช่แฟ้มที่ดาวน์โหลดจากหน้านี้ หรือคอลัมน์รหัสถูกลบ ยังไม่มีอะไรถูกบันทึก ดาวน์โหลดแฟ้มใหม่แล้วแก้ในแฟ้มนั้น");
    }

    private static Result<IReadOnlyList<SheetLine>> Lines(List<List<string>> rows, int at, IReadOnlyList<SheetColumn> columns)
    {
        var head = rows[at];
        var (id, given) = (head.IndexOf(IdHead), head.IndexOf(GivenHead));
        var places = columns.Where(c => head.Contains(c.Title)).ToDictionary(c => c.Key, c => head.IndexOf(c.Title));
        List<SheetLine> lines = [];
        foreach (var (i, row) in rows.Index().Skip(at + 1).Where(r => r.Item.Exists(c => c.Length > 0)))
        {
            if (!Guid.TryParse(Cell(row, id), out var project) || Said(Cell(row, given)) is not { } said)
            {
                return new Error.Invalid("plan.sheet_row", $"แถวที่ {i + 1} ไม่มีรหัสหรือค่าเดิม ยังไม่มีอะไรถูกบันทึก โครงการใหม่ให้เพิ่มที่หน้าแผน แถวเดิมห้ามลบคอลัมน์ที่ซ่อนไว้");
            }

            lines.Add(new(project, said, places.ToDictionary(p => p.Key, p => Cell(row, p.Value))));
        }

        return lines;
    }

    private static Dictionary<string, string>? Said(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(text, StoredJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Cell(List<string> row, int at) => at >= 0 && at < row.Count ? row[at] : "";

    private static string Text(TableCell cell) => string.Join('\n', cell.Content.OfType<Paragraph>().Select(p => string.Concat(p.Content.Select(piece => piece switch { TextRun run => run.Text, LineBreak => "\n", Link link => link.Text, _ => "" })))).Trim();
}
