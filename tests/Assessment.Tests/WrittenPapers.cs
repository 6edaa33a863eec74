using System.Globalization;
using System.Text;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Papers;

namespace Prongsai.Assessment.Tests;

/// <summary>Papers of our own words.</summary>
internal static class WrittenPapers
{
    private static readonly string[] Labels =
        ["การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงระบบการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต"];

    /// <summary>A memo whose ten indicators all have one score; its printed total may be another.</summary>
    public static string Memo(decimal every, string total) => Head(total) + string.Concat(Labels.Select((label, i) => string.Create(CultureInfo.InvariantCulture, $"| {i + 1} | {label} | {every:0.00} |\n")));

    /// <summary>A memo that prints scores of tools only.</summary>
    public static string MemoOfTools() => """
        บันทึกข้อความ

        เรื่อง  รายงานผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568 องค์การบริหารส่วนตำบลตัวอย่าง

        โดยภาพรวมได้ 91.24 คะแนน อยู่ในระดับ "ผ่านดี" รายเครื่องมือเป็นดังนี้

        | เครื่องมือ | คะแนน |
        |---|---|
        | แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) | 93.10 |
        | แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) | 88.40 |
        | แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) | 91.98 |
        """;

    public static string Items(string progress) => $"""
        ตารางติดตามข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. 2568
        องค์การบริหารส่วนตำบลตัวอย่าง

        | ข้อ | ข้อมูล | องค์ประกอบด้านข้อมูล | ผู้รับผิดชอบ | ความก้าวหน้า/ผลการดำเนินการ |
        |---|---|---|---|---|
        | O1 | โครงสร้างและอำนาจหน้าที่ | - แสดงแผนผังสมมติ | กองคลัง | {progress} ข้อหนึ่ง |
        | O2 | ข้อมูลผู้บริหาร | - แสดงรายชื่อสมมติ | สำนักปลัด | {progress} ข้อสอง |
        | O3 | ข้อมูลการติดต่อ | - แสดงที่อยู่สมมติ | สำนักปลัด | {progress} ข้อสาม |
        """;

    public static StagedPaper Staged(string text) => PaperImporter.Stage(Read(text), RulePackLibrary.Shipped);

    public static OfficialDocument Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return DocumentReader.Read(stream, "เอกสารสมมติ.md").Value!;
    }

    private static string Head(string total) => $"""
        บันทึกข้อความ

        ส่วนราชการ  สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง

        เรื่อง  รายงานผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568

        ตามที่หน่วยงานได้เข้ารับการประเมิน บัดนี้ประกาศผลแล้ว โดยภาพรวมได้ {total} คะแนน อยู่ในระดับ "ผ่านดี"

        | ตัวชี้วัดที่ | ประเด็นการประเมิน | ผลคะแนน |
        |---|---|---|

        """;
}
