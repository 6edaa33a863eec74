using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Demo;

/// <param name="Th">Null states that there was none.</param>
/// <param name="Seen">Confirmed by a person.</param>
internal sealed record DemoComponent(string Key, string? Th, string? En = null, bool Seen = false);

internal sealed record DemoText(string Key, bool Publish, DemoComponent[] Components, (string? Component, string Title, string Address)? Link = null);

/// <summary>The words of the demo's items. All made up; addresses are of example.go.th.</summary>
internal static class DemoTexts
{
    private static readonly FiscalYear This = new(2569);
    private static readonly FiscalYear Last = new(2568);

    private static readonly DemoText Contact = new("contact_and_enquiry", true,
    [
        new("address", "99 หมู่ 9 ตำบลตัวอย่าง อำเภอสาธิต จังหวัดสมมติ 99999", "99 Moo 9, Tua Yang, Sathit District, Sommut Province 99999"),
        new("telephone", "0 0000 0000 ในวันและเวลาราชการ", "0 0000 0000 during office hours"),
        new("email", "office@example.go.th", "office@example.go.th"),
        new("map", "อยู่ริมทางหลวงหมายเลข 0 ห่างที่ว่าการอำเภอ 4 กิโลเมตร ตรงข้ามโรงเรียนตัวอย่าง", "On highway 0, four kilometres from the district office, opposite Tua Yang School"),
        new("two_way", "ถามที่กระดานถาม-ตอบบนเว็บไซต์ เจ้าหน้าที่ตอบภายใน 3 วันทำการ", "Ask on the question board; staff answer within three working days", Seen: true),
    ]);

    private static readonly DemoText Structure = new("structure_and_powers", true,
    [
        new("chart", "นายก อบต. กำกับ 4 ส่วนราชการ คือ สำนักปลัด กองคลัง กองช่าง และกองการศึกษา โดยมีหน่วยตรวจสอบภายในขึ้นตรงต่อปลัด", "The mayor oversees four divisions: the Office of the Chief Administrator, Finance, Public Works and Education. Internal audit reports to the chief administrator."),
        new("posts", "ปลัด อบต. หัวหน้าสำนักปลัด ผู้อำนวยการกองคลัง ผู้อำนวยการกองช่าง ผู้อำนวยการกองการศึกษา", "Chief administrator, head of office, directors of finance, public works and education"),
        new("political", "นายก รองนายก 2 คน เลขานุการ และสมาชิกสภา 9 คน", "Mayor, two deputies, a secretary and nine councillors"),
        new("permanent", "พนักงานส่วนตำบล 18 คน ลูกจ้างและพนักงานจ้าง 23 คน", "18 officers and 23 employees"),
        new("duties", "ดูแลทาง น้ำ ไฟฟ้า ขยะ โรคระบาด เด็กเล็ก และงานป้องกันภัยในตำบล ตามกฎหมายว่าด้วยสภาตำบลและองค์การบริหารส่วนตำบล", "Roads, water, light, waste, disease control, child care and disaster relief in the subdistrict"),
    ]);

    private static readonly DemoText Executives = new("executives", false,
    [
        new("head", "นายสมมติ บริหาร (บุคคลสมมติ) นายก อบต.ตัวอย่าง และรองนายกอีก 2 คน", "Mr Sommut Borihan (made up), mayor, and two deputies"),
        new("names", "นายก รองนายก ปลัด หัวหน้าสำนักปลัด และผู้อำนวยการกองทุกกอง"),
        new("contacts", "ติดต่อทุกคนผ่านโทรศัพท์ 0 0000 0000"),
    ]);

    private static readonly DemoText News = new("news", true,
    [
        new("news", "12 ก.พ. 2569 เปิดรับฟังความเห็นเรื่องถนนสายหมู่ 4\n30 ม.ค. 2569 ประชุมชี้แจงนโยบายไม่รับของขวัญ\n9 ม.ค. 2569 แจ้งกำหนดเก็บขยะรอบใหม่", "12 Feb 2026: hearing on the Moo 4 road\n30 Jan 2026: briefing on the No Gift Policy\n9 Jan 2026: new waste collection days"),
    ]);

    private static readonly DemoText Guideline = new("corruption_complaint_guideline", true,
    [
        new("how", "แจ้งทางแบบฟอร์มออนไลน์ จดหมายถึงปลัด หรือมาพบด้วยตนเอง ไม่ต้องแสดงตัวตนก็ได้", "By the online form, by letter to the chief administrator, or in person; you need not give your name"),
        new("steps", "รับเรื่อง ตรวจข้อเท็จจริงเบื้องต้น ตั้งผู้ตรวจสอบ สรุปเสนอนายก แจ้งผล", "Received, checked, investigated, reported to the mayor, answered"),
        new("unit", "งานนิติการ สำนักปลัด", "Legal section, Office of the Chief Administrator"),
        new("time", "แจ้งรับภายใน 3 วันทำการ แจ้งผลหรือความคืบหน้าภายใน 15 วัน", "Acknowledged within three working days, answered within fifteen days"),
    ]);

    private static readonly DemoText Channel = new("corruption_complaint_channel", false,
    [
        new("separate", "แบบฟอร์มแจ้งทุจริตแยกจากแบบร้องเรียนทั่วไป เปิดอ่านได้เฉพาะเจ้าหน้าที่ที่ได้รับมอบหมาย"),
    ], ("online", "แบบฟอร์มแจ้งเรื่องทุจริต (ตัวอย่าง)", "https://www.example.go.th/tip"));

    private static readonly DemoText Statistics = new("corruption_complaint_statistics", true,
    [
        new("total", "2 เรื่อง", "2"), new("done", "2 เรื่อง", "2"), new("in_progress", null),
    ]);

    private static readonly DemoText AnnualReport = new("annual_report", true,
    [
        new("results", "ดำเนินการแล้วเสร็จ 27 จาก 31 โครงการตามแผนปี 2568", "27 of the 31 projects of the 2025 plan were finished"),
        new("problems", "งานก่อสร้าง 4 โครงการล่าช้าเพราะฝนตกต่อเนื่อง", "Four building projects were late because of long rain"),
        new("suggestions", "เริ่มจัดซื้อจัดจ้างงานก่อสร้างในไตรมาสแรก", "Begin building procurement in the first quarter"),
    ]);

    private static readonly DemoText ServiceManual = new("service_manual", true,
    [
        new("service", "ขออนุญาตก่อสร้างอาคาร ชำระภาษีที่ดิน และขอถังขยะ", "Building permits, land tax and waste bins"),
        new("steps", "ยื่นคำขอ ตรวจเอกสาร ตรวจสถานที่ ออกใบอนุญาต", "Apply, documents checked, place inspected, permit issued"),
        new("time", "ภาษี 10 นาที ใบอนุญาตก่อสร้างไม่เกิน 30 วัน", "Tax 10 minutes; building permits at most 30 days"),
    ]);

    private static readonly DemoText NoGift = new("no_gift_drive", false,
    [
        new("signed", "ประกาศเจตนารมณ์ลงวันที่ 5 ม.ค. 2569 ลงนามโดยนายสมมติ บริหาร นายก อบต.ตัวอย่าง"),
        new("wording", "ผู้บริหารและเจ้าหน้าที่ทุกคนไม่รับของขวัญทุกชนิดจากการปฏิบัติหน้าที่"),
        new("report", null),
    ]);

    private static readonly DemoText Plan = new("anti_corruption_plan", false,
    [
        new("projects", "12 โครงการใน 4 มิติ"), new("budget", "ไม่ใช้งบประมาณ 10 โครงการ ใช้งบ 2 โครงการ รวม 35,000 บาท"), new("time", "ปีงบประมาณ 2566 ถึง 2570"),
    ]);

    private static readonly DemoText DevelopmentPlan = new("development_plan", true,
    [
        new("details", "5 ยุทธศาสตร์: โครงสร้างพื้นฐาน คุณภาพชีวิต การศึกษา สิ่งแวดล้อม และการบริหารที่ดี มีเป้าหมายและตัวชี้วัดรายปี", "Five strategies: infrastructure, quality of life, education, environment and good administration, with yearly targets"),
    ], ("plan", "แผนพัฒนาท้องถิ่น พ.ศ. 2566-2570 (ตัวอย่าง)", "https://www.example.go.th/plan-2566-2570"));

    public static readonly IReadOnlyList<(FiscalYear Year, DemoText Text)> All =
    [
        (This, Structure), (This, Executives), (This, Contact), (This, News), (This, DevelopmentPlan), (This, AnnualReport), (This, ServiceManual),
        (This, Guideline), (This, Channel), (This, Statistics), (This, NoGift), (This, Plan),
        (Last, Structure), (Last, Contact), (Last, Guideline), (Last, Statistics), (Last, ServiceManual), (Last, DevelopmentPlan),
    ];
}
