using System.Collections.Immutable;
using Prongsai.Kernel;
using Prongsai.Papers.Reading;

namespace Prongsai.Papers.Auditing;

/// <summary>All project sheets of a plan have their headings in one order. Source: features 1.2 no. 17.</summary>
internal sealed class HeadingOrderRule() : ConsistencyRule(
    "numbering.inconsistent", "หัวข้อในรายละเอียดโครงการเรียงเหมือนกัน", FindingSeverity.Info, "แบบรายละเอียดโครงการเก้าหัวข้อ")
{
    private const int FewestSheets = 3;

    // The first word that a heading holds decides what it is; "ผลผลิต" before "ผู้รับผิดชอบ" is no matter, each is a heading of its own
    private static readonly ImmutableArray<string> Subjects =
        [.. new[] { "ผลผลิต", "ผลลัพธ์", "ตัวชี้วัด", "งบประมาณ", "รับผิดชอบ", "ระยะเวลา", "วิธี", "ขั้นตอน", "เป้าหมาย", "วัตถุประสงค์", "หลักการ", "สถานที่", "ชื่อ" }.Select(ThaiText.Fold)];

    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        var sheets = paper.Rows<ProjectSheetRow>().Select(sheet => (Sheet: sheet, Order: OrderOf(sheet))).Where(sheet => sheet.Order.Length > 1).ToList();
        if (sheets.Count < FewestSheets)
        {
            yield break;
        }

        var usual = sheets.GroupBy(sheet => string.Join('|', sheet.Order)).MaxBy(group => group.Count())!;
        if (usual.Count() * 2 <= sheets.Count)
        {
            yield break;
        }

        var order = usual.First().Order;
        foreach (var (sheet, printed) in sheets)
        {
            if (FirstSwap(printed, order) is { } at)
            {
                yield return Found(Places.Of(sheet), Heading(sheet, at), null,
                    $"หัวข้อ \"{Heading(sheet, at)}\" เรียงไม่เหมือนโครงการอื่นในแผน");
            }
        }
    }

    private static ImmutableArray<int> OrderOf(ProjectSheetRow sheet) =>
        [.. sheet.Headings.Select(SubjectOf).Where(subject => subject >= 0)];

    private static int SubjectOf(string heading)
    {
        var folded = ThaiText.Fold(Numbering.Strip(heading));
        for (var i = 0; i < Subjects.Length; i++)
        {
            if (folded.Contains(Subjects[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Place of the first heading that stands before one it should follow.</summary>
    private static int? FirstSwap(ImmutableArray<int> printed, ImmutableArray<int> order)
    {
        var known = printed.Where(order.Contains).Select(subject => order.IndexOf(subject)).ToList();
        for (var i = 0; i + 1 < known.Count; i++)
        {
            if (known[i] > known[i + 1])
            {
                return printed.IndexOf(order[known[i]]);
            }
        }

        return null;
    }

    private static string Heading(ProjectSheetRow sheet, int at) => sheet.Headings.Where(heading => SubjectOf(heading) >= 0).ElementAt(at);
}
