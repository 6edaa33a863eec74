using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>Whose paper it is: the name it uses most, and every other spelling of it.</summary>
internal static class AgencyReading
{
    private const int MostVariants = 20;

    public static (string? Canonical, ImmutableArray<string> Variants) Read(IEnumerable<string> texts, string? hint)
    {
        var mentions = texts.SelectMany(AgencyName.FindAll).ToList();
        var canonical = (hint is null ? null : AgencyName.TryParse(hint)) ?? MostNamed(mentions);
        if (canonical is null)
            return (hint, hint is null ? [] : [hint]);
        var variants = mentions.Where(mention => AgencyName.SameAgency(canonical, mention.Name) != NameSameness.Different)
            .GroupBy(mention => mention.Printed.Replace(" ", "", StringComparison.Ordinal), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key)
            .Where(printed => printed != canonical.Full)
            .Take(MostVariants);
        return (canonical.Full, [canonical.Full, .. variants]);
    }

    private static AgencyName? MostNamed(List<AgencyMention> mentions) =>
        mentions.GroupBy(mention => mention.Name).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
}
