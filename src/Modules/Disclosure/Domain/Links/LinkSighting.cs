using NodaTime;

namespace Prongsai.Disclosure.Domain.Links;

internal enum LinkVerdict
{
    Working,
    Broken,

    /// <summary>The site answers people only (a wall against programs, or it wants a sign-in): a person must look.</summary>
    Guarded,

    /// <summary>The site asks to come again later.</summary>
    Busy,
}

/// <summary>Why an address could not be read.</summary>
internal enum LinkFault
{
    Status,
    NoSuchName,
    NoAnswer,
    TooSlow,
    Certificate,
    TooManyHops,
    Loop,

    /// <summary>It leads into a private network; it was not touched.</summary>
    Inward,

    /// <summary>No web address that may be asked: another scheme or port, or a password in it.</summary>
    NotAllowed,
    Unreadable,
}

/// <summary>What one look at an address showed.</summary>
internal sealed record LinkSighting(LinkVerdict Verdict, LinkFault? Fault = null)
{
    public int? Status { get; init; }

    /// <summary>Redirects followed.</summary>
    public int Hops { get; init; }

    /// <summary>Where the redirects led; null when it did not move.</summary>
    public string? FinalAddress { get; init; }

    public Instant? CertificateEndsAt { get; init; }

    public Duration? RetryAfter { get; init; }

    public int TookMs { get; init; }

    public PageContent? Page { get; init; }
}

/// <summary>What stood on a page.</summary>
/// <param name="Hash">Of its words without figures, so that a counter or a date of the day is no change; of the bytes when it is no text.</param>
/// <param name="Text">Null when it is no text.</param>
internal sealed record PageContent(byte[] Hash, string? Title, string? Text);
