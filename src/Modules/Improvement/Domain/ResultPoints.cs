using System.Collections.Immutable;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Domain;

/// <summary>One point of a result: an indicator, a question of it, or a disclosure item.</summary>
/// <param name="Origin">What a measure that answers it is kept with.</param>
/// <param name="Indicator">The indicator it belongs to.</param>
/// <param name="Before">Score of the year before in the instrument of that year; null when there is none or the instruments cannot be compared.</param>
internal sealed record ResultPoint(MeasureOriginRef Origin, string Name, int Indicator, string Tool, decimal Score, decimal? Before, Judgement Suggested)
{
    /// <summary>Says so when the year before asked it otherwise.</summary>
    public string? ComparedTh { get; init; }

    /// <summary>What a measure that answers it prints as its origin.</summary>
    /// <param name="year">The year of the result.</param>
    public string Cited(FiscalYear year) => $"ผลการประเมิน ITA ปี {year} {Origin.TextTh} ({Kernel.Score.Display(Score)} คะแนน)";
}

/// <summary>The weak and strong points of a result, weakest first.</summary>
internal static class ResultPoints
{
    /// <summary>The pass line (features S7) and the line of the highest level; the same in the level schemes of all years.</summary>
    public const decimal Pass = 85, Best = 95;

    /// <param name="result">The result analysed.</param>
    /// <param name="before">The result of the year before it; null when none is stored.</param>
    public static ImmutableArray<ResultPoint> Of(ScoreSheet result, ScoreSheet? before)
    {
        var points = new List<ResultPoint>();
        foreach (var (number, score) in result.Indicators)
        {
            var indicator = result.Pack.Indicators.First(i => i.Number == number);
            var (earlier, compared) = EarlierIndicator(indicator, before);
            points.Add(new(new(MeasureOriginRef.Indicator, $"{number}", NameOf(indicator)), indicator.Label, number, indicator.Tool, score, earlier, Judgements.Suggested(score, Pass, Best)) { ComparedTh = compared });
        }

        foreach (var (code, score) in result.Input.Questions)
        {
            if (result.Pack.Questions.FirstOrDefault(q => q.Code == code) is { } question)
            {
                var (earlier, compared) = EarlierQuestion(question, before);
                points.Add(new(new(MeasureOriginRef.Question, code, $"ข้อ {code} {question.Topic}"), question.Topic, question.Indicator, question.Tool, score, earlier, Judgements.Suggested(score, Pass, Best)) { ComparedTh = compared });
            }
        }

        foreach (var (number, score) in result.Input.Items.Where(i => i.Value < 100))
        {
            if (result.Pack.ItemByNumber(number) is { } item)
            {
                var indicator = result.Pack.SubIndicators.First(s => s.Code == item.SubIndicator).Indicator;
                points.Add(new(new(MeasureOriginRef.Item, item.Key, $"ข้อ {item.Number} {item.Title}"), item.Title, indicator, "oit", score, EarlierItem(item, before), Judgement.MustFix));
            }
        }

        return [.. points.OrderBy(p => p.Score).ThenBy(p => p.Indicator).ThenBy(p => p.Origin.Key, StringComparer.Ordinal)];
    }

    /// <summary>As it is printed in a paper.</summary>
    public static string NameOf(Indicator indicator) => $"ตัวชี้วัดที่ {indicator.Number} {indicator.Label}";

    private static (decimal? Score, string? Compared) EarlierIndicator(Indicator indicator, ScoreSheet? before)
    {
        if (before?.Indicators.TryGetValue(indicator.Number, out var score) != true || before!.Pack.Indicators.FirstOrDefault(i => i.Number == indicator.Number) is not { } then)
        {
            return (null, null);
        }

        return IsSame(indicator, then) ? (before.Indicators[indicator.Number], null) : (null, $"ปี {before.Pack.Year} ตัวชี้วัดนี้ชื่อ \"{then.Label}\" จึงไม่เทียบ");
    }

    private static bool IsSame(Indicator now, Indicator then) =>
        now.Tool == then.Tool && NamesOf(now).Intersect(NamesOf(then), StringComparer.Ordinal).Any();

    private static IEnumerable<string> NamesOf(Indicator indicator) => indicator.Aliases.Prepend(indicator.Label);

    private static (decimal? Score, string? Compared) EarlierQuestion(Question question, ScoreSheet? before)
    {
        if (before is null || before.Pack.Questions.FirstOrDefault(q => q.Tool == question.Tool && q.Topic == question.Topic) is not { } then)
        {
            return (null, before is null ? null : $"ปี {before.Pack.Year} ไม่มีคำถามเดียวกัน");
        }

        return then.Scale != question.Scale
            ? (null, $"ปี {before.Pack.Year} ใช้มาตราส่วนคำตอบต่างกัน จึงไม่เทียบ")
            : (before.Input.Questions.TryGetValue(then.Code, out var score) ? score : null, null);
    }

    private static decimal? EarlierItem(PackItem item, ScoreSheet? before) =>
        before?.Pack.ItemByKey(item.Key) is { } then && before.Input.Items.TryGetValue(then.Number, out var score) ? score : null;
}
