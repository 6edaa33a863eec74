using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain.Texts;

/// <summary>Finds what belongs to a person: numbers, accounts, addresses, days of birth.</summary>
internal static partial class PersonalHits
{
    private const int Nearby = 60;

    private static readonly string[] FreeMail = ["gmail.", "hotmail.", "yahoo.", "outlook.", "live.", "icloud.", "windowslive.", "msn.", "protonmail.", "proton.me"];

    public static IReadOnlyList<TextHit> Find(string text, OfficeFacts? office = null)
    {
        var arabic = ThaiDigits.ToArabic(text);
        var hits = new List<TextHit>();
        var numbers = PersonalNumbers.Find(text);
        hits.AddRange(numbers.Where(n => n.Kind == PersonalNumberKind.Identity && !IsOfFirm(n, arabic)).Select(n => new TextHit(FindingKind.IdentityNumber, n.Index, n.Length, n.Value)));
        Add(hits, FindingKind.BankAccount, Accounts(arabic));
        hits.AddRange(numbers.Where(n => n.Kind == PersonalNumberKind.Telephone && office?.Telephones.Contains(n.Value) != true && !hits.Exists(h => h.Overlaps(n.Index, n.Length)))
            .Select(n => new TextHit(FindingKind.Telephone, n.Index, n.Length, n.Value)));
        hits.AddRange(numbers.Where(n => n.Kind == PersonalNumberKind.Mail && IsPersonalMail(n.Value, office)).Select(n => new TextHit(FindingKind.Mail, n.Index, n.Length, n.Value)));
        Add(hits, FindingKind.HomeAddress, Home().Matches(arabic).Where(m => IsOfPerson(m, arabic)));
        Add(hits, FindingKind.BirthDate, Birth().Matches(arabic));
        return hits;
    }

    /// <summary>The text with each stretch covered letter for letter, so that every place in it stays where it was.</summary>
    public static string Covered(string text) => Covered(text, Find(text));

    public static string Covered(string text, IEnumerable<TextHit> hits)
    {
        var covered = text.ToCharArray();
        foreach (var hit in hits)
        {
            for (var i = hit.Index; i < hit.Index + hit.Length; i++)
            {
                covered[i] = Cover(hit.Kind, covered[i]);
            }
        }

        return new(covered);
    }

    private static char Cover(FindingKind kind, char letter) => kind switch
    {
        FindingKind.Mail => letter is '@' ? letter : '•',
        FindingKind.BirthDate or FindingKind.HomeAddress => char.IsDigit(letter) ? '•' : letter,
        _ => char.IsDigit(letter) || letter == '+' ? '•' : letter,
    };

    private static void Add(List<TextHit> hits, FindingKind kind, IEnumerable<Match> matches) => hits.AddRange(matches.Select(m => m.Groups["what"])
        .Where(g => !hits.Exists(h => h.Overlaps(g.Index, g.Length))).Select(g => new TextHit(kind, g.Index, g.Length, ThaiText.Fold(g.Value))).ToList());

    private static IEnumerable<Match> Accounts(string arabic) => Account().Matches(arabic).Where(m => AccountWords().IsMatch(Before(arabic, m.Index)));

    /// <summary>Juristic persons have numbers of the same form that begin with 0; those are public.</summary>
    private static bool IsOfFirm(PersonalNumber number, string arabic) =>
        number.Value[0] == '0' && FirmWords().IsMatch(Before(arabic, number.Index) + After(arabic, number.Index + number.Length));

    private static bool IsPersonalMail(string address, OfficeFacts? office) =>
        office?.Mails.Contains(address.ToLowerInvariant()) != true && address.Split('@') is [_, var host] && FreeMail.Any(free => host.StartsWith(free, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address of a person, not of an office or a shop: a person is named before it, or it is called the place where somebody lives.</summary>
    private static bool IsOfPerson(Match match, string arabic) => match.Groups["lives"].Success || Person().IsMatch(Before(arabic, match.Index));

    private static string Before(string text, int index) => Line(text[Math.Max(0, index - Nearby)..index], last: true);

    private static string After(string text, int index) => Line(text[index..Math.Min(text.Length, index + Nearby)], last: false);

    private static string Line(string stretch, bool last) => last ? stretch[(stretch.LastIndexOf('\n') + 1)..] : stretch.Split('\n')[0];

    [GeneratedRegex(@"(?<!\d)(?<what>\d{3}[ -]?\d[ -]?\d{5}[ -]?\d|\d{10,12})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Account();

    [GeneratedRegex("บัญชี|ธนาคาร|ธ\\.(?:กรุง|ออม|ก\\.ส|ไทย)|ธกส|พร้อมเพย์|โอนเงิน", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AccountWords();

    [GeneratedRegex("ภาษี|นิติบุคคล|บริษัท|ห้าง|หจก|จำกัด|บจก|ร้าน|ผู้ประกอบการ|ทะเบียนพาณิชย์|TIN|Tax", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FirmWords();

    [GeneratedRegex(@"(?:(?<lives>(?:ที่)?อยู่บ้านเลขที่|บ้านเลขที่|ภูมิลำเนา(?:อยู่)?(?:บ้าน)?เลขที่)|(?:อยู่|ที่อยู่)(?: ?เลขที่)?|เลขที่) ?(?<what>\d{1,4}(?:/\d{1,4})? ?(?:หมู่(?:ที่|บ้าน)?|ม\.) ?\d{1,2})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Home();

    [GeneratedRegex("นาย(?!ก|อำเภอ|ช่าง|ทะเบียน|ทหาร|ตรวจ|แพทย์)|นาง|น\\.ส\\.|ด\\.[ชญ]\\.|เด็ก(?:ชาย|หญิง)|ผู้ป่วย|ผู้พิการ|ผู้สูงอายุ|ผู้ร้อง", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Person();

    [GeneratedRegex(@"(?:วัน(?: ?/? ?เดือน ?/? ?ปี)? ?(?:ที่ ?)?เกิด|เกิด(?:เมื่อ)?(?:วัน)?ที่|เกิดเมื่อ)[ :]{0,3}(?:วันที่ ?)?(?<what>\d{1,2} ?(?:/ ?\d{1,2} ?/|[ก-๎.]{3,12}) ?(?:พ\.ศ\. ?)?\d{2,4})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Birth();
}
