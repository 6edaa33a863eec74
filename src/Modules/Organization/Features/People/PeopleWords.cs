using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>The words of a staff list.</summary>
internal static class PeopleWords
{
    public static readonly IReadOnlyList<PersonGroup> Groups = Enum.GetValues<PersonGroup>();

    public static readonly IReadOnlyList<PostRank> Ranks = Enum.GetValues<PostRank>();

    public static string Of(PersonGroup group) => group switch
    {
        PersonGroup.Political => "ฝ่ายการเมือง",
        PersonGroup.Council => "สภา",
        PersonGroup.Official => "ข้าราชการ/พนักงานส่วนท้องถิ่น",
        PersonGroup.Teacher => "ครูและบุคลากรทางการศึกษา",
        PersonGroup.PermanentEmployee => "ลูกจ้างประจำ",
        _ => "พนักงานจ้าง",
    };

    public static string Of(PostRank rank) => rank switch
    {
        PostRank.Executive => "นายก",
        PostRank.DeputyExecutive => "รองนายก",
        PostRank.ExecutiveStaff => "เลขานุการหรือที่ปรึกษานายก",
        PostRank.CouncilChair => "ประธาน รองประธาน เลขานุการสภา",
        PostRank.CouncilMember => "สมาชิกสภา",
        PostRank.ChiefAdministrator => "ปลัด",
        PostRank.DeputyChiefAdministrator => "รองปลัด",
        PostRank.UnitHead => "ผู้อำนวยการกองหรือหัวหน้าสำนักปลัด",
        PostRank.SectionHead => "หัวหน้าฝ่ายหรือหัวหน้างาน",
        _ => "ผู้ปฏิบัติงาน",
    };

    public static string Of(CapacityKind kind) => kind == CapacityKind.ActingInPosition ? "รักษาการในตำแหน่ง" : "รักษาราชการแทน";

    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Bureau => "สำนัก",
        UnitKind.Division => "กอง",
        UnitKind.Section => "ฝ่าย",
        UnitKind.Work => "งาน",
        _ => "หน่วย",
    };

    public static string Day(LocalDate day) => ThaiDates.Format(day, ThaiDateStyle.Short);

    /// <summary>"1 ต.ค. 2567 – 30 ก.ย. 2571", "ตั้งแต่ 1 ต.ค. 2567", "ถึง 30 ก.ย. 2568".</summary>
    public static string Period(LocalDate? since, LocalDate? until) => (since, until) switch
    {
        ({ } a, { } b) => $"{Day(a)} – {Day(b)}",
        ({ } a, null) => $"ตั้งแต่ {Day(a)}",
        (null, { } b) => $"ถึง {Day(b)}",
        _ => "ไม่ได้ระบุวันเริ่ม",
    };

    public static IEnumerable<Choice> GroupChoices => Groups.Select(g => new Choice(g.ToString(), Of(g)));

    public static IEnumerable<Choice> RankChoices => Ranks.Select(r => new Choice(r.ToString(), Of(r)));
}
