using NodaTime;

namespace Prongsai.Disclosure.Domain;

/// <summary>Who may see something.</summary>
public enum Prominence
{
    /// <summary>Every officer who may work on disclosure.</summary>
    Internal,
    Public,

    /// <summary>The unit that answers for it, and those who may publish.</summary>
    Restricted,

    /// <summary>Public from a day on.</summary>
    EmbargoUntil,
}

/// <summary>An officer who asks.</summary>
/// <param name="Unit">The unit the officer works in; null when it is not known.</param>
internal sealed record Reader(Guid? Unit, bool MayPublish);

/// <summary>How something stands on a day.</summary>
/// <param name="IsOut">Published, whatever day it waits for.</param>
internal sealed record Standing(Prominence Prominence, LocalDate? EmbargoUntil, bool IsOut, LocalDate Day)
{
    public bool IsPublic => IsOut && ProminenceRule.IsPublic(Prominence, EmbargoUntil, Day);
}

/// <summary>How far an inspector's invitation reaches beyond what is public.</summary>
internal sealed record InspectorReach(bool Internal, bool Restricted)
{
    /// <summary>Whoever may publish for the whole office looks back at all of it.</summary>
    public static readonly InspectorReach Everything = new(true, true) { IsOffice = true };

    public bool IsOffice { get; private init; }
}

/// <summary>The one place that decides visibility (ADR 0009). Every surface asks here: page, file, feed, sitemap, list.</summary>
internal static class ProminenceRule
{
    /// <summary>May everyone see it on this day?</summary>
    public static bool IsPublic(Prominence prominence, LocalDate? embargoUntil, LocalDate today) => prominence switch
    {
        Prominence.Public => true,
        Prominence.EmbargoUntil => embargoUntil is { } day && day <= today,
        _ => false,
    };

    /// <summary>Will it be public by itself on a later day?</summary>
    public static bool IsScheduled(Prominence prominence, LocalDate? embargoUntil, LocalDate today) =>
        prominence == Prominence.EmbargoUntil && embargoUntil is { } day && day > today;

    /// <summary>May this officer see it, on the officers' side?</summary>
    /// <param name="owner">The unit that answers for the item.</param>
    public static bool IsOpenTo(Reader reader, Prominence prominence, Guid? owner) =>
        prominence != Prominence.Restricted || reader.MayPublish || (owner is not null && reader.Unit == owner);

    /// <summary>May an inspector see it as it stood on a past day? Only where the invitation reaches what it was that day and what it is now: what was closed since stays closed, what waited for its day was not out.</summary>
    /// <param name="now">Null when it is not there any more.</param>
    public static bool IsOpenToInspector(InspectorReach reach, Standing then, Standing? now) =>
        reach.IsOffice || (Reaches(reach, then) && (now is null ? reach.Internal : Reaches(reach, now)));

    private static bool Reaches(InspectorReach reach, Standing standing) => standing.Prominence switch
    {
        Prominence.Restricted => reach.Restricted,
        Prominence.EmbargoUntil when IsScheduled(standing.Prominence, standing.EmbargoUntil, standing.Day) => false,
        _ => standing.IsPublic || reach.Internal,
    };
}
