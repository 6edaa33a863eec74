using Prongsai.Kernel;
using Prongsai.Papers.Reading;

namespace Prongsai.Papers.Auditing;

/// <summary>The result answers every step the measure set itself. Words are compared, so a person has the last say. Source: features 1.2 no. 18.</summary>
internal sealed class StepCoverageRule() : ConsistencyRule(
    "result.incomplete", "ผลการดำเนินการตอบครบทุกขั้นตอน", FindingSeverity.Warning, "รายงานผลต้องตอบทีละขั้นตอนที่กำหนดไว้")
{
    private const int Gram = 5;
    private const double Answered = 0.3;

    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        foreach (var row in paper.Rows<MeasureRow>().Where(row => row.Steps.Length > 1 && ResultOf(row) is not null))
        {
            var result = ResultOf(row)!;
            var results = PartsOf(result);
            var words = Grams(row.Result + "\n" + row.Outcome).ToHashSet(StringComparer.Ordinal);
            var open = row.Steps.Where(step => ShareOf(step, words) < Answered).ToList();
            if (open.Count > 0 && results < row.Steps.Length)
            {
                yield return Found(
                    Places.Of(row), Places.Shorten(result), null,
                    $"มี {row.Steps.Length} ขั้นตอน แต่ผลตอบเพียง {row.Steps.Length - open.Count} ขั้นตอน ยังไม่พบผลของ: {string.Join("; ", open.Select(Places.Shorten))}",
                    results > 1 ? null : FindingSeverity.Info);
            }
        }
    }

    /// <summary>Some forms have one column for both.</summary>
    private static string? ResultOf(MeasureRow row) =>
        !string.IsNullOrWhiteSpace(row.Result) ? row.Result : string.IsNullOrWhiteSpace(row.Outcome) ? null : row.Outcome;

    /// <summary>Lines or numbered items of the result; a passage is one.</summary>
    private static int PartsOf(string result) =>
        result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Sum(line => Numbering.SplitAscending(line).Length);

    private static double ShareOf(string step, HashSet<string> words)
    {
        var grams = Grams(step).ToList();
        return grams.Count == 0 ? 1 : (double)grams.Count(words.Contains) / grams.Count;
    }

    private static IEnumerable<string> Grams(string text)
    {
        var folded = ThaiText.Fold(text);
        for (var i = 0; i + Gram <= folded.Length; i++)
        {
            yield return folded.Substring(i, Gram);
        }
    }
}
