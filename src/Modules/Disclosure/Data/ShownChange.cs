using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Prongsai.Disclosure.Data;

/// <summary>Tells a change that citizens can read from one of the office's own (owner, due day, progress, who confirmed).</summary>
internal static class ShownChange
{
    private static readonly HashSet<string> Shown =
        [nameof(YearItem.CoversFrom), nameof(YearItem.CoversTo), nameof(YearItem.Prominence), nameof(YearItem.EmbargoUntil), nameof(YearItem.PublishedAt), nameof(YearItem.LiveTables)];

    public static bool IsIn(ChangeTracker tracker) => tracker.Entries().Any(entry => entry.Entity switch
    {
        YearItem => entry.State == EntityState.Modified && entry.Properties.Any(p => p.IsModified && Shown.Contains(p.Metadata.Name)),
        ComponentAnswer => entry.State is EntityState.Added or EntityState.Deleted || entry.Properties.Any(p => p.IsModified && p.Metadata.Name != nameof(ComponentAnswer.ConfirmedBy)),
        Evidence or ItemRow => entry.State != EntityState.Unchanged,
        _ => false,
    });
}
