using System.Collections.Immutable;

namespace Prongsai.Disclosure.Features.Demo;

/// <summary>Rows of the demo's tables for FY2569, all made up: some full, some with a gap to find.</summary>
internal static class DemoTables
{
    public static readonly IReadOnlyList<(string Item, string Table, ImmutableArray<ImmutableDictionary<string, string>> Rows)> All =
    [
        ("annual_plan_progress", "projects",
        [
            Row("name", "อบรมอาชีพผู้สูงอายุ (สมมติ)", "budget", "50000", "start", "2025-11-01", "end", "2026-03-31", "unit", "กองสวัสดิการสังคม", "progress", "อบรมแล้ว 2 จาก 4 ครั้ง", "spent", "24500"),
            Row("name", "ซ่อมถนนสายบ้านตัวอย่าง หมู่ 3 (สมมติ)", "budget", "486000", "start", "2025-12-01", "end", "2026-06-30", "unit", "กองช่าง", "progress", "ลงนามสัญญาแล้ว งานร้อยละ 30", "spent", "145800"),
            Row("name", "ธนาคารขยะชุมชน (สมมติ)", "budget", "0", "start", "2025-10-01", "end", "2026-09-30", "unit", "กองสาธารณสุขและสิ่งแวดล้อม", "progress", "เปิดรับ 6 หมู่บ้าน"),
        ]),
        ("news", "news",
        [
            Row("date", "2026-02-09", "title", "ประชาสัมพันธ์การชำระภาษีท้องถิ่น ประจำปี 2569 (สมมติ)", "text", "ชำระได้ที่กองคลังหรือทางออนไลน์ ถึงสิ้นเดือนเมษายน"),
            Row("date", "2026-01-19", "title", "ประชุมประชาคมตำบลตัวอย่าง (สมมติ)", "text", "เชิญร่วมแสดงความเห็นต่อแผนพัฒนาท้องถิ่น"),
            Row("date", "2025-12-22", "title", "รับสมัครผู้เข้าอบรมอาชีพ (สมมติ)", "text", "สมัครได้ที่สำนักปลัดในวันและเวลาราชการ"),
        ]),
        ("procurement_monthly", "purchases",
        [
            Row("month", "2025-10", "work", "ซื้อวัสดุสำนักงาน (สมมติ)", "amount", "18500", "reference_price", "18500", "method", "เฉพาะเจาะจง", "bidders", "ร้านสมมติพาณิชย์ 18,200", "winner", "ร้านสมมติพาณิชย์", "agreed", "18200", "reason", "ราคาไม่เกินวงเงิน", "contract", "1/2569", "contract_date", "2025-10-14"),
            Row("month", "2025-11", "work", "จ้างซ่อมรถบรรทุกน้ำ (สมมติ)", "amount", "42000", "reference_price", "42000", "method", "เฉพาะเจาะจง", "bidders", "อู่สมมติยานยนต์ 41,000", "winner", "อู่สมมติยานยนต์", "agreed", "41000", "reason", "มีความชำนาญ", "contract", "2/2569", "contract_date", "2025-11-20"),
            Row("month", "2025-12", "work", "ไม่มี"),
        ]),
        ("work_manual", "manuals",
        [
            Row("mission", "จัดเก็บภาษีที่ดินและสิ่งปลูกสร้าง", "officer", "นักวิชาการจัดเก็บรายได้", "steps", "สำรวจและแจ้งประเมิน\nรับชำระและออกใบเสร็จ\nเร่งรัดผู้ค้างชำระ", "law", "พ.ร.บ. ภาษีที่ดินและสิ่งปลูกสร้าง พ.ศ. 2562"),
            Row("mission", "จัดซื้อจัดจ้างวิธีเฉพาะเจาะจง", "officer", "นักวิชาการพัสดุ", "steps", "จัดทำรายงานขอซื้อขอจ้าง\nเสนอผู้มีอำนาจเห็นชอบ\nประกาศผู้ชนะ"),
        ]),
    ];

    private static ImmutableDictionary<string, string> Row(params string[] pairs) => pairs.Chunk(2).ToImmutableDictionary(p => p[0], p => p[1]);
}
