using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Prongsai.Papers.Reading;

/// <summary>Reads tool scores, total and level words out of running text and small tables: a subject, then its figure, up to two lines on.</summary>
internal sealed partial class PrintedScoreReading
{
    private const int Reach = 3;

    private readonly Dictionary<ScoreSubject, decimal> found = [];
    private readonly SortedDictionary<int, (decimal Score, string Text, RowSource Source)> indicators = [];
    private ScoreSubject? subject;
    private int indicator;
    private int age;
    private string? level;

    public void Take(FlowLine line)
    {
        if (age++ > Reach)
            subject = null;
        foreach (var mention in ScoreMentions.Find(line.Text))
            Take(mention, line);
        level ??= LevelWords(line.Text);
    }

    public PrintedScores Scores() => new()
    {
        Iit = Score(ScoreSubject.Iit),
        Eit1 = Score(ScoreSubject.Eit1),
        Eit2 = Score(ScoreSubject.Eit2),
        Eit = Score(ScoreSubject.Eit),
        Oit = Score(ScoreSubject.Oit),
        Total = Score(ScoreSubject.Total),
        Level = level,
    };

    /// <summary>Scores of indicators that running text names one by one.</summary>
    public ImmutableArray<StagedRow> IndicatorRows(YearWords words) =>
        indicators.Count < 3 ? [] : [.. indicators.Select(entry => ToRow(entry.Key, entry.Value.Score, entry.Value.Text, entry.Value.Source, words))];

    private static StagedRow ToRow(int number, decimal score, string text, RowSource source, YearWords words)
    {
        var label = words.Indicators.TryGetValue(number, out var name) ? name.Text : text;
        return new IndicatorScoreRow(0.8m, source) { Indicator = number, Label = label, Score = score };
    }

    private void Take(ScoreMention mention, FlowLine line)
    {
        if (mention.Subject == ScoreSubject.Number)
            TakeNumber(mention, line);
        else if (mention.Subject != ScoreSubject.MaybeTotal || subject is null)
            (subject, indicator, age) = (mention.Subject, Indicator(mention), 0);
    }

    private void TakeNumber(ScoreMention mention, FlowLine line)
    {
        if (ScoreText.Value(mention.Value) is not { } score)
            return;
        if (subject == ScoreSubject.Indicator)
            indicators.TryAdd(indicator, (score, line.Text, line.Source));
        else if (IsFollowedByLevel(mention, line.Text) && mention.Value.Length >= 4 && subject is null or ScoreSubject.MaybeTotal)
            found.TryAdd(ScoreSubject.Total, score);
        else if (subject == ScoreSubject.MaybeTotal)
            TakeTotal(mention, line, score);
        else if (subject is { } known)
            found.TryAdd(known, score);
        subject = null;
    }

    /// <summary>Plain "คะแนนรวม" before a figure with two places is the total, but not where another index is spoken of.</summary>
    private void TakeTotal(ScoreMention mention, FlowLine line, decimal score)
    {
        if (mention.Value.Length >= 4 && !line.Text.Contains("ดัชนี", StringComparison.Ordinal))
            found.TryAdd(ScoreSubject.Total, score);
    }

    private static bool IsFollowedByLevel(ScoreMention mention, string text)
    {
        var after = text[(mention.Index + mention.Length)..Math.Min(text.Length, mention.Index + mention.Length + 40)];
        return after.Contains("ระดับ", StringComparison.Ordinal);
    }

    private static int Indicator(ScoreMention mention) =>
        mention.Subject == ScoreSubject.Indicator ? int.Parse(mention.Value, CultureInfo.InvariantCulture) : 0;

    private decimal? Score(ScoreSubject of) => found.TryGetValue(of, out var score) ? score : null;

    private static string? LevelWords(string text)
    {
        var match = Level().Match(text);
        return match.Success ? match.Groups["words"].Value.Trim(' ', '"', '“', '”', '(') : null;
    }

    private const string Name = @"(?:AA|[A-F](?![A-Za-z])|ผ่านดีเยี่ยม|ผ่านดี|ไม่ผ่าน|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง|ดีเยี่ยม|ดีมาก)";

    [GeneratedRegex(
        @"ระดับ(?:ผลการประเมิน|คะแนน)?\s*[:=\t]?\s*[""“(]?(?<words>" + Name + @"(?:[""”]?\s*(?:หรือ|/|,|และ|\(|=)\s*(?:ระดับ\s*)?[""“]?" + Name + @"[""”]?\)?)*)",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Level();
}
