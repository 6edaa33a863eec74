using System.Collections.Immutable;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;

namespace Prongsai.Disclosure.Data;

/// <summary>An item with what the office has put into it. <see cref="Row"/> is null while nobody has worked on it.</summary>
internal sealed record ItemView(PackItem Item, YearItem? Row, ItemContent Content, ImmutableArray<Evidence> Evidence, ItemState State)
{
    private static readonly DateTimeZone Bangkok = DateTimeZoneProviders.Tzdb["Asia/Bangkok"];

    /// <summary>The item's part of its permanent address.</summary>
    public string Slug => SlugOf(Item.Key);

    /// <summary>The day it has to wait for, when it will be public by itself; null otherwise.</summary>
    public LocalDate? ScheduledFor(LocalDate today) =>
        Row is { PublishedAt: not null } row && ProminenceRule.IsScheduled(row.Prominence, row.EmbargoUntil, today) ? row.EmbargoUntil : null;

    /// <summary>Public now, or by itself later: what can be withdrawn.</summary>
    public bool IsOut(LocalDate today) => Content.IsPublished || ScheduledFor(today) is not null;

    /// <summary>When everyone could first read it; only of a published item.</summary>
    public Instant PublicSince => Row is { Prominence: Prominence.EmbargoUntil, EmbargoUntil: { } day } row
        ? Instant.Max(row.PublishedAt!.Value, Bangkok.AtStartOfDay(day).ToInstant())
        : Row!.PublishedAt!.Value;

    /// <summary>When what everyone reads last changed; only of a published item.</summary>
    public Instant PublicChanged => Instant.Max(PublicSince, Row!.ShownChangedAt ?? Row.ChangedAt);

    public static string SlugOf(string key) => key.Replace('_', '-');
}
