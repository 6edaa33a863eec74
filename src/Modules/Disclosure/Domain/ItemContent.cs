using System.Collections.Immutable;
using NodaTime;

namespace Prongsai.Disclosure.Domain;

/// <summary>What an office has put into an item.</summary>
/// <param name="Covers">The time the content is about; null while it has not been said.</param>
/// <param name="IsPublished">Its page is public today, and so reachable from the portal's front page.</param>
internal sealed record ItemContent(ImmutableDictionary<string, ComponentContent> Components, ImmutableArray<EvidenceContent> Evidence, (LocalDate From, LocalDate To)? Covers, bool IsPublished)
{
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
