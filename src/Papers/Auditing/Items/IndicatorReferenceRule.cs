using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Papers.Reading;

namespace Prongsai.Papers.Auditing;

/// <summary>"ตัวชี้วัดที่ 4 การใช้ทรัพย์สิน…": the number and the name are of the same indicator. Source: features S13 and S6.</summary>
internal sealed partial class IndicatorReferenceRule() : ConsistencyRule(
    "reference.broken", "เลขและชื่อตัวชี้วัดที่อ้างถึงตรงกัน", FindingSeverity.Warning, "รายชื่อตัวชี้วัดของปี (ชุดเกณฑ์ประจำปี)")
{
    private const double SameName = 0.9;
    private const double OtherName = 0.5;

    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        var labels = paper.Pack.Indicators.Select(indicator => (Indicator: indicator, Phrase: FoldedPhrase.Of(indicator.Label))).ToList();
        foreach (var line in paper.Lines)
        {
            foreach (Match match in Reference().Matches(line.Arabic))
            {
                if (int.TryParse(match.Groups["n"].Value, CultureInfo.InvariantCulture, out var number) && Judge(line, match, number, labels) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private Finding? Judge(AuditedLine line, Match match, int number, List<(Indicator Indicator, FoldedPhrase Phrase)> labels)
    {
        var printed = ThaiText.Fold(match.Groups["name"].Value);
        var named = labels.FirstOrDefault(label => label.Indicator.Number == number);
        if (named.Indicator is null)
        {
            return Found(Places.Of(line), match.Value.Trim(), null, $"อ้างถึงตัวชี้วัดที่ {number} ซึ่งไม่มีในปีนี้");
        }

        var best = labels.MaxBy(label => Likeness(label.Phrase, printed));
        return best.Indicator.Number == number || Likeness(best.Phrase, printed) < SameName || Likeness(named.Phrase, printed) > OtherName
            ? null
            : Found(Places.Of(line), match.Value.Trim(), $"ตัวชี้วัดที่ {best.Indicator.Number} {best.Indicator.Label}",
                $"ตัวชี้วัดที่ {number} คือ \"{named.Indicator.Label}\" แต่ข้อความเขียนชื่อของตัวชี้วัดที่ {best.Indicator.Number}");
    }

    /// <summary>Compares with as many letters of the text as the label has; what follows the name does not count.</summary>
    private static double Likeness(FoldedPhrase label, string printed) =>
        label.LikenessOf(FoldedPhrase.Of(printed[..Math.Min(printed.Length, label.Folded.Length)]));

    [GeneratedRegex(@"ตัวชี้วัด(?:ที่)? ?(?<n>[0-9]{1,2})(?![0-9.]) *[:：]? *(?<name>[ก-๎][ก-๎ ]{5,60})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}
