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
    // ตำบล also as PDF extraction breaks it: ต าบล, ตํา, ต่ำ
    private const string Subdistrict = @"ต ?[่-๋]?(?:ำ|ํ ?า|า)บล";
    private const string Kinds =
        "(?:องค์การณ์|องค์การ|องค์กร|องคการ|องคกร) ?บริหาร ?ส่วน ?" + Subdistrict + "|(?:องค์การณ์|องค์การ|องค์กร|องคการ|องคกร) ?บริหาร ?ส่วน ?จังหวัด" +
        @"|อบต ?\. ?|(?<![ก-๎])อบต ?(?=[ก-ฮเ-ไ])|อบจ ?\. ?|(?<![ก-๎])อบจ ?(?=[ก-ฮเ-ไ])" +
        "|เทศบาล ?" + Subdistrict + @"|เทศบาล ?เมือง|เทศบาล ?นคร|(?:(?<![ก-๎])|(?<=นายก|ปลัด))ท[ตมน] ?\. ?";

    /// <summary>"องค์การบริหารส่วนตำบลตัวอย่าง".</summary>
    public string Full => FullPrefix(Kind) + Place;

    /// <summary>"อบต.ตัวอย่าง".</summary>
    public string Short => ShortPrefix(Kind) + Place;

    public override string ToString() => Full;

    /// <summary>The name at the start of the text, or null.</summary>
    public static AgencyName? TryParse(string text) => FindAll(text) is [{ Index: 0 } first, ..] ? first.Name : null;

    /// <summary>Every agency name in the text, in order. A place ends at a space, punctuation or where the letters go on as a sentence;
    /// places that the text ends cleanly anywhere help to end the others. Agencies in general ("เทศบาลตำบลทุกแห่ง") are none.</summary>
    public static IReadOnlyList<AgencyMention> FindAll(string text)
    {
        var matches = Mention().Matches(text).Where(match => !IsAbbreviation(text, match.Groups[2])).ToList();
        var known = matches.Select(match => match.Groups[2].Value).Where(run => PlaceEnding.Cut(run) == run).ToHashSet(StringComparer.Ordinal);
        var found = new List<AgencyMention>();
        foreach (var match in matches)
        {
            var place = PlaceEnding.Cut(match.Groups[2].Value, known);
            if (place.Length >= 2)
            {
                var length = match.Groups[2].Index - match.Index + place.Length;
                found.Add(new(new(KindOf(match.Groups[1].Value), place), match.Index, length, text.Substring(match.Index, length)));
            }
        }

        return found;
    }

    /// <summary>Same when kind and folded place agree. A spelling variant when the kind agrees and the places differ only as misprints do:
    /// one syllable of up to three letters more before the end (พระ in เขาพระทอง), or letters that look alike and vowels left out (half each) or a changed last letter (one),
    /// at most 1.5 in weight and a quarter of the length. Another consonant inside makes another place (หนองแสง, หนองแวง), and so does another kind.</summary>
    public static NameSameness SameAgency(AgencyName a, AgencyName b)
    {
        if (a.Kind != b.Kind)
        {
            return NameSameness.Different;
        }

        var (left, right) = (ThaiText.Fold(a.Place), ThaiText.Fold(b.Place));
        return left == right ? NameSameness.Same
            : PlaceLikeness.IsVariant(left, right) ? NameSameness.SpellingVariant
            : NameSameness.Different;
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

    private static AgencyKind KindOf(string prefix) => prefix.Replace(" ", "", StringComparison.Ordinal) switch
    {
        var p when p.EndsWith("จังหวัด", StringComparison.Ordinal) || p.StartsWith("อบจ", StringComparison.Ordinal) => AgencyKind.ProvincialAdministrativeOrganization,
        "เทศบาลเมือง" or "ทม." => AgencyKind.TownMunicipality,
        "เทศบาลนคร" or "ทน." => AgencyKind.CityMunicipality,
        var p when p.StartsWith("เทศบาล", StringComparison.Ordinal) || p == "ทต." => AgencyKind.SubdistrictMunicipality,
        _ => AgencyKind.SubdistrictAdministrativeOrganization,
    };

    /// <summary>"ทม. อบต.": the letters after the kind are the next kind, not a place.</summary>
    private static bool IsAbbreviation(string text, Group run) =>
        run.Index + run.Length < text.Length && text[run.Index + run.Length] == '.' && run.Value is "ทต" or "ทม" or "ทน" or "อบต" or "อบจ" or "กทม" or "อปท";

    [GeneratedRegex("(" + Kinds + @") ?([ก-ฮะ-ฺเ-๎]{2,40})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mention();
}

/// <summary>A place in a text where an agency is named.</summary>
/// <param name="Printed">Exactly as printed.</param>
public sealed record AgencyMention(AgencyName Name, int Index, int Length, string Printed);
