using System.Collections.Immutable;

namespace Prongsai.Improvement.Domain.Library;

/// <summary>One of the ten internal measures (features S69-S78).</summary>
/// <param name="Number">1 to 10.</param>
internal sealed record InternalMeasure(int Number, string Title, string AboutTh);

/// <summary>The ten internal measures against corruption and the four steps in which each is made (S69-S79). Which of them an office announces is its own choice.</summary>
internal static class InternalMeasures
{
    /// <summary>Making a measure: working group, draft, circular, announcement (S79).</summary>
    public static readonly ImmutableArray<string> Steps =
    [
        "แต่งตั้งคณะทำงานกำหนดมาตรการภายใน", "ยกร่างมาตรการ", "แจ้งเวียนให้เจ้าหน้าที่ทุกคนทราบ", "ประกาศและเผยแพร่ต่อสาธารณะ",
    ];

    public static readonly ImmutableArray<InternalMeasure> All =
    [
        new(1, "มาตรการสร้างจิตสำนึกและความตระหนักในการต่อต้านการทุจริต", "ผู้บริหาร สมาชิกสภา ข้าราชการ และพนักงานรู้และยึดถือความสุจริต"),
        new(2, "มาตรการเผยแพร่ข้อมูลต่อสาธารณะ", "ข้อมูลใดเผยแพร่ ใครรับผิดชอบ ปรับเมื่อใด"),
        new(3, "มาตรการให้ผู้มีส่วนได้ส่วนเสียมีส่วนร่วม", "ใครเป็นผู้มีส่วนได้ส่วนเสีย และร่วมในขั้นตอนใด"),
        new(4, "มาตรการป้องกันการรับสินบน", "ข้อห้าม เหตุการณ์เสี่ยง และการแจ้งเมื่อถูกเสนอ"),
        new(5, "มาตรการส่งเสริมความโปร่งใสในการจัดซื้อจัดจ้าง", "สิ่งที่ต้องเผยแพร่ และการตรวจความเกี่ยวข้องกับผู้เสนองาน"),
        new(6, "มาตรการจัดการเรื่องร้องเรียนการทุจริต", "ช่องทาง ขั้นตอน ผู้รับผิดชอบ และเวลา"),
        new(7, "มาตรการป้องกันการขัดกันระหว่างผลประโยชน์ส่วนตนกับส่วนรวม", "การเปิดเผยส่วนได้เสียและการถอนตัว"),
        new(8, "มาตรการตรวจสอบการใช้ดุลพินิจ", "งานใดใช้ดุลพินิจ เกณฑ์ และการทบทวน"),
        new(9, "มาตรการไม่รับของขวัญและของกำนัลจากการปฏิบัติหน้าที่ (No Gift Policy)", "ประกาศของผู้บริหาร ข้อยกเว้น และการรายงาน"),
        new(10, "มาตรการขับเคลื่อนองค์กรคุณธรรม", "กิจกรรมของปีและการวัดผล"),
    ];

    public static InternalMeasure? Find(int? number) => All.FirstOrDefault(m => m.Number == number);
}
