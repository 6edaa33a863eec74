using System.Collections.Immutable;
using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Platform.Evidence;

/// <summary>A register that fills a disclosure item by itself. Registered as a scoped service by the module that keeps the register; several may fill one item, each its own tables and components.
/// What it gives is shown to everyone once the item is public, so it gives only what may be.
/// Days of the past are shown from it too: it reads its tables by <see cref="Acts.WholeTable.AllAsync{T}"/>, or by days of their own, never otherwise.</summary>
public interface IEvidenceSource
{
    /// <summary>Evidence key of the items it fills, as the rule packs name it, for example <c>organization.executives</c>.</summary>
    string Key { get; }

    /// <summary>Tables, with their schema, whose changes are changes of what it says: by them it is told when that last changed. Empty where <see cref="SourcedContent.ChangedAt"/> says it.</summary>
    IReadOnlyList<string> Tables => [];

    /// <summary>What the register says of the year; null while it has nothing.</summary>
    /// <param name="day">The day whose state is shown: today, or the last day of a year that is over.</param>
    Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken);
}

/// <summary>What a register gives for an item.</summary>
/// <param name="FromTh">Name of the register as its own page is headed: "คนและตำแหน่ง".</param>
/// <param name="FromEn">The same for the English page.</param>
/// <param name="Path">The officers' page where it is kept.</param>
public sealed record SourcedContent(string FromTh, string FromEn, string Path)
{
    /// <summary>When what it says last changed, where the source itself knows; null leaves it to <see cref="IEvidenceSource.Tables"/>.</summary>
    public Instant? ChangedAt { get; init; }

    /// <summary>Table of the item's form → rows: column → value as kept. A key <c>column:en</c> is what the English page shows instead.</summary>
    public ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>> Rows { get; init; } = ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty;

    /// <summary>Component → text.</summary>
    public ImmutableDictionary<string, SourcedText> Texts { get; init; } = ImmutableDictionary<string, SourcedText>.Empty;
}

/// <summary>A text from a register.</summary>
public sealed record SourcedText(string Th, string? En)
{
    /// <summary>Page below the agency's public address that the text leads to, for example <c>/questions</c>; null for text alone.</summary>
    public string? PublicPath { get; init; }

    /// <summary>In a sentence, what in the register itself fulfils a component that otherwise waits for a person; null leaves it to one.</summary>
    public string? ProofTh { get; init; }
}
