using System.Collections.Immutable;
using NodaTime;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Disclosure.Data;

/// <summary>An item with what the office has put into it. <see cref="Row"/> is null while nobody has worked on it.</summary>
internal sealed record ItemView(PackItem Item, YearItem? Row, ItemContent Content, ImmutableArray<ItemEvidence> Evidence, ItemState State)
{
    public FiscalYear Year { get; init; }

    /// <summary>The item's part of its permanent address.</summary>
    public string Slug => SlugOf(Item.Key);

    /// <summary>The day it has to wait for, when it will be public by itself; null otherwise.</summary>
    public LocalDate? ScheduledFor(LocalDate today) =>
        Row is { PublishedAt: not null } row && ProminenceRule.IsScheduled(row.Prominence, row.EmbargoUntil, today) ? row.EmbargoUntil : null;

    /// <summary>What backs a component and is over, when the component fails by it.</summary>
    public ItemEvidence? ExpiredFor(string component) =>
        State.Findings.Any(f => f.Component.Key == component && f.IsExpired) ? Evidence.Where(e => (e.ComponentKey ?? component) == component && e.ValidOn(Day) is { IsOver: true }).MinBy(e => e.ComponentKey is null) : null;

    /// <summary>The document of the item that ends first, when it is over or near its end; null when none is. Of a year that is over: nothing is to do any more.</summary>
    /// <param name="isOpen">May the reader see it?</param>
    public ItemEvidence? EndingFirst(LocalDate today, Func<ItemEvidence, bool> isOpen) =>
        Year.End < today ? null : Evidence.Where(e => isOpen(e) && e.ValidOn(today) is { IsDue: true }).MinBy(e => e.Document.ValidUntil);

    /// <summary>The day looked at; of a year that is over its last.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>Public now, or by itself later: what can be withdrawn.</summary>
    public bool IsOut(LocalDate today) => Content.IsPublished || ScheduledFor(today) is not null;

    /// <summary>When everyone could first read it; only of a published item.</summary>
    public Instant PublicSince => Row is { Prominence: Prominence.EmbargoUntil, EmbargoUntil: { } day } row
        ? Instant.Max(row.PublishedAt!.Value, OfficeYear.Bangkok.AtStartOfDay(day).ToInstant())
        : Row!.PublishedAt!.Value;

    /// <summary>When what everyone reads last changed; only of a published item.</summary>
    public Instant PublicChanged => Instant.Max(PublicSince, Row!.ShownChangedAt ?? Row.ChangedAt);

    /// <summary>An item that nobody has worked on: only what the registers say of it.</summary>
    public static ItemView Of(PackItem item, FiscalYear year, LiveYear live)
    {
        var content = live.Into(ItemContent.Nothing, item, []);
        return new(item, null, content, [], ItemState.Of(item, year, content)) { Year = year, Day = year.End };
    }

    /// <summary>What the office has put into an item, from its rows, with what the registers say of the rest.</summary>
    public static ItemView Of(PackItem item, FiscalYear year, YearItem row, IEnumerable<ComponentAnswer> answers, ImmutableArray<ItemEvidence> evidence, LocalDate today, IEnumerable<ItemRow> rows, ImmutableDictionary<ColumnPath, ImmutableArray<string>> elsewhere, bool isPublic, ImmutableDictionary<string, string>? broken = null, LiveYear? live = null)
    {
        var day = LocalDate.Min(today, year.End);
        var content = new ItemContent(
            answers.ToImmutableDictionary(a => a.ComponentKey, a => new ComponentContent(a.TextTh, a.TextEn, a.IsNil, a.ConfirmedBy)),
            [.. evidence.Select(e => e.ToContent(day))],
            row is { CoversFrom: { } from, CoversTo: { } to } ? (from, to) : null,
            isPublic)
        {
            Rows = rows.GroupBy(r => r.TableKey).ToImmutableDictionary(t => t.Key, t => t.OrderBy(r => r.Place).Select(r => r.ToContent()).ToImmutableArray()),
            Elsewhere = elsewhere,
            BrokenLinks = broken ?? ImmutableDictionary<string, string>.Empty,
        };
        content = live?.Into(content, item, row.LiveTables) ?? content;
        return new(item, row, content, evidence, ItemState.Of(item, year, content)) { Year = year, Day = day };
    }

    public static string SlugOf(string key) => key.Replace('_', '-');
}
