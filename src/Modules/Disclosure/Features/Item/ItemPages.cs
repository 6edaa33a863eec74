using Prongsai.Disclosure.Data;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>All that the officer's page of an item shows.</summary>
internal sealed record ItemPage(FiscalYear Year, ItemView View, IReadOnlyList<OfficeUnit> Units, IReadOnlyList<string> History, string AgencyPath)
{
    public string PublicPath => $"{AgencyPath}/ita/{Year}/{View.Slug}";
}

internal sealed class ItemPages(ItemStore store, ItemHistory history, IOffice office, AgencyDirectory directory, AgencySession session)
{
    public async Task<ItemPage?> FindAsync(FiscalYear year, string key, CancellationToken ct)
    {
        if (await store.FindAsync(year, key, ct) is not { } view)
        {
            return null;
        }

        var own = (await directory.AllAsync(ct)).FirstOrDefault(a => a.AgencyId == session.Agency);
        return new(year, view, await office.UnitsAsync(ct), await history.OfAsync(view.Row, ct), "/" + own?.Slug);
    }
}
