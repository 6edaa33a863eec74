using System.Text.RegularExpressions;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Papers.Reading;

namespace Prongsai.Papers.Auditing;

/// <summary>"ตามข้อ O36" names an item of the year, and the item that the words before it describe. Source: features 1.2 no. 13.</summary>
internal sealed partial class ItemReferenceRule() : ConsistencyRule(
    "reference.broken", "ข้อ OIT ที่อ้างถึงมีอยู่และเป็นเรื่องที่กล่าว", FindingSeverity.Error, "รายการข้อ OIT ของปี (ชุดเกณฑ์ประจำปี)")
{
    private const int Reach = 70;
    private const int ShortestTitle = 10;

    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        foreach (var row in paper.Rows<OitItemRow>())
        {
            foreach (var line in paper.LinesOf(row))
            {
                foreach (Match match in Reference().Matches(line.Arabic))
                {
                    if (ItemNumber.TryParse(match.Groups["n"].Value) is { } number && Judge(paper, row, line, match, number.ToString()) is { } finding)
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private Finding? Judge(AuditedPaper paper, OitItemRow row, AuditedLine line, Match match, string number)
    {
        var excerpt = Places.Excerpt(line.Text, match.Index, match.Length);
        var severity = paper.IsProvisional ? FindingSeverity.Warning : (FindingSeverity?)null;
        if (paper.Pack.ItemByNumber(number) is not { } named)
        {
            return Found(Places.Of(row), excerpt, null, $"อ้างถึงข้อ {number} แต่ปี {paper.Pack.Year} ไม่มีข้อนี้", severity);
        }

        var before = ThaiText.Fold(line.Text[Math.Max(0, match.Index - Reach)..match.Index]);
        if (Described(paper.Pack, before) is not { } described || described == named || IsNamed(before, named))
        {
            return null;
        }

        return Found(Places.Of(row), excerpt, described.Number,
            $"อ้างถึงข้อ {number} ({named.Title}) แต่ข้อความกล่าวถึง \"{described.Title}\" ซึ่งคือข้อ {described.Number}", severity);
    }

    /// <summary>The item whose whole title stands right before the reference; the longest title where several do.</summary>
    private static PackItem? Described(RulePack pack, string before) =>
        pack.Items.Where(item => IsNamed(before, item)).OrderByDescending(item => ThaiText.Fold(item.Title).Length).FirstOrDefault();

    private static bool IsNamed(string before, PackItem item) =>
        ThaiText.Fold(item.Title) is { Length: >= ShortestTitle } title && before.Contains(title, StringComparison.Ordinal);

    // The letter O is often read as a zero, and the mark of ข้อ gets lost
    [GeneratedRegex(@"ข[้็่]?อ(?:ที่)? ?\(?(?<n>[OoΟО0] ?[0-9]{1,2}(?:\.[0-9])?)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}
