using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>The fiscal year a paper is for: the year its title names, else the one its sentences name most (they also speak of last year's result); for a plan over years, the first.</summary>
internal static partial class PaperYear
{
    private const int TitleLines = 15;
    private const int LongestTitle = 110;
    private const int TitleWeight = 25;

    public static int? Of(IEnumerable<string> texts)
    {
        var votes = new Dictionary<int, (int Weight, int First)>();
        var index = 0;
        foreach (var text in texts)
        {
            foreach (Match match in YearWords().Matches(ThaiDigits.ToArabic(text)))
            {
                var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
                var vote = votes.GetValueOrDefault(year, (0, index));
                votes[year] = (vote.Item1 + (index < TitleLines && text.Length <= LongestTitle ? TitleWeight : 1), vote.Item2);
            }
            index++;
        }
        return votes.Count == 0 ? null : votes.OrderByDescending(vote => vote.Value.Weight).ThenBy(vote => vote.Value.First).First().Key;
    }

    [GeneratedRegex(@"(?:ประจำปี|ปีงบประมาณ|งบประมาณ|ประจำปีงบประมาณ)\s*(?:พ\s*\.?\s*ศ\s*\.?)?\s*(?<y>25[4-9][0-9])|\(?\s*พ\s*\.?\s*ศ\s*\.?\s*(?<y>25[4-9][0-9])\s*[-–—]\s*25[4-9][0-9]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearWords();
}
