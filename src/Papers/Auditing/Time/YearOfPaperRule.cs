using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Auditing;

/// <summary>A report speaks of its own year as "this year" and rests on the result of the year before. Source: features 1.2 no. 4, S1 and S61.</summary>
internal sealed partial class YearOfPaperRule() : ConsistencyRule(
    "year.mismatch", "ปีในเนื้อความตรงกับปีของเอกสาร", FindingSeverity.Error, "วงรอบ ITA: ผลของปีก่อนเป็นฐานของมาตรการปีนี้")
{
    private const int CoverLines = 15;
    private const int ShortestTitle = 20;

    public override IEnumerable<Finding> Check(AuditedPaper paper) =>
        paper.Year is { } year && paper.Kind != PaperKind.ActionPlan
            ? [.. ThisYear(paper, year), .. Cause(paper, year), .. Titles(paper, year)]
            : [];

    private IEnumerable<Finding> ThisYear(AuditedPaper paper, FiscalYear year)
    {
        foreach (var line in paper.Lines)
        {
            foreach (var match in ThisYearWords().Matches(line.Arabic).Where(match => YearOf(match) != year.BuddhistYear))
            {
                yield return Found(Places.Of(line), match.Value, year.ToString(),
                    $"เอกสารนี้เป็นของปีงบประมาณ {year} แต่ข้อความเรียกปี {YearOf(match)} ว่าปีนี้");
            }
        }
    }

    private IEnumerable<Finding> Cause(AuditedPaper paper, FiscalYear year)
    {
        if (paper.Kind != PaperKind.MeasureReport)
        {
            yield break;
        }

        foreach (var line in paper.Lines.Where(line => !Comparison().IsMatch(line.Text)))
        {
            if (CauseWords().Match(line.Arabic) is { Success: true } match && YearOf(match) >= year.BuddhistYear)
            {
                yield return Found(Places.Of(line), Places.Shorten(match.Value), year.Previous.ToString(),
                    $"มาตรการของปี {year} ควรมาจากผลการประเมินปี {year.Previous} แต่ข้อความอ้างผลปี {YearOf(match)} โปรดตรวจว่าหมายถึงปีใด", FindingSeverity.Warning);
            }
        }
    }

    /// <summary>The same title with two years, on the cover and over the text.</summary>
    private IEnumerable<Finding> Titles(AuditedPaper paper, FiscalYear year) =>
        paper.Lines.Where((line, index) => !line.InTable && (line.IsHeading || index < CoverLines))
            .Select(line => (Line: line, Years: AnyYear().Matches(line.Arabic)))
            .Where(title => title.Years.Count == 1)
            .Select(title => (title.Line, Year: YearOf(title.Years[0]), Words: ThaiText.Fold(AnyYear().Replace(title.Line.Arabic, ""))))
            .Where(title => title.Words.Length >= ShortestTitle)
            .GroupBy(title => title.Words)
            .Where(group => group.Any(title => title.Year == year.BuddhistYear))
            .SelectMany(group => group.Where(title => title.Year != year.BuddhistYear))
            .Select(title => Found(Places.Of(title.Line), title.Year.ToString(CultureInfo.InvariantCulture), year.ToString(),
                $"ชื่อเรื่องเดียวกันพิมพ์ปี {title.Year} ที่นี่ แต่ที่อื่นพิมพ์ปี {year}"));

    private static int YearOf(Match match) => int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"ปี(?:งบประมาณ)? ?(?:พ ?\. ?ศ ?\.?)? ?(?<y>25[4-9][0-9]) ?นี้", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ThisYearWords();

    [GeneratedRegex(@"(?:จาก|นำ)(?:การวิเคราะห์)?ผลการประเมิน(?!ความพึงพอใจ|ผล)[^0-9]{0,170}(?<y>25[4-9][0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CauseWords();

    [GeneratedRegex("ดีขึ้น|เพิ่มขึ้น|สูงขึ้น|ลดลง|สูงกว่า|ต่ำกว่า|เปรียบเทียบ|ได้คะแนน", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comparison();

    [GeneratedRegex("(?<![0-9])(?<y>25[4-9][0-9])(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyYear();
}
