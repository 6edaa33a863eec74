using Prongsai.Organization.Contracts;

namespace Prongsai.Organization.Domain;

/// <summary>One who might act: the post held and its group.</summary>
internal sealed record Candidate(Guid Person, PostRank Rank, PersonGroup Group, Guid? Unit);

/// <summary>Who may act for which post. Sources: พ.ร.บ. สภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537 มาตรา 60 (นายก: รองนายกตามลำดับ แล้วปลัด);
/// พ.ร.บ. เทศบาล พ.ศ. 2496 มาตรา 48 เตรส; for permanent posts the committees' standards on รักษาราชการแทน and รักษาการในตำแหน่ง, which ask for an official.
/// The office decides within it; the rule only refuses what no order could make valid.</summary>
internal static class ActingRule
{
    /// <summary>Posts for which nobody acts: their work is assigned instead.</summary>
    public static bool IsActedFor(PostRank post) => post is PostRank.Executive or PostRank.CouncilChair or PostRank.ChiefAdministrator or PostRank.DeputyChiefAdministrator
        or PostRank.UnitHead or PostRank.SectionHead;

    /// <summary>Why this person may not act for the post; null when there is no objection.</summary>
    /// <param name="holder">Who holds the post on the day; null when it is vacant.</param>
    public static string? Refusal(PostRank post, Guid? holder, Candidate who) => post switch
    {
        _ when who.Person == holder => "ผู้ครองตำแหน่งอยู่แล้วรักษาราชการแทนตนเองไม่ได้ เลือกผู้อื่น",
        _ when !IsActedFor(post) => "ตำแหน่งนี้ไม่มีการรักษาราชการแทน ถ้าต้องการให้ผู้อื่นทำงานแทน ให้ออกคำสั่งมอบหมายงาน",
        PostRank.Executive when who.Rank is not (PostRank.DeputyExecutive or PostRank.ChiefAdministrator or PostRank.DeputyChiefAdministrator) =>
            "ผู้รักษาราชการแทนนายกต้องเป็นรองนายก ถ้าไม่มีรองนายกที่ปฏิบัติราชการได้จึงเป็นปลัด",
        PostRank.CouncilChair when who.Group != PersonGroup.Council => "ผู้ทำหน้าที่แทนในสภาต้องเป็นรองประธานหรือสมาชิกสภา",
        PostRank.ChiefAdministrator when who is not { Group: PersonGroup.Official, Rank: PostRank.DeputyChiefAdministrator or PostRank.UnitHead } =>
            "ผู้รักษาราชการแทนปลัดต้องเป็นรองปลัด หรือผู้อำนวยการกองหรือหัวหน้าสำนักปลัด",
        PostRank.DeputyChiefAdministrator or PostRank.UnitHead or PostRank.SectionHead when who.Group is not (PersonGroup.Official or PersonGroup.Teacher) =>
            "ผู้รักษาราชการแทนตำแหน่งประจำต้องเป็นข้าราชการหรือพนักงานส่วนท้องถิ่น ไม่ใช่ฝ่ายการเมือง สภา หรือลูกจ้าง",
        _ => null,
    };

    /// <summary>Lower comes first when offered: those named in the office's own order, then the usual order of the law.</summary>
    public static int Closeness(PostRank post, Guid? unit, Candidate who) => (post, who.Rank) switch
    {
        (PostRank.Executive, PostRank.DeputyExecutive) or (PostRank.ChiefAdministrator, PostRank.DeputyChiefAdministrator) => 0,
        _ when unit is not null && who.Unit == unit => 1,
        _ => 2 + Math.Abs((int)who.Rank - (int)post),
    };
}
