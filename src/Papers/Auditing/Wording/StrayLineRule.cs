using Prongsai.Kernel;
using Prongsai.Papers.Reading;

namespace Prongsai.Papers.Auditing;

/// <summary>Among the numbered steps of a project no unnumbered line speaks the words of another project: it was left by copying. Source: features 1.2 no. 11.</summary>
internal sealed class StrayLineRule() : ConsistencyRule(
    "template.leftover", "ไม่มีบรรทัดของโครงการอื่นแทรกอยู่", FindingSeverity.Warning, "รายละเอียดโครงการคัดมาจากแบบของโครงการอื่น")
{
    private const int Gram = 6;
    private const int ShortestLine = 20;
    private const double Foreignness = 0.15;

    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        var sheets = paper.Rows<ProjectSheetRow>().Select(sheet => (Sheet: sheet, Lines: paper.LinesOf(sheet).ToList())).ToList();
        var grams = sheets.ConvertAll(entry => GramCounts(entry.Lines));
        for (var index = 0; index < sheets.Count; index++)
        {
            foreach (var line in BetweenSteps(sheets[index].Lines))
            {
                if (HomeOf(line, index, grams) is { } home)
                {
                    yield return Found(new(Places.Of(sheets[index].Sheet).Description, line.Line), Places.Shorten(line.Text), null,
                        $"บรรทัดนี้ไม่มีลำดับและใช้คำของโครงการ \"{Places.Shorten(sheets[home].Sheet.Title)}\" น่าจะค้างมาจากการคัดลอก");
                }
            }
        }
    }

    /// <summary>Blocks of one unnumbered line right between two numbered ones.</summary>
    private static IEnumerable<AuditedLine> BetweenSteps(List<AuditedLine> lines) =>
        lines.Where((line, index) =>
            index > 0 && index + 1 < lines.Count
            && line.Text.Length >= ShortestLine
            && Numbering.Read(line.Text).Marker.Length == 0
            && lines[index - 1].Block != line.Block
            && Numbering.Read(lines[index + 1].Text).Number is { } next
            && NumberBefore(lines, index) is { } before && next == before + 1);

    private static int? NumberBefore(List<AuditedLine> lines, int index)
    {
        for (var at = index - 1; at >= 0 && lines[at].Block == lines[index - 1].Block; at--)
        {
            if (Numbering.Read(lines[at].Text).Number is { } number)
            {
                return number;
            }
        }

        return null;
    }

    private static int? HomeOf(AuditedLine line, int own, List<Dictionary<string, int>> grams)
    {
        var words = Grams(line.Text).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var shares = grams.Select((counts, index) => words.Count(word => counts.GetValueOrDefault(word) > (index == own ? 1 : 0)) / (double)words.Count).ToList();
        var home = shares.IndexOf(shares.Max());
        return home != own && shares[home] > shares[own] + Foreignness ? home : null;
    }

    private static Dictionary<string, int> GramCounts(List<AuditedLine> lines)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var gram in lines.SelectMany(line => Grams(line.Text)))
        {
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        }

        return counts;
    }

    private static IEnumerable<string> Grams(string text)
    {
        var folded = ThaiText.Fold(Numbering.Strip(text));
        for (var i = 0; i + Gram <= folded.Length; i++)
        {
            yield return folded.Substring(i, Gram);
        }
    }
}
