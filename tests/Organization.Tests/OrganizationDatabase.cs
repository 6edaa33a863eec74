using Microsoft.Extensions.DependencyInjection;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

public sealed class OrganizationDatabase() : TestDatabase(new OrganizationModule())
{
    public async Task<AgencyEntry> OfficeAsync(string name = "อบต.ตัวอย่าง", string? english = "Tua Yang")
    {
        var opened = await OpenAsync(new(AgencyName.TryParse(name)!, english, null));
        return opened.Value ?? throw new InvalidOperationException(opened.Error!.Message);
    }

    public Task<Result<AgencyEntry>> OpenAsync(NewOffice office) => Services.GetRequiredService<IOfficeSetup>().OpenAsync(office, People.Clerk, default);
}
