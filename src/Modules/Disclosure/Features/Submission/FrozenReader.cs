using System.Security.Claims;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>What of a frozen state an officer may read today: what was closed since stays closed to those it is closed to.</summary>
internal sealed class FrozenReader(ItemStore store, IOffice office)
{
    /// <summary>Keys of items that this officer may not see into.</summary>
    public async Task<IReadOnlySet<string>> ClosedAsync(FiscalYear year, ClaimsPrincipal user, CancellationToken ct)
    {
        var reader = ItemPages.ReaderOf(user, await office.UnitsAsync(ct));
        return (await store.YearAsync(year, ct)).Where(v => v.Row is { } row && !ProminenceRule.IsOpenTo(reader, row.Prominence, row.UnitId)).Select(v => v.Item.Key).ToHashSet();
    }
}
