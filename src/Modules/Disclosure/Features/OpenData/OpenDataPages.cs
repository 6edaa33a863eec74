using Prongsai.Disclosure.Features.Portal;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>The data sets that everyone may have, through <see cref="PortalPages"/>.</summary>
internal sealed class OpenDataPages(PortalPages portal, DataTerms terms)
{
    public PortalPages Portal => portal;

    public DataTerms Terms => terms;

    /// <summary>Data sets of some years, in the order of years and items.</summary>
    public async Task<IReadOnlyList<DataSet>> OfAsync(IReadOnlyList<FiscalYear> years, CancellationToken ct) =>
        [.. (await portal.YearsAsync(years, ct)).SelectMany(v => DataSet.Of(v.Year, v.View))];

    /// <summary>A data set by its address, or null.</summary>
    public async Task<DataSet?> FindAsync(FiscalYear year, string slug, string table, CancellationToken ct) =>
        await portal.ItemAsync(year, slug, ct) is { } view ? DataSet.Of(year, view).FirstOrDefault(d => d.Table.Key == table) : null;
}
