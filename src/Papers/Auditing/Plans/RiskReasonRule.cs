using System.Text.RegularExpressions;

namespace Prongsai.Papers.Auditing;

/// <summary>A risk level follows from likelihood and impact, and both are shown. Source: features 1.2 no. 12; the fraud-risk guide's matrix L × I.</summary>
internal sealed partial class RiskReasonRule() : ConsistencyRule(
    "risk.unexplained", "ระดับความเสี่ยงมีโอกาสและผลกระทบประกอบ", FindingSeverity.Warning, "แนวทางประเมินความเสี่ยงการทุจริต: ระดับ = โอกาส x ผลกระทบ")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        foreach (var table in paper.Staged.Tables.Where(table => table.Kind == TableKind.Risks))
        {
            var columnsExplain = table.Columns.Any(column => Likelihood().IsMatch(column)) && table.Columns.Any(column => Impact().IsMatch(column));
            foreach (var row in table.Rows.OfType<RiskRow>())
            {
                if (row.Level is null)
                {
                    yield return Found(Places.Of(row), null, null, "ไม่ได้บอกระดับความเสี่ยง");
                }
                else if (!columnsExplain && !IsExplained(paper, row))
                {
                    yield return Found(Places.Of(row), row.Level, null, $"ให้ระดับ \"{row.Level}\" โดยไม่บอกโอกาสเกิดและผลกระทบ จึงตรวจไม่ได้ว่าระดับนี้ถูกต้อง");
                }
            }
        }
    }

    private static bool IsExplained(AuditedPaper paper, RiskRow row)
    {
        var lines = paper.LinesOf(row).ToList();
        return lines.Exists(line => Product().IsMatch(line.Arabic)) || (lines.Exists(line => Likelihood().IsMatch(line.Text)) && lines.Exists(line => Impact().IsMatch(line.Text)));
    }

    [GeneratedRegex(@"โอกาส|[Ll]ikelihood|(?<![A-Za-z])L(?![A-Za-z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Likelihood();

    [GeneratedRegex(@"ผลกระทบ|ความรุนแรง|[Ii]mpact|(?<![A-Za-z])I(?![A-Za-z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Impact();

    [GeneratedRegex(@"(?<![0-9])[1-5] ?[xX×*] ?[1-5](?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Product();
}
