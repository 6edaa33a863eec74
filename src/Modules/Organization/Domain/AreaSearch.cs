using System.Collections.Immutable;

namespace Prongsai.Organization.Domain;

/// <summary>Finds places by names that may be incomplete or misspelt.</summary>
internal sealed class AreaSearch(ImmutableArray<Area> areas)
{
    /// <summary>Below this the names are too far apart to be a misspelling.</summary>
    private const double LeastLikeness = 0.6;

    public Area? ByCode(string code) => areas.FirstOrDefault(a => a.Code == code);

    /// <summary>The places these names name, in the order of their codes; all of that name when only the sub-district is given.</summary>
    public ImmutableArray<Area> Named(PlaceQuery asked, int most) =>
        asked.Subdistrict.Length == 0 ? [] : [.. areas.Where(a => a.Answers(asked)).Take(most)];

    /// <summary>The places whose names come nearest, best first.</summary>
    public ImmutableArray<Area> Nearest(PlaceQuery asked, int most) => asked.Subdistrict.Length == 0
        ? []
        :
        [
            .. areas.Select(a => (Area: a, Likeness: a.Likeness(asked)))
                .Where(a => a.Likeness >= LeastLikeness)
                .OrderByDescending(a => a.Likeness).ThenBy(a => a.Area.Code, StringComparer.Ordinal)
                .Take(most).Select(a => a.Area),
        ];
}
