namespace Prongsai.Papers.Auditing;

/// <summary>A table of disclosure items has every item of its year. Source: features S19 and S6.</summary>
internal sealed class ItemCountRule() : ConsistencyRule(
    "count.mismatch", "ตาราง OIT มีครบทุกข้อของปี", FindingSeverity.Warning, "รายการข้อ OIT ของปี (ชุดเกณฑ์ประจำปี)")
{
    private const double NearlyWhole = 0.5;

    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        var rows = paper.Rows<OitItemRow>();
        var printed = rows.Select(row => row.Item).ToHashSet();
        var missing = paper.Pack.Items.Where(item => !printed.Contains(item.Number)).Select(item => item.Number).ToList();
        if (paper.IsProvisional || missing.Count == 0 || printed.Count < paper.Pack.Items.Length * NearlyWhole)
        {
            yield break;
        }

        yield return Found(new("ตาราง OIT", rows[0].Source.Line), printed.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            paper.Pack.Items.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
            $"ปี {paper.Year} มี {paper.Pack.Items.Length} ข้อ แต่ในตารางไม่พบ {string.Join(", ", missing)}");
    }
}
