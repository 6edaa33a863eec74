using System.Text.RegularExpressions;

namespace Prongsai.Kernel;

/// <summary>Kind of local government.</summary>
public enum AgencyKind
{
    /// <summary>องค์การบริหารส่วนตำบล (อบต.)</summary>
    SubdistrictAdministrativeOrganization,

    /// <summary>เทศบาลตำบล (ทต.)</summary>
    SubdistrictMunicipality,

    /// <summary>เทศบาลเมือง (ทม.)</summary>
    TownMunicipality,

    /// <summary>เทศบาลนคร (ทน.)</summary>
    CityMunicipality,

    /// <summary>องค์การบริหารส่วนจังหวัด (อบจ.)</summary>
    ProvincialAdministrativeOrganization,
}

/// <summary>How surely two printed names mean one agency.</summary>
public enum NameSameness { Same, SpellingVariant, Different }

/// <summary>Name of a local government: its kind and the place it is called after.</summary>
public sealed partial record AgencyName(AgencyKind Kind, string Place)
{
    private const string Kinds =
        @"(?:องค์การ|องค์กร|องคการ|องค์การณ์)บริหาร ?ส่วน ?ตำบล|อบต ?\. ?|(?:องค์การ|องค์กร)บริหาร ?ส่วน ?จังหวัด|อบจ ?\. ?" +
        @"|เทศบาลตำบล|ทต ?\. ?|เทศบาลเมือง|ทม ?\. ?|เทศบาลนคร|ทน ?\. ?";

    /// <summary>"องค์การบริหารส่วนตำบลตัวอย่าง".</summary>
    public string Full => FullPrefix(Kind) + Place;

    /// <summary>"อบต.ตัวอย่าง".</summary>
    public string Short => ShortPrefix(Kind) + Place;

    public override string ToString() => Full;

    /// <summary>The name at the start of the text, or null.</summary>
    public static AgencyName? TryParse(string text) => FindAll(text) is [{ Index: 0 } first, ..] ? first.Name : null;

    /// <summary>Every agency name in the text, in order. A place ends at a space, punctuation or a word that cannot belong to a name.</summary>
    public static IReadOnlyList<AgencyMention> FindAll(string text)
    {
        var found = new List<AgencyMention>();
        foreach (Match match in Mention().Matches(text))
        {
            var place = CutPlace(match.Groups[2].Value);
            if (place.Length >= 2)
            {
                var length = match.Groups[2].Index - match.Index + place.Length;
                found.Add(new(new(KindOf(match.Groups[1].Value), place), match.Index, length, text.Substring(match.Index, length)));
            }
        }

        return found;
    }

    /// <summary>Same when kind and place agree; a variant when the places differ by little or one holds the other; else different.</summary>
    public static NameSameness SameAgency(AgencyName a, AgencyName b)
    {
        var (left, right) = (ThaiText.Fold(a.Place), ThaiText.Fold(b.Place));
        if (left == right)
        {
            return a.Kind == b.Kind ? NameSameness.Same : NameSameness.Different;
        }

        var contained = left.EndsWith(right, StringComparison.Ordinal) || right.EndsWith(left, StringComparison.Ordinal);
        return contained || ThaiText.FoldedSimilarity(left, right) >= 0.55 ? NameSameness.SpellingVariant : NameSameness.Different;
    }

    public static string FullPrefix(AgencyKind kind) => kind switch
    {
        AgencyKind.SubdistrictAdministrativeOrganization => "องค์การบริหารส่วนตำบล",
        AgencyKind.SubdistrictMunicipality => "เทศบาลตำบล",
        AgencyKind.TownMunicipality => "เทศบาลเมือง",
        AgencyKind.CityMunicipality => "เทศบาลนคร",
        _ => "องค์การบริหารส่วนจังหวัด",
    };

    public static string ShortPrefix(AgencyKind kind) => kind switch
    {
        AgencyKind.SubdistrictAdministrativeOrganization => "อบต.",
        AgencyKind.SubdistrictMunicipality => "ทต.",
        AgencyKind.TownMunicipality => "ทม.",
        AgencyKind.CityMunicipality => "ทน.",
        _ => "อบจ.",
    };

    /// <summary>Title of the executive: "นายกองค์การบริหารส่วนตำบล…", "นายกเทศมนตรี…".</summary>
    public string ExecutiveTitle => Kind is AgencyKind.SubdistrictAdministrativeOrganization or AgencyKind.ProvincialAdministrativeOrganization
        ? "นายก" + Full
        : "นายกเทศมนตรี" + (Kind switch { AgencyKind.SubdistrictMunicipality => "ตำบล", AgencyKind.TownMunicipality => "เมือง", _ => "นคร" }) + Place;

    private static AgencyKind KindOf(string prefix)
    {
        var p = prefix.Replace(" ", "", StringComparison.Ordinal);
        return p switch
        {
            _ when p.EndsWith("จังหวัด", StringComparison.Ordinal) || p == "อบจ." => AgencyKind.ProvincialAdministrativeOrganization,
            "เทศบาลตำบล" or "ทต." => AgencyKind.SubdistrictMunicipality,
            "เทศบาลเมือง" or "ทม." => AgencyKind.TownMunicipality,
            "เทศบาลนคร" or "ทน." => AgencyKind.CityMunicipality,
            _ => AgencyKind.SubdistrictAdministrativeOrganization,
        };
    }

    private static string CutPlace(string run)
    {
        var cut = FollowingWord().Match(run);
        return cut.Success ? run[..cut.Index] : run;
    }

    [GeneratedRegex("(" + Kinds + @") ?([ก-ฮะ-ฺเ-๎]{2,40})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mention();

    // Words that follow a place name without a space. Anchored after two letters so that a name may begin like one of them.
    [GeneratedRegex(@"(?<=..)(?:อำเภอ|จังหวัด|ตำบล|ประจำ|เรื่อง|ให้|ได้|ที่|ซึ่ง|จึง|และ|หรือ|เพื่อ|โดย|มี|ตาม|ต้อง|เห็น|เป็น|ว่า|ใน|จาก|ของ|ต่อ|ปฏิบัติ|ปีงบ|พ\.ศ|ทราบ|ร่วม|ดำเนิน|สามารถ|ทุก|ทั้ง|ลดลง|กับ|แล้ว|ครบ|ผ่าน|กำหนด|ประกาศ|จัด|ขอ|แต่ง|พร้อม|ตระหนัก|เล็ง)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FollowingWord();
}

/// <summary>A place in a text where an agency is named.</summary>
/// <param name="Printed">Exactly as printed.</param>
public sealed record AgencyMention(AgencyName Name, int Index, int Length, string Printed);
