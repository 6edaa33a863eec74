using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>The four dimensions of a local government's anti-corruption plan. Source: methodology 8.2 (plan of FY2566-2570).</summary>
internal static partial class PlanDimension
{
    private const double SameName = 0.6;

    private static readonly ImmutableArray<FoldedPhrase> Names =
    [
        FoldedPhrase.Of("การสร้างวัฒนธรรมสุจริต"),
        FoldedPhrase.Of("การบริหารราชการด้วยความโปร่งใส"),
        FoldedPhrase.Of("การส่งเสริมบทบาทและการมีส่วนร่วมของภาคประชาชน"),
        FoldedPhrase.Of("การยกระดับกลไกการตรวจสอบการดำเนินงานขององค์กรปกครองส่วนท้องถิ่น"),
    ];

    /// <summary>1 to 4, by the printed number or else by the name; null when the text is neither.</summary>
    public static int? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var match = Front().Match(ThaiDigits.ToArabic(text));
        if (match.Success && int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 4 and var number)
            return number;
        var printed = FoldedPhrase.Of(Numbering.Strip(text));
        var likeness = Names.Select(name => name.LikenessOf(printed)).ToList();
        return likeness.Max() >= SameName ? likeness.IndexOf(likeness.Max()) + 1 : null;
    }

    /// <summary>A line that announces a dimension ("มิติที่ ๒ …", also misspelt มติที่).</summary>
    public static int? OfHeading(string line)
    {
        var match = Heading().Match(ThaiDigits.ToArabic(line));
        return match.Success ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"^\s*(?:ม.?ติ\s*(?:ที่)?)?\s*(?<n>[1-4])(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Front();

    [GeneratedRegex(@"^\s*(?:[0-9]\s*[.)]\s*)?ม.?ติ\s*(?:ที่)?\s*(?<n>[1-4])(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();
}
