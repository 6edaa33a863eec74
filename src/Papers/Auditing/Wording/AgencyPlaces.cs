using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Auditing;

/// <summary>Places of subdistrict offices that stand after "พนักงานส่วนตำบล" and the like instead of the office's name.</summary>
internal static partial class AgencyPlaces
{
    public static IEnumerable<(AgencyName Name, string Printed)> StaffNames(string text)
    {
        foreach (Match match in Staff().Matches(text))
        {
            var rest = match.Groups["place"].Value;
            if (AgencyName.TryParse("อบต." + rest) is { } name)
            {
                yield return (name, match.Groups["before"].Value + name.Place);
            }
        }
    }

    // Followed at once by the place; "พนักงานส่วนตำบล และ …" names none
    [GeneratedRegex(@"(?<before>(?:พนักงาน|ข้าราชการ)ส่วนตำบล)(?!ลูกจ้าง|และ|หรือ|ให้|ที่|ตาม|ทุก|ใน|พนักงาน|ข้าราชการ)(?<place>[ก-ฮเ-ไ][ก-๎]{1,30})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Staff();
}
