using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Papers.Auditing;

/// <summary>What an item says its content covers is the time the year's handbook asks for. Source: features 1.2 no. 14; period of the item in the pack.</summary>
internal sealed partial class ItemPeriodRule() : ConsistencyRule(
    "period.wrong", "ปีของข้อมูลในข้อ OIT ตรงตามคู่มือ", FindingSeverity.Error, "องค์ประกอบด้านข้อมูลของปี: รอบเวลาของแต่ละข้อ (ชุดเกณฑ์ประจำปี)")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        if (paper.Year is not { } year)
        {
            yield break;
        }

        foreach (var row in paper.Rows<OitItemRow>())
        {
            if (paper.Pack.ItemByNumber(row.Item) is not { } item || ExpectedYear(item.Period, year) is not { } expected)
            {
                continue;
            }

            var said = paper.LinesOf(row).SelectMany(line => Statement().Matches(line.Arabic)).Where(match => !Analysis().IsMatch(match.Value)).ToList();
            if (said.Count > 0 && said.All(match => YearOf(match) != expected))
            {
                yield return Found(Places.Of(row), Places.Tail(said[0].Value), expected.ToString(CultureInfo.InvariantCulture),
                    $"ข้อ {row.Item} ของปี {year} ต้องเป็นข้อมูลของปี {expected} แต่พิมพ์ปี {YearOf(said[0])}", IsProved(paper, item) ? null : FindingSeverity.Warning);
            }
        }
    }

    /// <summary>As sure as the pack is of the item's time, which may be less than of the item.</summary>
    private static bool IsProved(AuditedPaper paper, PackItem item) =>
        !paper.IsProvisional && (item.Components.FirstOrDefault(c => c.Rule.Kind == ComponentRuleKind.Period)?.Provenance ?? item.Provenance).Confidence != Confidence.Unconfirmed;

    private static int? ExpectedYear(ItemPeriod period, FiscalYear year) => period switch
    {
        ItemPeriod.FiscalYear or ItemPeriod.FirstHalf => year.BuddhistYear,
        ItemPeriod.PreviousYear => year.Previous.BuddhistYear,
        _ => null,
    };

    private static int YearOf(Match match) => int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // "เป็นรายงานผลของปี พ.ศ. 2565", not "พระราชบัญญัติ พ.ศ. 2560" and not a heading
    [GeneratedRegex(@"เป็น[^0-9]{0,60}?(?:ของ|ใน|เป็น|สำหรับ|ครึ่ง|เดือน)?ปี(?:งบประมาณ)? ?(?:พ ?\. ?ศ ?\.?)? ?(?<y>25[4-9][0-9])(?! ?[-–] ?25)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Statement();

    [GeneratedRegex("ผลการประเมิน|วิเคราะห์|แผนพัฒนา", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Analysis();
}
