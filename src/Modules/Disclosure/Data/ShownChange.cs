using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Prongsai.Disclosure.Data.Documents;

namespace Prongsai.Disclosure.Data;

/// <summary>Tells a change that citizens can read from one of the office's own (owner, due day, progress, who confirmed).</summary>
internal static class ShownChange
{
    private static readonly HashSet<string> Shown =
        [nameof(YearItem.CoversFrom), nameof(YearItem.CoversTo), nameof(YearItem.Prominence), nameof(YearItem.EmbargoUntil), nameof(YearItem.PublishedAt), nameof(YearItem.LiveTables)];

    private static readonly HashSet<string> OfDocument = [nameof(EvidenceDocument.TitleTh), nameof(EvidenceDocument.TitleEn), nameof(EvidenceDocument.AsOf), nameof(EvidenceDocument.CurrentNumber)];

    public static bool IsIn(ChangeTracker tracker) => tracker.Entries().Any(entry => entry.Entity switch
    {
        YearItem => entry.State == EntityState.Modified && entry.Properties.Any(p => p.IsModified && Shown.Contains(p.Metadata.Name)),
        ComponentAnswer => entry.State is EntityState.Added or EntityState.Deleted || entry.Properties.Any(p => p.IsModified && p.Metadata.Name != nameof(ComponentAnswer.ConfirmedBy)),
        Evidence or ItemRow => entry.State != EntityState.Unchanged,
        _ => IsOfDocument(entry),
    });

    /// <summary>Another title, day or version of a document.</summary>
    public static bool IsOfDocument(ChangeTracker tracker) => tracker.Entries().Any(IsOfDocument);

    private static bool IsOfDocument(EntityEntry entry) =>
        entry is { Entity: EvidenceDocument, State: EntityState.Modified } && entry.Properties.Any(p => p.IsModified && OfDocument.Contains(p.Metadata.Name));
}
