using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.Risk.Tests;

public sealed class RiskDatabase() : TestDatabase(new OrganizationModule(), new RiskModule())
{
    private int _offices;

    /// <summary>An office with its usual units, entered by somebody who may do all.</summary>
    public async Task<AgencyScope> EnterOfficeAsync()
    {
        var slug = string.Create(CultureInfo.InvariantCulture, $"risk-{Interlocked.Increment(ref _offices)}");
        var opened = await Services.GetRequiredService<IOfficeSetup>().OpenAsync(new(AgencyName.TryParse("อบต.ตัวอย่าง")!, null, slug), People.Clerk, CancellationToken.None);
        return Enter(opened.Value!.AgencyId, Rights.Everything);
    }

    public AgencyScope Enter(AgencyId agency, Rights rights)
    {
        var scope = Enter(agency);
        scope.Get<AgencySession>().Enter(agency, People.Clerk, null, rights);
        return scope;
    }
}
