using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Prongsai.Frameworks;

namespace Prongsai.Papers.Auditing;

/// <summary>Gives the printed figures of a paper to the scoring engine.</summary>
internal static partial class ScoreCheck
{
    public static ImmutableArray<ScoreFinding> Findings(AuditedPaper paper)
    {
        var input = InputOf(paper);
        return input.Indicators.IsEmpty && input.Printed.Count < 2 && input.PrintedLevel is null
            ? []
            : Scoring.Compute(paper.Pack, input).Findings;
    }

    /// <summary>Printed figures by the engine's keys.</summary>
    public static ImmutableDictionary<string, decimal> Printed(PrintedScores scores) =>
        new[] { ("iit", scores.Iit), ("eit1", scores.Eit1), ("eit2", scores.Eit2), ("eit", scores.Eit), ("oit", scores.Oit), ("total", scores.Total) }
            .Where(pair => pair.Item2 is not null)
            .ToImmutableDictionary(pair => pair.Item1, pair => pair.Item2!.Value);

    public static bool IsScore(decimal value) => value is >= 0 and <= 100;

    /// <summary>The first line that prints a figure or words.</summary>
    public static int? LineOf(AuditedPaper paper, string printed) =>
        paper.Lines.FirstOrDefault(line => Holds(line.Arabic, printed))?.Line;

    private static bool Holds(string text, string printed)
    {
        for (var at = text.IndexOf(printed, StringComparison.Ordinal); at >= 0; at = text.IndexOf(printed, at + 1, StringComparison.Ordinal))
        {
            var before = at > 0 ? text[at - 1] : ' ';
            var after = at + printed.Length < text.Length ? text[at + printed.Length] : ' ';
            if (!char.IsAsciiDigit(printed[0]) || (before != '.' && !char.IsAsciiDigit(before) && !char.IsAsciiDigit(after)))
            {
                return true;
            }
        }

        return false;
    }

    private static ScoreInput InputOf(AuditedPaper paper)
    {
        var known = paper.Pack.Indicators.Select(indicator => indicator.Number).ToHashSet();
        return ScoreInput.Nothing with
        {
            Indicators = paper.Rows<IndicatorScoreRow>()
                .Where(row => row.Score is { } score && IsScore(score) && known.Contains(row.Indicator))
                .GroupBy(row => row.Indicator)
                .Where(group => group.Select(row => row.Score).Distinct().Count() == 1)
                .ToImmutableDictionary(group => group.Key, group => group.First().Score!.Value),
            Printed = Printed(paper.Staged.Scores).Where(pair => IsScore(pair.Value)).ToImmutableDictionary(),
            PrintedLevel = paper.Staged.Scores.Level is { } level ? PassingWords().Replace(level, "") : null,
        };
    }

    // "ผ่านเกณฑ์" says that the pass line is met; it is no level of any year
    [GeneratedRegex("(?:ไม่ ?)?ผ่าน ?(?:เกณฑ์|การประเมิน)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PassingWords();
}
