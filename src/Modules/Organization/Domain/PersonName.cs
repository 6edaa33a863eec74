using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Organization.Domain;

/// <summary>A person's name in its parts.</summary>
/// <param name="Title">"นาย", "นางสาว", "ว่าที่ ร.ต. "; empty when none was given. Ranks keep the space that is printed after them.</param>
internal sealed partial record PersonName(string Title, string GivenName, string FamilyName)
{
    private const string Ranks =
        @"พล\.?ต\.?อ\.?|พล\.?ต\.?ท\.?|พล\.?ต\.?ต\.?|พ\.?ต\.?อ\.?|พ\.?ต\.?ท\.?|พ\.?ต\.?ต\.?|ร\.?ต\.?อ\.?|ร\.?ต\.?ท\.?|ร\.?ต\.?ต\.?|ด\.?ต\.?|จ\.?ส\.?ต\.?|ส\.?ต\.?อ\.?|ส\.?ต\.?ท\.?|ส\.?ต\.?ต\.?" +
        @"|พ\.อ\.อ\.|พ\.อ\.ท\.|พ\.อ\.ต\.|จ\.อ\.|จ\.ส\.อ\.|จ\.ส\.ท\.|ส\.อ\.|ส\.ท\.|ส\.ต\.|พล\.อ\.|พล\.ท\.|พล\.ต\.|พ\.อ\.|พ\.ท\.|พ\.ต\.|ร\.อ\.|ร\.ท\.|ร\.ต\.|ร้อยเอก|ร้อยโท|ร้อยตรี|สิบเอก|สิบโท|สิบตรี|จ่าสิบเอก|จ่าเอก|พันจ่าเอก";

    /// <summary>As printed: "นางสาวสมมติ ตัวอย่าง".</summary>
    public string Full => $"{Title}{GivenName} {FamilyName}".Trim();

    /// <summary>What stays the same when the title changes: used to tell whether two rows mean one person.</summary>
    public string Key => ThaiText.Fold(GivenName) + " " + ThaiText.Fold(FamilyName);

    /// <summary>Reads a name written in one piece; null when there is no family name or it is no name at all.</summary>
    public static PersonName? Parse(string? text)
    {
        var clean = Spaces().Replace(ThaiText.Normalize(text ?? ""), " ").Trim();
        var match = Titles().Match(clean);
        var title = match.Success ? match.Groups[1].Value : "";
        var rest = (match.Success ? clean[match.Length..] : clean).Trim();
        var cut = rest.IndexOf(' ', StringComparison.Ordinal);
        return cut < 1 ? null : Of(title, rest[..cut], rest[(cut + 1)..]);
    }

    /// <summary>From parts in columns of their own; the title may stand before the given name.</summary>
    public static PersonName? Of(string? title, string? given, string? family)
    {
        var (first, last) = (ThaiText.Typed(given) ?? "", ThaiText.Typed(family) ?? "");
        var call = ThaiText.Typed(title) ?? "";
        if (call.Length == 0 && Titles().Match(first) is { Success: true } match)
        {
            (call, first) = (match.Groups[1].Value, first[match.Length..].Trim());
        }

        return IsName().IsMatch(first) && IsName().IsMatch(last) ? new(Spell(call), first, last) : null;
    }

    private static string Spell(string title) => title.Replace(" ", "", StringComparison.Ordinal) switch
    {
        "น.ส." or "นส." or "น.ส" or "นส" => "นางสาว",
        "ด.ช." => "เด็กชาย",
        "ด.ญ." => "เด็กหญิง",
        "" => "",
        var t when t.StartsWith("ว่าที่", StringComparison.Ordinal) => "ว่าที่ " + t["ว่าที่".Length..],
        var t => t,
    };

    [GeneratedRegex(@"^(ว่าที่ ?(?:" + Ranks + @")(?: ?หญิง)?|นางสาว|น\.? ?ส\.|นาย|นาง|(?:" + Ranks + @")(?: ?หญิง)?|ดร\.|ผศ\.(?: ?ดร\.)?|รศ\.(?: ?ดร\.)?|ม\.ล\.|ม\.ร\.ว\.)[ ]?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"^[\p{L}\p{M}][\p{L}\p{M}.\- ]{0,79}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsName();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
