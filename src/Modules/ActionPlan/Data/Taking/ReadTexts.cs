using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Papers;

namespace Prongsai.ActionPlan.Data.Taking;

/// <summary>The texts of a book as the plan keeps them: what the plan counts and sums itself is left out, and told where the book says otherwise.</summary>
internal static partial class ReadTexts
{
    private const int LongestDate = 30;
    private const double SameIndicator = 0.7;

    public static (IReadOnlyDictionary<PlanText, string[]> Texts, LocalDate? MadeOn) Of(IReadOnlyList<PlanTextRow> rows, IReadOnlyList<ReadProject> projects, IReadOnlyList<ReadTarget> targets, List<string> doubts)
    {
        var texts = rows.ToDictionary(r => Enum.Parse<PlanText>(r.Part.ToString()), r => r.Lines.Select(l => ThaiText.Typed(ThaiDigits.ToArabic(l))).OfType<string>().Take(PlanEditing.MostLines).ToArray());
        LocalDate? made = null;
        if (texts.TryGetValue(PlanText.Preface, out var preface))
        {
            made = preface.Select(DayOf).FirstOrDefault(m => m is not null);
            texts[PlanText.Preface] = Uncounted(preface, projects, doubts);
        }

        if (texts.TryGetValue(PlanText.Goals, out var goals))
        {
            texts[PlanText.Goals] = [.. goals.Where(g => !IsTarget(g, targets, doubts))];
        }

        return (texts.Where(t => t.Value.Length > 0).ToDictionary(), made);
    }

    /// <summary>The preface without its list of parts and counts, which the plan prints where <see cref="PlanTexts.PartsMark"/> stands, and without who signs it.</summary>
    private static string[] Uncounted(string[] lines, IReadOnlyList<ReadProject> projects, List<string> doubts)
    {
        List<string> kept = [];
        foreach (var line in lines.Where(l => DayOf(l) is null && !(AgencyName.TryParse(l) is not null && l.Length < 60)))
        {
            if (!Part().IsMatch(line))
            {
                kept.Add(line);
                continue;
            }

            if (!kept.Contains(PlanTexts.PartsMark))
            {
                kept.Add(PlanTexts.PartsMark);
            }

            foreach (Match count in Counted().Matches(line))
            {
                var said = int.Parse(count.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
                var dimension = Dimension().Match(line) is { Success: true } d ? int.Parse(d.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) : (int?)null;
                var there = projects.Count(p => dimension is null || p.Dimension == dimension);
                if (said != there)
                {
                    doubts.Add($"คำนำของเล่มเขียนว่า{(dimension is null ? "ทั้งแผน" : $"มิติที่ {dimension} ")}มี {said} โครงการ แต่ตารางมี {there} โครงการ เล่มที่พิมพ์จากระบบนับจากตาราง");
                }
            }
        }

        return [.. kept];
    }

    /// <summary>A goal with a figure for a year is one of the targets; the table of targets is the one place where it is said.</summary>
    private static bool IsTarget(string goal, IReadOnlyList<ReadTarget> targets, List<string> doubts)
    {
        if (Year().Match(goal) is not { Success: true } at || targets.MaxBy(t => Shared(t.Indicator, goal)) is not { } target || Shared(target.Indicator, goal) < SameIndicator)
        {
            return false;
        }

        var year = int.Parse(at.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        decimal[] figures = [.. Figure().Matches(Year().Replace(goal, "")).Select(m => decimal.Parse(m.Value, CultureInfo.InvariantCulture)).Distinct()];
        if (target.Goals.TryGetValue(year, out var said) && figures.Any(f => f != said))
        {
            doubts.Add($"เป้าหมายของเล่มเขียนว่า \"{goal}\" แต่ตารางค่าเป้าหมายปี {year} คือ {said:0.##} เล่มที่พิมพ์จากระบบใช้ตาราง");
        }

        return true;
    }

    /// <summary>How much of the indicator stands in the sentence, by pairs of letters.</summary>
    private static double Shared(string indicator, string goal)
    {
        var (words, sentence) = (ThaiText.Fold(indicator), ThaiText.Fold(goal));
        return words.Length < 2 ? 0 : Enumerable.Range(0, words.Length - 1).Count(i => sentence.Contains(words.Substring(i, 2), StringComparison.Ordinal)) / (words.Length - 1.0);
    }

    /// <summary>A line that is a date and nothing else; of a month its first day.</summary>
    private static LocalDate? DayOf(string line) =>
        line.Length <= LongestDate && ThaiDates.Find(line) is [{ Precision: DatePrecision.Day or DatePrecision.Month } date] ? date.Period.Start : null;

    [GeneratedRegex(@"^(?:ส่วนที่|มิติที่) ?\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"^มิติที่ ?(?<d>\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dimension();

    [GeneratedRegex(@"จำนวน ?(?<n>\d{1,3}) ?(?:โครงการ|กิจกรรม|มาตรการ)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"ปี(?:งบประมาณ)? ?(?:พ\.ศ\. ?)?(?<y>25\d\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();
}
