using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Organization.Domain;

/// <summary>What the words of a post or of a list's section say about rank and group.</summary>
internal static class PostWords
{
    public static PostRank RankOf(string post)
    {
        var name = ThaiText.Normalize(post).Trim();
        return name switch
        {
            _ when Starts(name, "รองนายก") => PostRank.DeputyExecutive,
            _ when Starts(name, "เลขานุการนายก") || Starts(name, "ที่ปรึกษานายก") || Starts(name, "เลขาฯ") || Starts(name, "เลขานายก") => PostRank.ExecutiveStaff,
            _ when Starts(name, "นายกองค์การ") || Starts(name, "นายก อบต") || Starts(name, "นายกเทศมนตรี") || Starts(name, "นายกอบ") || name == "นายก" => PostRank.Executive,
            _ when Starts(name, "ประธานสภา") || Starts(name, "รองประธานสภา") || Starts(name, "เลขานุการสภา") => PostRank.CouncilChair,
            _ when Starts(name, "สมาชิกสภา") || Starts(name, "ส.อบต") || Starts(name, "สมาชิก อบต") => PostRank.CouncilMember,
            _ when Starts(name, "รองปลัด") => PostRank.DeputyChiefAdministrator,
            _ when Starts(name, "ปลัด") => PostRank.ChiefAdministrator,
            _ when Starts(name, "ผู้อำนวยการกอง") || Starts(name, "ผู้อำนวยการสำนัก") || Starts(name, "ผอ.กอง") || Starts(name, "ผอ.สำนัก") || Starts(name, "หัวหน้าสำนัก") || Starts(name, "หัวหน้าหน่วยตรวจสอบ") => PostRank.UnitHead,
            _ when Starts(name, "หัวหน้าฝ่าย") || Starts(name, "หัวหน้างาน") || Starts(name, "ผู้อำนวยการโรงเรียน") || Starts(name, "หัวหน้าสถานศึกษา") || Starts(name, "หัวหน้าศูนย์") => PostRank.SectionHead,
            _ => PostRank.Staff,
        };
    }

    /// <summary>The group that a column or a section row names; null when it names none.</summary>
    public static PersonGroup? GroupOf(string text)
    {
        var words = ThaiText.Fold(text);
        return words.Length == 0 ? null
            : Has(words, "การเมือง") || Has(words, "ผู้บริหารท้องถิ่น") || Has(words, "คณะผู้บริหาร") ? PersonGroup.Political
            : Has(words, "สภา") ? PersonGroup.Council
            : Has(words, "ครู") || Has(words, "บุคลากรทางการศึกษา") ? PersonGroup.Teacher
            : Has(words, "ลูกจ้างประจำ") ? PersonGroup.PermanentEmployee
            : Has(words, "พนักงานจ้าง") || Has(words, "ลูกจ้าง") || Has(words, "จ้างเหมา") || Has(words, "ภารกิจ") ? PersonGroup.Employee
            : Has(words, "ข้าราชการ") || Has(words, "พนักงานส่วน") || Has(words, "พนักงานเทศบาล") || Has(words, "ฝ่ายประจำ") ? PersonGroup.Official
            : null;
    }

    /// <summary>The group that goes with a post when nothing else says.</summary>
    public static PersonGroup? GroupOf(PostRank rank, string post) => rank switch
    {
        PostRank.Executive or PostRank.DeputyExecutive or PostRank.ExecutiveStaff => PersonGroup.Political,
        PostRank.CouncilChair or PostRank.CouncilMember => PersonGroup.Council,
        PostRank.ChiefAdministrator or PostRank.DeputyChiefAdministrator or PostRank.UnitHead or PostRank.SectionHead => PersonGroup.Official,
        _ when Starts(post, "ครู") || Starts(post, "ผู้ดูแลเด็ก") => PersonGroup.Teacher,
        _ when Starts(post, "นัก") || Starts(post, "เจ้าพนักงาน") || Starts(post, "นิติกร") || Starts(post, "นายช่าง") || Starts(post, "วิศวกร") => PersonGroup.Official,
        _ when Starts(post, "ผู้ช่วย") || Starts(post, "คนงาน") || Starts(post, "พนักงาน") || Starts(post, "ภารโรง") || Starts(post, "คนสวน") || Starts(post, "ยาม") => PersonGroup.Employee,
        _ => null,
    };

    /// <summary>Is the text the name of a unit, as a section row has it?</summary>
    public static bool IsUnit(string text) => text.Length < 60 && new[] { "สำนัก", "กอง", "ฝ่าย", "งาน", "หน่วย", "ศูนย์", "โรงเรียน" }.Any(k => Starts(text.Trim(), k));

    private static bool Starts(string text, string word) => ThaiText.Normalize(text).StartsWith(word, StringComparison.Ordinal);

    private static bool Has(string folded, string word) => folded.Contains(ThaiText.Fold(word), StringComparison.Ordinal);
}
