using System.Text.Json;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Sheets;

/// <summary>A sheet to edit in another program and take in again. Two hidden columns hold the row's id and what its cells said, so that only what was edited counts.</summary>
/// <param name="Shown">Columns that are only there to read.</param>
/// <param name="Edited">Columns that may be edited.</param>
/// <param name="NewRowTh">Where a new row is made instead: "โครงการใหม่ให้เพิ่มที่หน้าแผน".</param>
public sealed record EditSheet(IReadOnlyList<SheetColumn> Shown, IReadOnlyList<SheetColumn> Edited, string NewRowTh)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string IdHead = "รหัส (ห้ามแก้)", GivenHead = "ค่าเดิม (ห้ามแก้)", Nothing = "ยังไม่มีอะไรถูกบันทึก";

    /// <summary>The sheet as an XLSX file.</summary>
    public byte[] Write(string title, IEnumerable<SheetRow> rows)
    {
        TableRow head = new([new(IdHead), new(GivenHead), .. Shown.Concat(Edited).Select(c => new TableCell(c.Title))]) { IsHeader = true };
        var body = rows.Select(r => new TableRow(
        [
            new($"{r.Id}"), new(JsonSerializer.Serialize(r.Cells, StoredJson.Options)), .. r.Shown.Select(s => new TableCell(s)), .. Edited.Select(c => new TableCell(r.Cells.GetValueOrDefault(c.Key, ""))),
        ]));
        var table = new Table([head, .. body]) { KeepDigits = true, Widths = [1, 1, .. Shown.Concat(Edited).Select(c => c.Width)], HiddenColumns = [0, 1] };
        using var sheet = new MemoryStream();
        XlsxWriter.Write(new OfficialDocument(new DocumentProperties(title) { Landscape = true }, [table]), sheet);
        return sheet.ToArray();
    }

    /// <returns>The rows, or what is wrong with the file; then nothing of it may be taken.</returns>
    public Result<IReadOnlyList<SheetLine>> Read(Stream file, string name)
    {
        var read = DocumentReader.Read(file, name);
        if (!read.IsOk)
        {
            return read.Error;
        }

        foreach (var table in read.Value.Blocks.OfType<Table>())
        {
            var rows = table.Rows.Select(r => r.Cells.Select(SheetCell.Text).ToList()).ToList();
            if (rows.FindIndex(r => r.Contains(IdHead) && r.Contains(GivenHead)) is >= 0 and var at)
            {
                return Lines(rows, at);
            }
        }

        return new Error.Invalid("sheet.foreign", $"ไม่ใช่แฟ้มที่ดาวน์โหลดจากหน้านี้ หรือคอลัมน์รหัสถูกลบ {Nothing} ดาวน์โหลดแฟ้มใหม่แล้วแก้ในแฟ้มนั้น");
    }

    private Result<IReadOnlyList<SheetLine>> Lines(List<List<string>> rows, int at)
    {
        var head = rows[at];
        var (id, given) = (head.IndexOf(IdHead), head.IndexOf(GivenHead));
        var places = Edited.Where(c => head.Contains(c.Title)).ToDictionary(c => c.Key, c => head.IndexOf(c.Title));
        Dictionary<Guid, SheetLine> lines = [];
        foreach (var (i, row) in rows.Index().Skip(at + 1).Where(r => r.Item.Exists(c => c.Length > 0)))
        {
            if (!Guid.TryParse(Cell(row, id), out var key) || Said(Cell(row, given)) is not { } said)
            {
                return new Error.Invalid("sheet.row", $"แถวที่ {i + 1} ไม่มีรหัสหรือค่าเดิม {Nothing} {NewRowTh} แถวเดิมห้ามลบคอลัมน์ที่ซ่อนไว้");
            }

            if (!lines.TryAdd(key, new(key, i + 1, said, places.ToDictionary(p => p.Key, p => Cell(row, p.Value)))))
            {
                return new Error.Invalid("sheet.twice", $"แถวที่ {lines[key].Number} และ {i + 1} เป็นแถวเดียวกันที่คัดลอกซ้ำ {Nothing} ลบแถวที่ซ้ำออก {NewRowTh}");
            }
        }

        return lines.Values.ToList();
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
}
