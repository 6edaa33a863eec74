using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Platform;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>An external address that items name, and how it stands. Read only; written by <see cref="LinkTable"/>.</summary>
internal sealed class WatchedLink : IOwned
{
    public AgencyId AgencyId { get; init; }
    public Guid Id { get; init; }
    public required string Address { get; init; }
    public required string Host { get; init; }
    public Instant FirstSeenAt { get; init; }

    /// <summary>No item names it any more since then; it is looked at no longer.</summary>
    public Instant? UnusedSince { get; init; }
    public Instant NextAt { get; init; }

    /// <summary>Somebody is looking; until then at most.</summary>
    public Instant? LeaseUntil { get; init; }
    public Instant? TouchedAt { get; init; }

    /// <summary>The last look; null before the first.</summary>
    public Instant? CheckedAt { get; init; }
    public LinkVerdict? Verdict { get; init; }
    public LinkFault? Fault { get; init; }
    public int? Status { get; init; }
    public int Failures { get; init; }
    public Instant? FailingSince { get; init; }
    public Instant? WorkedAt { get; init; }
    public string? Title { get; init; }
    public string? FinalAddress { get; init; }
    public byte[]? TextHash { get; init; }
    public Instant? ChangedAt { get; init; }
    public Instant? CertificateEndsAt { get; init; }
    public int? TookMs { get; init; }

    /// <summary>A picture of the page is wanted from then on.</summary>
    public Instant? PictureDueAt { get; init; }
    public Instant? PictureTriedAt { get; init; }

    /// <summary>Why the last try gave no picture: code of the error.</summary>
    public string? PictureFault { get; init; }

    public bool IsKnownBroken => Failures >= LinkState.Alarming;

    /// <summary>The link once a page with these words has been read.</summary>
    public WatchedLink Read(byte[] hash) => new() { AgencyId = AgencyId, Id = Id, Address = Address, Host = Host, TextHash = hash };

    public LinkState State => new(Failures, FailingSince, WorkedAt, TextHash, ChangedAt, NextAt);
}

/// <summary>One look at an address.</summary>
internal sealed class LinkCheck : IOwned
{
    public AgencyId AgencyId { get; init; }
    public Guid Id { get; init; }
    public Guid WatchedLinkId { get; init; }
    public Instant At { get; init; }
    public LinkVerdict Verdict { get; init; }
    public LinkFault? Fault { get; init; }
    public int? Status { get; init; }
    public int Hops { get; init; }
    public int TookMs { get; init; }
    public bool Changed { get; init; }
}

/// <summary>The words of a page; the last two versions of each are kept.</summary>
internal sealed class LinkSnapshot : IOwned
{
    public AgencyId AgencyId { get; init; }
    public Guid Id { get; init; }
    public Guid WatchedLinkId { get; init; }
    public Instant At { get; init; }
    public string? Title { get; init; }
    public required string Text { get; init; }
}

/// <summary>How a page looked; the newest, the one before and those that a freeze names are kept.</summary>
internal sealed class LinkPicture : IOwned
{
    public AgencyId AgencyId { get; init; }
    public Guid Id { get; init; }
    public Guid WatchedLinkId { get; init; }
    public Instant At { get; init; }
    public Guid FileId { get; init; }
}

internal sealed class WatchedLinkRows : IEntityTypeConfiguration<WatchedLink>
{
    public void Configure(EntityTypeBuilder<WatchedLink> builder)
    {
        builder.HasKey(l => new { l.AgencyId, l.Id });
        builder.HasIndex(l => new { l.AgencyId, l.Address }).IsUnique();
        builder.Ignore(l => l.State).Ignore(l => l.IsKnownBroken);
    }
}

internal sealed class LinkCheckRows : IEntityTypeConfiguration<LinkCheck>
{
    public void Configure(EntityTypeBuilder<LinkCheck> builder)
    {
        builder.HasKey(c => new { c.AgencyId, c.Id });
        builder.HasIndex(c => new { c.AgencyId, c.WatchedLinkId, c.At });
    }
}

internal sealed class LinkSnapshotRows : IEntityTypeConfiguration<LinkSnapshot>
{
    public void Configure(EntityTypeBuilder<LinkSnapshot> builder)
    {
        builder.HasKey(s => new { s.AgencyId, s.Id });
        builder.HasIndex(s => new { s.AgencyId, s.WatchedLinkId, s.At });
    }
}

internal sealed class LinkPictureRows : IEntityTypeConfiguration<LinkPicture>
{
    public void Configure(EntityTypeBuilder<LinkPicture> builder)
    {
        builder.HasKey(p => new { p.AgencyId, p.Id });
        builder.HasIndex(p => new { p.AgencyId, p.WatchedLinkId, p.At });
    }
}
