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
}
