using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Domain;

/// <summary>What the words of a measure quote from elsewhere and have wrong: a level of another year's scheme, an item that is not there, a score that the result no longer says (features 1.2 nos. 1, 2 and 13).</summary>
internal static partial class QuotedFacts
{
    /// <summary>A report speaks of the result of the year before and is shown in the items of its year or the next.</summary>
    public static IEnumerable<string> Faults(string text, FiscalYear year, RulePackLibrary packs)
    {
        foreach (var level in Levels().Matches(text).Where(m => !new[] { year.Previous, year }.Any(y => packs.ForYear(y).Pack.LevelScheme.Levels.Any(l => l.Name == m.Groups[1].Value))))
        {
            yield return $"\"{level.Value}\" ไม่ใช่ชื่อระดับของปี {year.Previous} และ {year} ใช้ {string.Join(" ", packs.ForYear(year.Previous).Pack.LevelScheme.Levels.Select(l => l.Name))}";
        }

        foreach (var item in Items().Matches(ThaiDigits.ToArabic(text)).Where(m => !new[] { year, year.Next }.Any(y => packs.ForYear(y).Pack.ItemByNumber($"O{int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)}") is not null)))
        {
            yield return $"อ้างถึง \"{item.Value}\" แต่ชุดเกณฑ์ปี {year} และ {year.Next} ไม่มีข้อนี้";
        }
    }

    /// <summary>The score that an origin quotes; null when it quotes none.</summary>
    public static decimal? ScoreOf(string? origin) =>
        origin is not null && Scores().Match(origin) is { Success: true } score ? decimal.Parse(score.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"ระดับ\s*(AA|[A-F])(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Levels();

    [GeneratedRegex(@"ข้อ(?:ที่)?\s*[OΟО0]\s?([0-9]{1,2})(?![0-9.])", RegexOptions.CultureInvariant)]
    private static partial Regex Items();

    [GeneratedRegex(@"\(([0-9]{1,3}\.[0-9]{2}) คะแนน\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Scores();
}
