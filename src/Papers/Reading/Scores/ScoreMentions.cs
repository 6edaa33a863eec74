using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>What a stretch of text speaks of when a score follows.</summary>
internal enum ScoreSubject { Iit, Eit1, Eit2, Eit, Oit, Total, MaybeTotal, Indicator, Number }

/// <param name="Value">The digits of a number, or the number of an indicator.</param>
internal readonly record struct ScoreMention(ScoreSubject Subject, int Index, int Length, string Value);

/// <summary>Finds tools, totals, indicators and score figures in a line, in order.</summary>
internal static partial class ScoreMentions
{
    public static ImmutableArray<ScoreMention> Find(string line)
    {
        var text = ThaiDigits.ToArabic(line);
        return [.. Mention().Matches(text).Select(match => Of(match, text)).OfType<ScoreMention>()];
    }

    /// <summary>A label of a score table that names no indicator.</summary>
    public static bool IsTotalOrTool(string label) =>
        TotalLabel().IsMatch(label) || Find(label) is [{ Subject: not (ScoreSubject.Indicator or ScoreSubject.Number) }, ..];

    private static ScoreMention? Of(Match match, string text)
    {
        foreach (var subject in Enum.GetValues<ScoreSubject>())
        {
            var group = match.Groups[subject.ToString()];
            if (group.Success)
                return subject == ScoreSubject.Number && IsThreshold(match, text) ? null : new(subject, match.Index, match.Length, group.Value);
        }
        return null;
    }

    /// <summary>Pass marks, full marks and ranks are no results.</summary>
    private static bool IsThreshold(Match match, string text)
    {
        var before = text[Math.Max(0, match.Index - 24)..match.Index];
        var after = text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + 24)];
        return Limit().IsMatch(before) || after.Contains("ขึ้นไป", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"(?<Eit1>(?:\(?EIT\)?|ภายนอก(?:\s*\(EIT\))?)\s*(?:ส่วนที่|ตอนที่|Part)\s*1(?![0-9]))" +
        @"|(?<Eit2>(?:\(?EIT\)?|ภายนอก(?:\s*\(EIT\))?)\s*(?:ส่วนที่|ตอนที่|Part)\s*2(?![0-9]))" +
        @"|(?<Iit>\bIIT\b|ผู้มีส่วนได้(?:ส่วน)?เสียภายใน)" +
        @"|(?<Eit>\bEIT\b|ผู้มีส่วนได้(?:ส่วน)?เสียภายนอก)" +
        @"|(?<Oit>\bOIT\b|(?:แบบตรวจ|แบบวัด)?การเปิดเผยข้อมูลสาธารณะ)" +
        @"|(?<Total>ภาพรวม|คะแนนรวม(?:ทั้งหมด|ทั้งสิ้น|ทุก|ของหน่วยงาน|\s*ITA)|รวมทั้งสิ้น|คะแนนเฉลี่ยรวม|ผลคะแนนรวม|คะแนน\s*ITA)" +
        @"|(?<MaybeTotal>คะแนนรวม|คะแนนเฉลี่ย|ผลคะแนน)" +
        @"|ตัวชี้วัด(?:ที่)?\s*(?<Indicator>[0-9]{1,2})(?![0-9.])" +
        @"|(?<![0-9.,/])(?<Number>[0-9]{1,3}[.,][0-9]{2})(?![0-9,])|(?<![0-9.,/])(?<Number>[0-9]{1,3}(?:\.[0-9])?)(?=\s*คะแนน)",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?:เกณฑ์|ไม่น้อยกว่า|ไม่ต่ำกว่า|ตั้งแต่|มากกว่า|เต็ม|เป้าหมาย)\s*(?:ร้อยละ|คะแนน|ที่|กำหนด|ผ่าน|\s)*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Limit();

    [GeneratedRegex(@"^\s*(?:คะแนน)?(?:รวม|เฉลี่ย|ผลรวม|ภาพรวม)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TotalLabel();
}
