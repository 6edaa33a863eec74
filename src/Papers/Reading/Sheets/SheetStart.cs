using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>Lines that stand between project sheets.</summary>
internal static partial class SheetStart
{
    /// <summary>The number in "ลำดับที่ ๓" or "โครงการที่ 3" alone on its line.</summary>
    public static int? NumberOf(string line)
    {
        var match = Running().Match(ThaiDigits.ToArabic(line));
        return match.Success ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A line that ends the sheet before it.</summary>
    public static bool EndsSheet(FlowLine line) =>
        NumberOf(line.Text) is not null || PlanDimension.OfHeading(line.Text) is not null || Part().IsMatch(line.Text);

    [GeneratedRegex(@"^\s*(?:ลำดับ(?:ที่)?|โครงการ(?:ลำดับ)?ที่|กิจกรรมที่|มาตรการที่)\s*[:.]?\s*(?<n>[0-9]{1,3})\s*[.:]?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Running();

    [GeneratedRegex(@"^\s*(?:ส่วนที่|ภาคผนวก|บทที่)\s*[0-9๐-๙ก-ฮ]{1,2}(?:\s|$)|^\s*ภาคผนวก\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();
}
