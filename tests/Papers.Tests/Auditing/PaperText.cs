using System.Collections.Immutable;
using System.Text;
using Prongsai.Documents;
using Prongsai.Frameworks;

namespace Prongsai.Papers.Tests.Auditing;

/// <summary>Reads, stages and audits a paper given as text, the way the command does.</summary>
internal static class PaperText
{
    public static ImmutableArray<Finding> Audit(string text, ImportHints? hints = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var document = DocumentReader.Read(stream, "เอกสาร.txt").Value!;
        return ConsistencyAuditor.Audit(PaperImporter.Stage(document, RulePackLibrary.Shipped, hints), document, RulePackLibrary.Shipped);
    }

    public static ImmutableArray<Finding> Of(this ImmutableArray<Finding> findings, string code) => [.. findings.Where(finding => finding.Code == code)];

    public static IEnumerable<string> Errors(this ImmutableArray<Finding> findings) =>
        findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(FindingJson.Write);

    /// <summary>The text with every old piece replaced; an old piece that is not there fails, so that no correction is lost in silence.</summary>
    public static string Corrected(string text, params (string Old, string New)[] corrections)
    {
        foreach (var (old, corrected) in corrections)
        {
            text.ShouldContain(old);
            text = text.Replace(old, corrected, StringComparison.Ordinal);
        }

        return text;
    }
}
