using System.Globalization;
using System.Text.RegularExpressions;

namespace Prongsai.Papers.Auditing;

internal enum TargetSubject { AgencyScore, NationalScore, PerceptionIndex, FewerCases }

/// <summary>A target that the paper states: what, for which year, how much.</summary>
/// <param name="IsPassLine">The figure explains what passing means and need not be the agency's own target.</param>
internal sealed partial record TargetStatement(TargetSubject Subject, int Year, decimal Value, string Printed, FindingPlace Place, bool IsPassLine = false)
{
    private const int Reach = 160;

    public bool IsAbout(TargetStatement other) => Subject == other.Subject && Year == other.Year;

    public static IEnumerable<TargetStatement> OfTable(AuditedPaper paper)
    {
        foreach (var row in paper.Rows<TargetRow>())
        {
            if (SubjectOfRow(row.Indicator) is not { } subject)
            {
                continue;
            }

            foreach (var (year, printed) in row.Values)
            {
                if (Figure().Match(printed) is { Success: true } figure)
                {
                    yield return new(subject, year, Number(figure.Value), printed, Places.Of(row));
                }
            }
        }
    }

    public static IEnumerable<TargetStatement> OfText(AuditedPaper paper) =>
        paper.Lines.Where(line => !line.InTable).SelectMany(line => (TargetStatement?[])[.. Scores(line), .. Reductions(line)]).OfType<TargetStatement>();

    private static IEnumerable<TargetStatement?> Scores(AuditedLine line)
    {
        foreach (Match match in Score().Matches(line.Arabic))
        {
            var before = line.Arabic[Math.Max(0, match.Index - Reach)..match.Index];
            if (SubjectOfWords(before) is { } subject && YearNear(line.Arabic, match, subject) is { } year)
            {
                var passLine = before.TrimEnd(' ', '(').EndsWith("เกณฑ์การประเมิน ITA", StringComparison.Ordinal) || PassWords().IsMatch(before);
                yield return new(subject, year, Number(match.Groups["n"].Value), Places.Excerpt(line.Text, match.Index, match.Length), Places.Of(line), passLine && subject == TargetSubject.AgencyScore);
            }
        }
    }

    private static IEnumerable<TargetStatement?> Reductions(AuditedLine line)
    {
        foreach (Match match in Reduction().Matches(line.Arabic))
        {
            yield return new(TargetSubject.FewerCases, (int)Number(match.Groups["y"].Value), Number(match.Groups["n"].Value), Places.Excerpt(line.Text, match.Index, match.Length), Places.Of(line));
        }
    }

    private static TargetSubject? SubjectOfRow(string indicator)
    {
        if (indicator.Contains("CPI", StringComparison.Ordinal) || indicator.Contains("ดัชนีการรับรู้", StringComparison.Ordinal))
        {
            return TargetSubject.PerceptionIndex;
        }

        return indicator.Contains("ITA", StringComparison.Ordinal) && indicator.Contains("คะแนน", StringComparison.Ordinal) ? TargetSubject.AgencyScore
            : indicator.Contains("คดี", StringComparison.Ordinal) && indicator.Contains("ลดลง", StringComparison.Ordinal) ? TargetSubject.FewerCases
            : null;
    }

    /// <summary>The last subject named before the figure.</summary>
    private static TargetSubject? SubjectOfWords(string before)
    {
        var index = Math.Max(before.LastIndexOf("CPI", StringComparison.Ordinal), before.LastIndexOf("ดัชนีการรับรู้", StringComparison.Ordinal));
        var assessment = before.LastIndexOf("ITA", StringComparison.Ordinal);
        if (index < 0 && assessment < 0)
        {
            return null;
        }

        return index > assessment ? TargetSubject.PerceptionIndex : AllAgencies().IsMatch(before) ? TargetSubject.NationalScore : TargetSubject.AgencyScore;
    }

    /// <summary>"… 90 คะแนนขึ้นไป ในปี พ.ศ. 2570", else the year last named before it.</summary>
    private static int? YearNear(string text, Match match, TargetSubject subject)
    {
        if (YearAfter().Match(text, match.Index + match.Length) is { Success: true } after && after.Index == match.Index + match.Length)
        {
            return (int)Number(after.Groups["y"].Value);
        }

        // An agency's own target is said with its year; the national plan's sentences begin with it
        return subject != TargetSubject.AgencyScore && YearBefore().Matches(text[..match.Index]) is { Count: > 0 } years
            ? (int)Number(years[^1].Groups["y"].Value)
            : null;
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,2})?(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<![0-9.])(?<n>[0-9]{2,3}(?:\.[0-9]{1,2})?) ?คะแนน ?ขึ้นไป|(?:ไม่ต่ำกว่า|ไม่น้อยกว่า|อย่างน้อย) ?(?:ร้อยละ ?)?(?<n>[0-9]{2,3}(?:\.[0-9]{1,2})?) ?คะแนน", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Score();

    [GeneratedRegex(@"คดี[^0-9]{0,80}ลดลง ?(?:ร้อยละ)? ?(?<n>[0-9]{1,3}) ?(?:%|เปอร์เซ็นต์)? ?(?:ใน|ภายใน)ปี ?(?:งบประมาณ)? ?(?:พ ?\. ?ศ ?\.?)? ?(?<y>25[4-9][0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reduction();

    [GeneratedRegex(@"\)? ?(?:ใน|ภายใน)?ปี ?(?:งบประมาณ)? ?(?:พ ?\. ?ศ ?\.?)? ?(?<y>25[4-9][0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"(?:ใน|ภายใน)ปี ?(?:งบประมาณ)? ?(?:พ ?\. ?ศ ?\.?)? ?(?<y>25[4-9][0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"หน่วยงาน(?:ภาครัฐ|ของรัฐ)?(?:ที่เข้าร่วม|ทั้งหมด|ทุกแห่ง)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AllAgencies();

    [GeneratedRegex(@"ผ่านเกณฑ์[^0-9]{0,40}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PassWords();
}
