using System.Text.RegularExpressions;

namespace Prongsai.Kernel;

/// <summary>Words that the form a text was written on, or an agency of another kind, left in it.</summary>
public static partial class FormLeftovers
{
    /// <summary>Misprint of องค์การบริหารส่วน…</summary>
    public const string WrongWord = "องค์กรบริหารส่วน";

    /// <summary>Orders to the writer that were not carried out.</summary>
    /// <param name="arabic">With Arabic digits.</param>
    public static MatchCollection Placeholders(string arabic) => Placeholder().Matches(arabic);

    /// <summary>Kinds of agencies to choose from; the group "post" is there when a post stands before.</summary>
    public static MatchCollection Choices(string text) => Choice().Matches(text);

    /// <summary>Dotted lines beside the words they ask for.</summary>
    /// <param name="arabic">With Arabic digits.</param>
    public static MatchCollection Blanks(string arabic) => Blank().Matches(arabic);

    /// <summary>Posts that an agency of this kind does not have.</summary>
    public static IEnumerable<Match> ForeignPosts(string text, AgencyKind kind) => kind switch
    {
        AgencyKind.ProvincialAdministrativeOrganization => [],
        AgencyKind.SubdistrictAdministrativeOrganization => MunicipalPost().Matches(text),
        _ => SubdistrictPost().Matches(text),
    };

    // "ไม่ต้องระบุชื่อผู้ร้อง" is a sentence; "ระบุชื่อ อปท." and "(ระบุ…)" are orders to the writer
    [GeneratedRegex(@"ระบุ(?:ชื่อ)? ?(?:ชื่อ ?)?(?:องค์กรปกครองส่วนท้องถิ่น|อปท\.?|หน่วยงานของท่าน|ชื่อหน่วยงาน|อบต\.?/|เทศบาล/)|[(\[<{] ?(?:โปรด|กรุณา|ให้)?(?:ระบุ|ใส่|เติม|กรอก)[^)\]>}]{0,40}[)\]>}]|พ\.?ศ\.? ?25(?:\.{2,}|…|_{2,}|[xX]{2})|(?<![A-Za-z0-9])[xX]{3,}(?![A-Za-z0-9])|[○◯〇]{2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<post>(?:นายก|ปลัด|รองนายก|รองปลัด|พนักงาน|สมาชิกสภา|ประธานสภา) ?)?\(? ?(?:อบจ\.? ?/ ?เทศบาล ?/ ?อบต\.?|อบต\.? ?/ ?เทศบาล(?: ?/ ?อบจ\.?)?|เทศบาล ?/ ?อบต\.?)(?![ก-ฮ]) ?\)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Choice();

    // Dotted lines of a form beside the words they ask for; signature lines are no blanks
    [GeneratedRegex(@"(?:จำนวน|ร้อยละ|เป็นเงิน|งบประมาณ|เทศบาลตำบล|องค์การบริหารส่วนตำบล|อบต\.|อำเภอ|จังหวัด|ปี พ\.ศ\.) ?(?:\.{4,}|…{2,}|_{3,})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blank();

    // A place after the post names somebody else's officer
    [GeneratedRegex("(?:รอง)?(?:นายกเทศมนตรี|ปลัดเทศบาล)(?! ?(?:ตำบล|เมือง|นคร|และนายก|หรือนายก)| ?/)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MunicipalPost();

    [GeneratedRegex(@"(?:รอง)?(?:นายก|ปลัด) ?(?:องค์การบริหารส่วนตำบล|อบต\.?)(?! ?[ก-ฮเ-ไ])(?! ?/)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SubdistrictPost();
}
