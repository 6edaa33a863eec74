using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Domain;

/// <summary>What the plan counts or keeps as a target is not typed into a text a second time, where it would one day say something else.</summary>
internal static partial class CountedTexts
{
    /// <returns>What to do instead; null when nothing is said twice.</returns>
    public static string? Fault(PlanText part, IEnumerable<string> lines, PlanPeriod period)
    {
        foreach (var line in lines.Select(ThaiDigits.ToArabic))
        {
            if (part == PlanText.Preface && Count().Match(line) is { Success: true } count)
            {
                return $"\"{count.Value}\" เป็นจำนวนที่ระบบนับและพิมพ์ให้เอง ลบออกจากข้อความ เพื่อไม่ให้ขัดกับตารางเมื่อแผนเปลี่ยน";
            }

            if (part == PlanText.Goals && period.Years.FirstOrDefault(y => line.Contains($"{y}", StringComparison.Ordinal)) is { BuddhistYear: > 0 } year && Figure().IsMatch(line.Replace($"{year}", "", StringComparison.Ordinal)))
            {
                return $"\"{line}\" มีตัวเลขเป้าหมายของปี {year} กรอกที่หน้าค่าเป้าหมายแทน ระบบพิมพ์ทั้งข้อความและตารางจากที่เดียวกัน";
            }
        }

        return null;
    }

    [GeneratedRegex(@"\d+ ?(?:โครงการ|กิจกรรม|มาตรการ)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();
}
