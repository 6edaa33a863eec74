using Prongsai.ActionPlan.Domain;

namespace Prongsai.ActionPlan.Features.Texts;

/// <summary>The plan's own texts by the names of the book.</summary>
internal static class TextWords
{
    public static readonly IReadOnlyList<(PlanText Part, string Name, string Hint)> All =
    [
        (PlanText.Preface, "คำนำ", $"ย่อหน้าละ 1 บรรทัด จำนวนโครงการไม่ต้องเขียน ระบบนับและพิมพ์ต่อท้ายให้เอง ถ้าอยากให้พิมพ์ตรงอื่น ใส่ {PlanTexts.PartsMark} เป็นบรรทัดตรงนั้น"),
        (PlanText.Rationale, "หลักการและเหตุผล", "ย่อหน้าละ 1 บรรทัด"),
        (PlanText.Alignment, "ความสอดคล้องกับแผน 3 ระดับ", "บรรทัดละ 1 แผน"),
        (PlanText.Objectives, "วัตถุประสงค์ของการจัดทำแผน", "บรรทัดละ 1 ข้อ ไม่ต้องใส่เลขข้อ"),
        (PlanText.Goals, "เป้าหมายอื่นที่ไม่เป็นตัวเลขรายปี", "บรรทัดละ 1 ข้อ เป้าหมายที่เป็นตัวเลขกรอกที่หน้าค่าเป้าหมาย"),
        (PlanText.Benefits, "ประโยชน์ของการจัดทำแผน", "บรรทัดละ 1 ข้อ ไม่ต้องใส่เลขข้อ"),
        (PlanText.Contact, "ติดต่อ (พิมพ์หน้าปก)", "ส่วนราชการ โทรศัพท์ เว็บไซต์ บรรทัดละ 1 อย่าง เว้นว่างใช้ข้อมูลของหน่วยงาน"),
    ];
}
