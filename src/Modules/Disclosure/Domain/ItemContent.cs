using System.Collections.Immutable;
using NodaTime;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Frameworks;

namespace Prongsai.Disclosure.Domain;

/// <summary>What an office has put into an item.</summary>
/// <param name="Covers">The time the content is about; null while it has not been said.</param>
/// <param name="IsPublished">Its page is public today, and so reachable from the portal's front page.</param>
internal sealed record ItemContent(ImmutableDictionary<string, ComponentContent> Components, ImmutableArray<EvidenceContent> Evidence, (LocalDate From, LocalDate To)? Covers, bool IsPublished)
{
    /// <summary>Rows of the item's tables, by table, in order.</summary>
    public ImmutableDictionary<string, ImmutableArray<ContentRow>> Rows { get; init; } = ImmutableDictionary<string, ImmutableArray<ContentRow>>.Empty;

    /// <summary>What stands in columns of other items that this one must match.</summary>
    public ImmutableDictionary<ColumnPath, ImmutableArray<string>> Elsewhere { get; init; } = ImmutableDictionary<ColumnPath, ImmutableArray<string>>.Empty;

    /// <summary>Addresses known not to open, with what is wrong in words.</summary>
    public ImmutableDictionary<string, string> BrokenLinks { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What is wrong with an address as written; null when nothing is known against it.</summary>
    public string? TroubleOf(string? address) => BrokenLinks.IsEmpty || LinkAddress.Of(address) is not { } known ? null : BrokenLinks.GetValueOrDefault(known);

    public ImmutableArray<ContentRow> RowsOf(string table) => Rows.GetValueOrDefault(table, []);

    public bool IsEmpty => Components.IsEmpty && Evidence.IsEmpty && Rows.IsEmpty;

    public static readonly ItemContent Nothing = new(ImmutableDictionary<string, ComponentContent>.Empty, [], null, false);
}

/// <param name="IsNil">The statement that there was none.</param>
/// <param name="ConfirmedBy">Name of the person who looked and confirmed it.</param>
internal sealed record ComponentContent(string? TextTh, string? TextEn, bool IsNil, string? ConfirmedBy)
{
    public static readonly ComponentContent Empty = new(null, null, false, null);
}

/// <param name="Component">The component it backs; null for the item as a whole.</param>
internal sealed record EvidenceContent(string? Component, string TitleTh, string? TitleEn, string? Address, Guid? FileId);
