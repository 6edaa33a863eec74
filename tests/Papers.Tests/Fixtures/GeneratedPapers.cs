using System.Collections.Immutable;
using Prongsai.Documents;

namespace Prongsai.Papers.Tests;

/// <summary>Papers made by code, to be written as DOCX and XLSX and read back.</summary>
internal static class GeneratedPapers
{
    public static OfficialDocument OitTable()
    {
        var rows = Enumerable.Range(1, 28).Select(number => Row(
            $"O{number}", $"รายการทดสอบที่ {number}", "กองคลัง", number % 2 == 0 ? "ดำเนินการแล้วเสร็จ" : "อยู่ระหว่างดำเนินการ"));
        return Paper(
            "ตารางข้อมูล OIT ประจำปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลสมมติ",
            new Table([Row("ข้อ", "รายการข้อมูล", "ผู้รับผิดชอบ", "สถานะการดำเนินการ") with { IsHeader = true }, .. rows]));
    }

    public static OfficialDocument MeasureReport()
    {
        var steps = new TableCell([new ListBlock(ListNumbering.Decimal, [new ListItem("วางแผน"), new ListItem("ลงมือทำ")])]);
        var head = Row("ลำดับ", "มาตรการ", "วิธีดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ") with { IsHeader = true };
        return Paper(
            "รายงานผลตามมาตรการ ประจำปีงบประมาณ พ.ศ. 2569 อบต.ตัวอย่าง",
            new Table(
            [
                head,
                new TableRow([Cell("๑"), Cell("มาตรการปลูกต้นไม้หน้าที่ทำการ"), steps, Cell("กองช่าง"), Cell("๖ เดือน"), Ticks(true, false)]),
                new TableRow([Cell("๒"), Cell("มาตรการทำป้ายบอกทาง"), Cell("ติดป้าย"), Cell("สำนักปลัด"), Cell("ไตรมาสที่ ๒"), Ticks(false, true)]),
            ]));
    }

    public static OfficialDocument Memo() => new(
        new DocumentProperties("บันทึกข้อความ", PaperForm.Memo),
        [
            new MemoHead("สำนักปลัด อบต.ตัวอย่าง", "ตย 72301/9", "1 ก.ย. 2569", "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569", "นายกองค์การบริหารส่วนตำบลตัวอย่าง"),
            new Paragraph("ผลการประเมินในภาพรวมได้ 87.65 คะแนน อยู่ในระดับ ผ่าน"),
            new Table(
            [
                Row("ที่", "ตัวชี้วัด", "คะแนน") with { IsHeader = true },
                Row("1", "การปฏิบัติหน้าที่", "91.00"),
                Row("2", "การใช้งบประมาณ", "88.10"),
            ]),
            new OpinionBlock("ความเห็นของปลัด", null, new SignatureBlock("นายลองดู ตัวอย่าง", "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง")),
        ]);

    private static OfficialDocument Paper(string title, Table table) => new(new DocumentProperties(title), [new Heading(1, title), table]);

    private static TableRow Row(params ReadOnlySpan<string> cells)
    {
        var row = ImmutableArray.CreateBuilder<TableCell>(cells.Length);
        foreach (var cell in cells)
            row.Add(Cell(cell));
        return new TableRow(row.MoveToImmutable());
    }

    private static TableCell Cell(string text) => new(text);

    private static TableCell Ticks(bool done, bool notDone) => new(
    [
        new Paragraph([new CheckBox(notDone), new TextRun(" ยังไม่ได้ดำเนินการ")]),
        new Paragraph([new CheckBox(done), new TextRun(" ดำเนินการแล้วเสร็จ")]),
    ]);
}
