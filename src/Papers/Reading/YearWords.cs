using System.Collections.Immutable;
using System.Globalization;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>The names of a year's indicators and items, ready for fuzzy matching.</summary>
internal sealed record YearWords(
    ImmutableSortedDictionary<int, FoldedPhrase> Indicators, ImmutableSortedDictionary<int, FoldedPhrase> Items)
{
    public static readonly YearWords None = new(
        ImmutableSortedDictionary<int, FoldedPhrase>.Empty, ImmutableSortedDictionary<int, FoldedPhrase>.Empty);

    /// <summary>Other names under which papers print an indicator of the year, folded.</summary>
    public ImmutableHashSet<(int Number, string Folded)> Aliases { get; init; } = [];

    public static YearWords Of(RulePackLibrary packs, int? year)
    {
        if (packs.Years.IsEmpty)
            return None;
        var pack = packs.ForYear(new FiscalYear(year ?? packs.Years[^1].BuddhistYear)).Pack;
        return new(
            pack.Indicators.ToImmutableSortedDictionary(indicator => indicator.Number, indicator => FoldedPhrase.Of(indicator.Label)),
            pack.Items.ToImmutableSortedDictionary(item => item.Ordinal, item => FoldedPhrase.Of(item.Title)))
        {
            Aliases = [.. pack.Indicators.SelectMany(indicator => indicator.Aliases.Select(alias => (indicator.Number, FoldedPhrase.Of(alias).Folded)))],
        };
    }

    /// <summary>The indicator whose name is most like the text.</summary>
    public (int Number, double Likeness)? MostLikeIndicator(string text) => MostLike(Indicators, text);

    public (int Number, double Likeness)? MostLikeItem(string text) => MostLike(Items, text);

    public string IndicatorText(int number) =>
        Indicators.TryGetValue(number, out var label)
            ? string.Create(CultureInfo.InvariantCulture, $"{number} {label.Text}")
            : number.ToString(CultureInfo.InvariantCulture);

    private static (int, double)? MostLike(ImmutableSortedDictionary<int, FoldedPhrase> names, string text)
    {
        if (names.IsEmpty || text.Length == 0)
            return null;
        var printed = FoldedPhrase.Of(text);
        var best = names.MaxBy(entry => entry.Value.LikenessOf(printed));
        return (best.Key, best.Value.LikenessOf(printed));
    }
}
