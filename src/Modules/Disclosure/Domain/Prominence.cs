using NodaTime;

namespace Prongsai.Disclosure.Domain;

/// <summary>Who may see something.</summary>
public enum Prominence
{
    Internal,
    Public,
    Restricted,

    /// <summary>Public from a day on.</summary>
    EmbargoUntil,
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
}
