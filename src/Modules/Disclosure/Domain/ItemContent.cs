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

    /// <summary>Tables that a register can fill, whether it does or not.</summary>
    public ImmutableDictionary<string, ContentSource> Sources { get; init; } = ImmutableDictionary<string, ContentSource>.Empty;

    /// <summary>Does a register fill the table now?</summary>
    public bool IsLive(string table) => Sources.GetValueOrDefault(table) is { IsLive: true };

    public ImmutableArray<ContentRow> RowsOf(string table) => Rows.GetValueOrDefault(table, []);

    /// <summary>The components with other typed texts; what a register says stays where nothing is typed.</summary>
    public ImmutableDictionary<string, ComponentContent> WithTyped(IReadOnlyDictionary<string, ComponentContent> typed) => typed.ToImmutableDictionary(t => t.Key, t =>
        t.Value is { TextTh: null, TextEn: null, IsNil: false } && Components.GetValueOrDefault(t.Key) is { Source: { } source } live
            ? t.Value with { TextTh = live.TextTh, TextEn = live.TextEn, Source = source }
            : t.Value);

    public bool IsEmpty => Components.IsEmpty && Evidence.IsEmpty && Rows.IsEmpty;

    public static readonly ItemContent Nothing = new(ImmutableDictionary<string, ComponentContent>.Empty, [], null, false);
}

/// <param name="IsNil">The statement that there was none.</param>
/// <param name="ConfirmedBy">Name of the person who looked and confirmed it.</param>
internal sealed record ComponentContent(string? TextTh, string? TextEn, bool IsNil, string? ConfirmedBy)
{
    /// <summary>The register that the text comes from; null for what the office has typed.</summary>
    public ContentSource? Source { get; init; }

    /// <summary>Without what came from a register.</summary>
    public ComponentContent Typed => Source is null ? this : this with { TextTh = null, TextEn = null, Source = null };

    public static readonly ComponentContent Empty = new(null, null, false, null);
}

/// <param name="Component">The component it backs; null for the item as a whole.</param>
internal sealed record EvidenceContent(string? Component, string TitleTh, string? TitleEn, string? Address, Guid? FileId)
{
    /// <summary>The last day it held, once that is past; null while it holds.</summary>
    public LocalDate? ExpiredOn { get; init; }
}

/// <summary>The register behind a table or a text.</summary>
/// <param name="FromTh">Its name.</param>
/// <param name="Path">The officers' page where it is kept.</param>
/// <param name="IsLive">It is what is shown.</param>
/// <param name="Aside">Rows that the office typed and that wait while the register is shown.</param>
internal sealed record ContentSource(string FromTh, string FromEn, string Path, bool IsLive, int Aside)
{
    /// <summary>Public page below the agency's address that a text leads to.</summary>
    public string? PublicPath { get; init; }

    /// <summary>What in the register fulfils the component by itself.</summary>
    public string? ProofTh { get; init; }
}
