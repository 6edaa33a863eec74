using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Frameworks;

/// <summary>Answers → question → indicator → tool → total → level, and item → sub-indicator → indicator.
/// Source: methodology 4.1; OIT indicators are means of sub-indicator means (4.4), EIT is the mean of its parts from FY2566 (4.2).</summary>
public static class Scoring
{
    /// <returns>The sheet, or <see cref="Error.Invalid"/> naming each figure that cannot be one.</returns>
    public static Result<ScoreSheet> Check(RulePack pack, ScoreInput input)
    {
        var faults = InputChecks.Faults(pack, input).ToImmutableArray();
        return faults.IsEmpty
            ? Compute(pack, input)
            : new Error.Invalid("score.input", "ตัวเลขที่ให้มาใช้ไม่ได้ กรุณาแก้ตามรายการแล้วลองใหม่", faults);
    }

    /// <summary>Works out a result from figures that are known to be good.</summary>
    public static ScoreSheet Compute(RulePack pack, ScoreInput input)
    {
        var subs = SubIndicatorScores(pack, input);
        var indicators = IndicatorScores(pack, input, subs);
        var tools = ToolScores(pack, input, indicators);
        var total = Total(pack, tools) ?? input.Total;
        var sheet = new ScoreSheet(pack, input)
        {
            SubIndicators = subs,
            Indicators = indicators,
            Tools = tools,
            Total = total,
            Level = total is { } t ? pack.LevelScheme.Decided(t, tools, pack.Tools.Select(tool => tool.Key)) : null,
            Findings = [],
        };
        return sheet with { Findings = [.. PrintedChecks.Findings(sheet)] };
    }

    /// <summary>Points of an answer on its scale, turned round for reverse questions (methodology 3.4).</summary>
    /// <param name="choice">0-based place of the choice.</param>
    public static decimal AnswerPoints(AnswerScale scale, int choice, bool reverse) =>
        reverse ? 100 - scale.Points[choice] : scale.Points[choice];

    /// <summary>Score of a question: mean over respondents of the mean of their parts.</summary>
    /// <param name="answers">One row a respondent, one 0-based choice a part. Every part must be answered with a choice of the scale;
    /// how the survey system counts a missing answer is not known, so none is guessed.</param>
    /// <exception cref="ArgumentException">No respondent, a row with too few or too many answers, or a choice that is not on the scale.</exception>
    public static decimal QuestionScore(RulePack pack, Question question, IReadOnlyCollection<IReadOnlyList<int>> answers)
    {
        ArgumentOutOfRangeException.ThrowIfZero(answers.Count);
        if (!pack.Scales.TryGetValue(question.Scale, out var scale))
        {
            throw new ArgumentException($"{question.Code} is on the scale '{question.Scale}', which the pack of {pack.Year} does not have", nameof(question));
        }

        if (answers.FirstOrDefault(row => row.Count != question.Parts.Length || row.Any(c => c < 0 || c >= scale.Points.Length)) is { } odd)
        {
            throw new ArgumentException($"{question.Code} has {question.Parts.Length} parts and {scale.Points.Length} choices; a row answers [{string.Join(", ", odd)}]", nameof(answers));
        }

        return Mean(answers.Select(row => Mean(row.Select((choice, part) => AnswerPoints(scale, choice, question.Parts[part].Reverse)))));
    }

    internal static decimal Mean(IEnumerable<decimal> values)
    {
        var (sum, count) = (0m, 0);
        foreach (var value in values)
        {
            (sum, count) = (sum + value, count + 1);
        }

        return sum / count;
    }

    private static ImmutableSortedDictionary<string, decimal> SubIndicatorScores(RulePack pack, ScoreInput input)
    {
        var scores = ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var sub in pack.SubIndicators)
        {
            if (input.Items.Count > 0 && MeanOfAll(pack.ItemsOf(sub.Code), i => input.Items.TryGetValue(i.Number, out var s) ? s : null) is { } mean)
            {
                scores[sub.Code] = mean;
            }
            else if (input.SubIndicators.TryGetValue(sub.Code, out var given))
            {
                scores[sub.Code] = given;
            }
        }

        return scores.ToImmutable();
    }

    private static ImmutableSortedDictionary<int, decimal> IndicatorScores(RulePack pack, ScoreInput input, ImmutableSortedDictionary<string, decimal> subs)
    {
        var scores = ImmutableSortedDictionary.CreateBuilder<int, decimal>();
        foreach (var indicator in pack.Indicators)
        {
            var mean = MeanOfAll(pack.SubIndicatorsOf(indicator.Number), s => subs.TryGetValue(s.Code, out var v) ? v : null)
                ?? (input.Questions.Count == 0 ? (decimal?)null : MeanOfAll(pack.Questions.Where(q => q.Indicator == indicator.Number), q => input.Questions.TryGetValue(q.Code, out var v) ? v : null));
            if (mean is { } m)
            {
                scores[indicator.Number] = m;
            }
            else if (input.Indicators.TryGetValue(indicator.Number, out var given))
            {
                scores[indicator.Number] = given;
            }
        }

        return scores.ToImmutable();
    }

    private static ImmutableDictionary<string, decimal> ToolScores(RulePack pack, ScoreInput input, ImmutableSortedDictionary<int, decimal> indicators)
    {
        var scores = ImmutableDictionary.CreateBuilder<string, decimal>();
        foreach (var tool in pack.Tools)
        {
            var score = MeanOfAll(pack.IndicatorsOf(tool.Key), i => indicators.TryGetValue(i.Number, out var v) ? v : null)
                ?? (tool is { Key: "eit", Parts: 2 } && input is { Eit1: { } first, Eit2: { } second } ? (first + second) / 2 : (decimal?)null)
                ?? (input.Tools.TryGetValue(tool.Key, out var given) ? given : (decimal?)null);
            if (score is { } s)
            {
                scores[tool.Key] = s;
            }
        }

        return scores.ToImmutable();
    }

    private static decimal? Total(RulePack pack, ImmutableDictionary<string, decimal> tools) =>
        pack.Tools.All(t => tools.ContainsKey(t.Key)) ? pack.Tools.Sum(t => t.Weight * tools[t.Key]) : null;

    /// <summary>Mean when every part has a value and there is one; else null.</summary>
    private static decimal? MeanOfAll<T>(IEnumerable<T> parts, Func<T, decimal?> score)
    {
        var (sum, count) = (0m, 0);
        foreach (var part in parts)
        {
            if (score(part) is not { } value)
            {
                return null;
            }

            (sum, count) = (sum + value, count + 1);
        }

        return count == 0 ? null : sum / count;
    }
}
