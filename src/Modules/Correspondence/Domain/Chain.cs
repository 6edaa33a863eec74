namespace Prongsai.Correspondence.Domain;

/// <summary>A level of the line of endorsement (S10).</summary>
internal enum ChainLevel
{
    /// <summary>ผู้จัดทำ.</summary>
    Maker,

    /// <summary>หัวหน้าส่วนราชการ.</summary>
    UnitHead,

    /// <summary>ปลัด.</summary>
    ChiefAdministrator,

    /// <summary>นายก.</summary>
    Executive,

    /// <summary>A level that the maker added.</summary>
    Other,
}

/// <summary>What happened at a level.</summary>
internal enum ChainState
{
    Waiting,
    Signed,

    /// <summary>Sent back from here.</summary>
    Returned,

    /// <summary>Given to another person, who stands as the next level in this one's place.</summary>
    HandedOn,

    /// <summary>Never reached: it was sent back or taken back before.</summary>
    Dropped,
}

/// <summary>A level as proposed: a post that is signed for by whoever is in charge on the day, or one person.</summary>
internal sealed record ChainStep(ChainLevel Level, Guid? Post, Guid? Person, string PostName, string? PersonName);

/// <summary>Sentences that the office writes again and again.</summary>
internal static class UsualOpinions
{
    public static IReadOnlyList<string> Of(bool isFinal) => isFinal
        ? ["เห็นชอบ", "ทราบ", "อนุมัติ", "ลงนามแล้ว", "เห็นชอบ ดำเนินการตามระเบียบ"]
        : ["เห็นควรเสนอเพื่อโปรดพิจารณา", "เห็นควรเสนอเพื่อโปรดทราบ", "ตรวจแล้ว เห็นชอบตามเสนอ", "เห็นควรอนุมัติ"];
}
