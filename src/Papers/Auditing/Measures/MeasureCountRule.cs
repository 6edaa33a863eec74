using System.Globalization;
using System.Text.RegularExpressions;

namespace Prongsai.Papers.Auditing;

/// <summary>The number of measures a report speaks of is the number in its table. Source: features 1.2 no. 8.</summary>
internal sealed partial class MeasureCountRule() : ConsistencyRule(
    "count.mismatch", "จำนวนมาตรการในเนื้อความตรงกับตาราง", FindingSeverity.Warning, "จำนวนต้องนับจากตารางมาตรการ ไม่ใช่พิมพ์เอง")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        var rows = paper.Rows<MeasureRow>();
        if (paper.Kind != PaperKind.MeasureReport || rows.Count == 0)
        {
            yield break;
        }

        foreach (var line in paper.Lines.Where(line => !line.InTable))
        {
            foreach (Match match in Said().Matches(line.Arabic))
            {
                var said = int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                if (said != rows.Count)
                {
                    yield return Found(Places.Of(line), match.Groups["n"].Value, rows.Count.ToString(CultureInfo.InvariantCulture),
                        $"ข้อความบอก {said} มาตรการ แต่ตารางมี {rows.Count} มาตรการ");
                }
            }
        }
    }

    [GeneratedRegex("(?:จำนวน|รวม|ทั้งสิ้น|ทั้งหมด) ?(?<n>[0-9]{1,3}) ?(?:มาตรการ|แนวทาง)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Said();
}
