using Microsoft.AspNetCore.Http;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Risk.Features;

/// <summary>What nearly every page here asks: the year, today, the units, what the person may do.</summary>
internal sealed class Place(IOffice office, AgencySession session, IClock clock)
{
    public LocalDate Today => OfficeYear.Today(clock);

    public FiscalYear Year(HttpContext context) => OfficeYear.Chosen(context, clock);

    public Task<IReadOnlyList<OfficeUnit>> UnitsAsync(CancellationToken ct) => office.UnitsAsync(ct);

    /// <summary>To whom the certificate of internal control goes.</summary>
    public async Task<string> OverseerAsync(CancellationToken ct) => Overseer.Of(await office.ProfileAsync(ct));

    /// <summary>For any unit of the office.</summary>
    public bool May(string permission) => session.Rights.Has(permission);

    public bool May(string permission, Guid? unit) => session.Rights.Has(permission, unit);
}
