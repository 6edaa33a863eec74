using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain.Texts;

/// <summary>Finds what another agency or the form left in a text.</summary>
internal static partial class LeftoverHits
{
    private const int SignatureWords = 30;

    public static IEnumerable<TextHit> Find(string text, OfficeFacts office) => [.. Agencies(text, office), .. Words(text, office), .. Placeholders(text)];

    /// <summary>Years that a text says it is of.</summary>
    public static IEnumerable<(int Year, int Index, int Length)> Years(string text) =>
        YearOf().Matches(ThaiDigits.ToArabic(text)).Select(m => (int.Parse(m.Groups["y"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), m.Index, m.Length));

    public static bool Mentions(string text, FiscalYear year) => ThaiDigits.ToArabic(text).Contains($"{year}", StringComparison.Ordinal);

    /// <summary>A place to sign.</summary>
    public static (int Index, int Length)? SignaturePlace(string text) => Signing().Match(text) is { Success: true } m ? (m.Index, m.Length) : null;

    private static IEnumerable<TextHit> Agencies(string text, OfficeFacts office) => AgencyName.FindAll(text)
        .Where(m => !IsNear(m.Name, office) && !office.Own(m.Printed) && !IsStretched(m.Name, office.Name))
        .Select(m => new TextHit(FindingKind.OtherAgency, m.Index, m.Length, m.Name.Short));

    /// <summary>The province's own organisation is everybody's neighbour.</summary>
    private static bool IsNear(AgencyName name, OfficeFacts office) =>
        name.Kind == AgencyKind.ProvincialAdministrativeOrganization && (office.Province is null || ThaiText.Fold(name.Place) == ThaiText.Fold(office.Province));

    /// <summary>The office's own name with words run on after it, or broken off by the end of a line.</summary>
    private static bool IsStretched(AgencyName name, AgencyName own)
    {
        var (printed, place) = (ThaiText.Fold(name.Place), ThaiText.Fold(own.Place));
        return name.Kind == own.Kind && (printed.StartsWith(place, StringComparison.Ordinal) || place.StartsWith(printed, StringComparison.Ordinal));
    }

    private static IEnumerable<TextHit> Words(string text, OfficeFacts office)
    {
        foreach (var match in FormLeftovers.ForeignPosts(text, office.Name.Kind))
        {
            yield return new(FindingKind.ForeignWord, match.Index, match.Length, ThaiText.Fold(match.Value));
        }

        if (office.Name.Kind is AgencyKind.SubdistrictAdministrativeOrganization or AgencyKind.ProvincialAdministrativeOrganization
            && text.IndexOf(FormLeftovers.WrongWord, StringComparison.Ordinal) is >= 0 and var at)
        {
            yield return new(FindingKind.ForeignWord, at, FormLeftovers.WrongWord.Length, FormLeftovers.WrongWord);
        }
    }

    private static List<TextHit> Placeholders(string text)
    {
        var arabic = ThaiDigits.ToArabic(text);
        var found = new List<TextHit>();
        foreach (var match in FormLeftovers.Placeholders(arabic).Concat(FormLeftovers.Choices(text)).Concat(FormLeftovers.Blanks(arabic)).Concat(OwnWords().Matches(arabic))
            .Concat(Dots().Matches(text).Where(m => !IsForSigning(text, m.Index)))
            .OrderBy(m => m.Index).Where(m => !found.Exists(f => f.Overlaps(m.Index, m.Length))))
        {
            found.Add(new(FindingKind.Placeholder, match.Index, match.Length, ThaiText.Fold(match.Value)));
        }

        return found;
    }

    private static bool IsForSigning(string text, int index) => Signing().IsMatch(text[Math.Max(0, index - SignatureWords)..index]) || (index > 0 && text[index - 1] == '(');

    [GeneratedRegex(@"ปี(?:งบประมาณ)? ?(?:พ ?\. ?ศ ?\.?)? ?(?<y>25[4-9][0-9])(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearOf();

    [GeneratedRegex("ลงชื่อ|ลงนาม(?!ใน|โดย|แล้ว|สัญญา)|ลายมือชื่อ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Signing();

    // A line of a list of contents ends in a number; its dots lead there
    [GeneratedRegex(@"(?<![.…_])(?:\.{5,}|…{2,}|_{5,})(?![.…_])(?! ?\d{1,3} *(?:\n|$))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dots();

    [GeneratedRegex(@"[\[(<{] ?(?:ชื่อหน่วยงาน|ชื่อ อปท\.?|หน่วยงานของท่าน|วัน ?เดือน ?ปี|จำนวนเงิน|ใส่[^\])>}]{0,30}) ?[\])>}]|ชื่อหน่วยงาน ?(?:\.{3,}|…)|พ\.ศ\. ?(?:\.{3,}|…+|_{3,})|(?:^|\n) ?\(?(?:ตัวอย่าง|แบบตัวอย่าง)\)? ?(?:การ|แบบ|หนังสือ|ประกาศ|คำสั่ง|รายงาน|แผน|บันทึก)[^\n]{0,60}|[Ll]orem ipsum|(?<![A-Za-z0-9])[Xx]{2,}[/-][Xx]{2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnWords();
}
