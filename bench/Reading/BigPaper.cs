using System.Collections.Immutable;
using Prongsai.Documents;

namespace Prongsai.Bench.Reading;

/// <summary>A Word file as long as one may be: a report of measures with nearly two thousand rows.</summary>
internal static class BigPaper
{
    public const int Rows = 1_990;

    private const string Title = "รายงานผลตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568 องค์การบริหารส่วนตำบลตัวอย่าง";

    public static byte[] AsDocx()
    {
        var head = Row("ลำดับ", "มาตรการ", "วิธีดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ") with { IsHeader = true };
        ImmutableArray<TableRow> rows = [head, .. Enumerable.Range(1, Rows).Select(number => Row(
            $"{number}", $"มาตรการทดสอบที่ {number} เพื่อให้ประชาชนทราบขั้นตอนการรับบริการ", "๑. จัดประชุม ๒. ติดประกาศ ๓. สรุปผล",
            number % 2 == 0 ? "สำนักปลัด" : "กองคลัง", "ต.ค. ๖๗ – ก.ย. ๖๘", "☑ ดำเนินการแล้ว ☐ ยังไม่ได้ดำเนินการ"))];
        using var file = new MemoryStream();
        DocxWriter.Write(new(new DocumentProperties(Title), [new Heading(1, Title), new Table(rows)]), file);
        return file.ToArray();
    }

    private static TableRow Row(params string[] cells) => new([.. cells.Select(cell => new TableCell(cell))]);
}
