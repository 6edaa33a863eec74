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
        if (sheets.TrueForAll(entry => !BetweenSteps(entry.Sheet, entry.Lines).Any()))
        {
            yield break;
        }

        var texts = sheets.ConvertAll(entry => string.Join('\n', entry.Lines.Select(line => line.Folded)));
        for (var index = 0; index < sheets.Count; index++)
        {
            foreach (var line in BetweenSteps(sheets[index].Sheet, sheets[index].Lines))
            {
                if (HomeOf(line, index, texts) is { } home)
                {
                    yield return Found(new(Places.Of(sheets[index].Sheet).Description, line.Line), Places.Shorten(line.Text), null,
                        $"บรรทัดนี้ไม่มีลำดับและใช้คำของโครงการ \"{Places.Shorten(sheets[home].Sheet.Title)}\" น่าจะค้างมาจากการคัดลอก");
                }
            }
        }
    }

    /// <summary>Blocks of one unnumbered line right between two numbered ones, headings aside.</summary>
    private static IEnumerable<AuditedLine> BetweenSteps(ProjectSheetRow sheet, List<AuditedLine> lines)
    {
        var headings = sheet.Headings.Select(ThaiText.Fold).ToHashSet(StringComparer.Ordinal);
        for (var index = 1; index + 1 < lines.Count; index++)
        {
            var line = lines[index];
            if (line is { InTable: false, Text.Length: >= ShortestLine }
                && lines[index - 1].Block != line.Block
                && Numbering.Read(line.Text).Marker.Length == 0
                && Numbering.Read(lines[index + 1].Text).Number is { } next
                && NumberBefore(lines, index) is { } before && next == before + 1
                && !headings.Contains(lines[index + 1].Folded)
                && !headings.Contains(lines[index - 1].Folded))
            {
                yield return line;
            }
        }
    }

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

    private static int? HomeOf(AuditedLine line, int own, List<string> texts)
    {
        var words = Grams(line.Folded).ToList();
        var shares = texts.ConvertAll(text => Share(words, text));
        shares[own] = Share(words, texts[own].Replace(line.Folded, "\n", StringComparison.Ordinal));
        var home = shares.IndexOf(shares.Max());
        return home != own && shares[home] > shares[own] + Foreignness ? home : null;
    }

    private static double Share(List<string> words, string text) =>
        words.Count == 0 ? 0 : words.Count(word => text.Contains(word, StringComparison.Ordinal)) / (double)words.Count;

    private static IEnumerable<string> Grams(string folded)
    {
        for (var i = 0; i + Gram <= folded.Length; i++)
        {
            yield return folded.Substring(i, Gram);
        }
    }
}
