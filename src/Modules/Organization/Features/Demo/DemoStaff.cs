using NodaTime;
using Prongsai.Organization.Contracts;
using static Prongsai.Organization.Contracts.PersonGroup;
using static Prongsai.Organization.Contracts.PostRank;

namespace Prongsai.Organization.Features.Demo;

/// <summary>A line of the demo's staff list.</summary>
/// <param name="Name">Null for a vacant post.</param>
internal sealed record DemoStaff(string? Name, string Post, PostRank Rank, PersonGroup Group, string? Unit, string? Number, LocalDate Since)
{
    /// <summary>Lines counted from 1: the number of post and person.</summary>
    public const int Executive = 1, FirstDeputy = 2, SecondDeputy = 3, Chief = 7, DeputyChief = 8, OfficeHead = 9, FinanceHead = 10, VacantWorksHead = 11, WorksForeman = 15,
        Coordinator = 13, Legal = 14, Personnel = 16;

    private static readonly LocalDate Elected = new(2022, 4, 30), Sworn = new(2022, 5, 20);

    public static readonly IReadOnlyList<DemoStaff> All =
    [
        new("นายสมมติ บริหาร", "นายกองค์การบริหารส่วนตำบลตัวอย่าง", PostRank.Executive, Political, null, null, Elected),
        new("นางสมมุติ รองหนึ่ง", "รองนายกองค์การบริหารส่วนตำบลตัวอย่าง คนที่หนึ่ง", DeputyExecutive, Political, null, null, Sworn),
        new("นายสมมติ รองสอง", "รองนายกองค์การบริหารส่วนตำบลตัวอย่าง คนที่สอง", DeputyExecutive, Political, null, null, Sworn),
        new("นางสาวสมมติ เลขานายก", "เลขานุการนายกองค์การบริหารส่วนตำบลตัวอย่าง", ExecutiveStaff, Political, null, null, Sworn),
        new("นายสมมุติ ประธานสภา", "ประธานสภาองค์การบริหารส่วนตำบลตัวอย่าง", CouncilChair, Council, null, null, Elected),
        new("นางสมมติ สภา", "สมาชิกสภาองค์การบริหารส่วนตำบลตัวอย่าง หมู่ที่ 1", CouncilMember, Council, null, null, Elected),
        new("นายสมมติ ปลัด", "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง", ChiefAdministrator, Official, null, "00-3-00-1101-001", new(2020, 10, 1)),
        new("นางสมมุติ รองปลัด", "รองปลัดองค์การบริหารส่วนตำบลตัวอย่าง", DeputyChiefAdministrator, Official, null, "00-3-00-1101-002", new(2021, 2, 15)),
        new("นางสมมติ สำนักงาน", "หัวหน้าสำนักปลัด", UnitHead, Official, "office", "00-3-01-2101-001", new(2019, 6, 3)),
        new("นายสมมุติ การคลัง", "ผู้อำนวยการกองคลัง", UnitHead, Official, "finance", "00-3-04-2102-001", new(2018, 12, 11)),
        new(null, "ผู้อำนวยการกองช่าง", UnitHead, Official, "works", "00-3-05-2103-001", default),
        new("นางสมมติ การศึกษา", "ผู้อำนวยการกองการศึกษา", UnitHead, Official, "education", "00-3-08-2107-001", new(2022, 8, 1)),
        new("นางสาวสมมติ ประสานงาน", "นักวิเคราะห์นโยบายและแผน", Staff, Official, "office", "00-3-01-3103-001", new(2020, 3, 16)),
        new("นายสมมุติ นิติ", "นิติกร", Staff, Official, "legal", "00-3-01-3105-001", new(2023, 11, 1)),
        new("นายสมมุติ งานช่าง", "หัวหน้าฝ่ายก่อสร้าง", SectionHead, Official, "works", "00-3-05-2103-002", new(2021, 7, 5)),
        new("นางสาวสมมติ บุคคล", "นักทรัพยากรบุคคล", Staff, Official, "hr", "00-3-01-3102-001", new(2021, 1, 4)),
        new("นางสาวสมมติ บัญชี", "นักวิชาการเงินและบัญชี", Staff, Official, "finance", "00-3-04-3201-001", new(2019, 9, 2)),
        new("นายสมมติ พัสดุ", "นักวิชาการพัสดุ", Staff, Official, "finance", "00-3-04-3204-001", new(2022, 5, 9)),
        new("นางสมมุติ ตรวจสอบ", "นักวิชาการตรวจสอบภายใน", Staff, Official, "audit", "00-3-12-3205-001", new(2023, 4, 3)),
        new("นางสาวสมมุติ ครูตัวอย่าง", "ครู", Staff, Teacher, "education", "00-3-08-6600-001", new(2017, 5, 16)),
        new("นายสมมุติ ดูแลระบบ", "นักวิชาการคอมพิวเตอร์", Staff, Official, "office", "00-3-01-3106-001", new(2022, 3, 1)),
        new("นางสาวสมมุติ ช่างเขียน", "นายช่างโยธา", Staff, Official, "works", "00-3-05-4701-001", new(2020, 11, 2)),
        new("นางสาวสมมติ รับเรื่อง", "เจ้าพนักงานธุรการ", Staff, Official, "office", "00-3-01-4101-001", new(2021, 6, 1)),
        new("นายสมมติ ช่วยธุรการ", "ผู้ช่วยเจ้าพนักงานธุรการ", Staff, Employee, "office", null, new(2024, 10, 1)),
        new("นายสมมุติ ขับรถ", "พนักงานขับรถยนต์", Staff, PermanentEmployee, "office", null, new(2012, 10, 1)),
    ];
}
