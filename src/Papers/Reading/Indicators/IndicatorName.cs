using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>An indicator as a paper names it, matched to the year's list by number and by likeness.</summary>
/// <param name="Number">Null when neither number nor name was recognised.</param>
internal sealed partial record IndicatorName(int? Number, string Printed, ImmutableArray<Guess> Guesses)
{
    private const double LikelyName = 0.55;

    public static IndicatorName Read(string text, YearWords words)
    {
        var match = Front().Match(ThaiDigits.ToArabic(text));
        var printed = match.Success ? text[match.Length..].Trim(' ', ':', '.', ')', '-') : text.Trim();
        int? number = match.Success ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : null;
        return Read(number, printed, words);
    }

    /// <param name="number">The number the paper prints beside the name.</param>
    public static IndicatorName Read(int? number, string printed, YearWords words)
    {
        if (number is { } known && words.Indicators.TryGetValue(known, out var label))
            return new(known, printed, Differs(known, label, printed, words) is { } likeness ? [GuessOf(known, printed, likeness, words)] : []);
        if (words.MostLikeIndicator(printed) is { } like && like.Likeness >= LikelyName)
            return new(like.Number, printed, [GuessOf(like.Number, printed, like.Likeness, words)]);
        return new(words.Indicators.IsEmpty ? number : null, printed, []);
    }

    /// <summary>Null when the paper prints the name of the year, or no name.</summary>
    private static double? Differs(int number, FoldedPhrase label, string printed, YearWords words)
    {
        var name = FoldedPhrase.Of(printed);
        return name.Folded.Length == 0 || name.Folded == label.Folded || words.Aliases.Contains((number, name.Folded)) ? null : label.LikenessOf(name);
    }

    /// <summary>A number that is printed carries a guess even where the name is past reading.</summary>
    private static Guess GuessOf(int number, string printed, double likeness, YearWords words) =>
        new("indicator", printed, words.IndicatorText(number), Math.Round((decimal)Math.Clamp(likeness, 0.3, 0.95), 2));

    [GeneratedRegex(@"^\s*(?:[ก-๎]{0,9}ว[ัี]?[ดต](?:ที[่้]?)?|ตัวที่|ข้อที่)?\s*\(?\s*(?<n>[0-9]{1,2})(?![0-9])\s*[).:]?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Front();
}
