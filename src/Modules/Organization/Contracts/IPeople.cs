using NodaTime;
using Prongsai.Platform;

namespace Prongsai.Organization.Contracts;

/// <summary>Groups of people of a local government, as its staff list divides them.</summary>
public enum PersonGroup
{
    /// <summary>ฝ่ายการเมือง: the elected executive with deputies and secretary.</summary>
    Political,

    /// <summary>สภา.</summary>
    Council,

    /// <summary>ข้าราชการหรือพนักงานส่วนท้องถิ่น.</summary>
    Official,

    /// <summary>ครูและบุคลากรทางการศึกษา.</summary>
    Teacher,

    /// <summary>ลูกจ้างประจำ.</summary>
    PermanentEmployee,

    /// <summary>พนักงานจ้าง.</summary>
    Employee,
}

/// <summary>What a post is in the line of endorsement; lower signs later.</summary>
public enum PostRank
{
    /// <summary>นายก.</summary>
    Executive,

    /// <summary>รองนายก.</summary>
    DeputyExecutive,

    /// <summary>เลขานุการและที่ปรึกษานายก.</summary>
    ExecutiveStaff,

    /// <summary>ประธาน รองประธาน และเลขานุการสภา.</summary>
    CouncilChair,

    /// <summary>สมาชิกสภา.</summary>
    CouncilMember,

    /// <summary>ปลัด.</summary>
    ChiefAdministrator,

    /// <summary>รองปลัด.</summary>
    DeputyChiefAdministrator,

    /// <summary>ผู้อำนวยการกอง, หัวหน้าสำนักปลัด, หัวหน้าหน่วยตรวจสอบภายใน.</summary>
    UnitHead,

    /// <summary>หัวหน้าฝ่ายหรือหัวหน้างาน.</summary>
    SectionHead,

    /// <summary>ผู้ปฏิบัติงาน.</summary>
    Staff,
}

/// <summary>A person in service on the day asked for.</summary>
/// <param name="Name">With title, as printed: "นางสาวสมมติ ตัวอย่าง".</param>
/// <param name="Post">Name of the post, as printed under a signature.</param>
public sealed record OfficePerson(Guid Id, string Name, PersonGroup Group, Guid PostId, string Post, PostRank Rank, Guid? UnitId)
{
    /// <summary>Without title.</summary>
    public string GivenName { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public string? Email { get; init; }

    public string? Telephone { get; init; }
}

/// <summary>A post and who answers for it on the day: the holder, or whoever acts.</summary>
/// <param name="Person">Null when the post is vacant and nobody acts.</param>
/// <param name="Capacity">In which right that person signs for the post.</param>
public sealed record PostInCharge(Guid PostId, string Post, PostRank Rank, Guid? UnitId, OfficePerson? Person, Capacity Capacity);

/// <summary>The people of the agency entered.</summary>
public interface IPeople
{
    /// <summary>Everyone in service on the day, by rank, then unit, then name.</summary>
    Task<IReadOnlyList<OfficePerson>> InServiceAsync(LocalDate day, CancellationToken cancellationToken);

    /// <summary>One person with the post held on the day; null when not in service then.</summary>
    Task<OfficePerson?> FindAsync(Guid person, LocalDate day, CancellationToken cancellationToken);

    /// <summary>Who answers for each post on the day, acting periods worked in.</summary>
    Task<IReadOnlyList<PostInCharge>> InChargeAsync(LocalDate day, CancellationToken cancellationToken);
}
