using Prongsai.Accounts.Features.Demo;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Host.Serving;

/// <summary>อบต.ตัวอย่าง, written once: the office first, then what each module brings.</summary>
internal static class DemoAgency
{
    private static readonly NewOffice Office = new(new AgencyName(AgencyKind.SubdistrictAdministrativeOrganization, "ตัวอย่าง"), "Tua Yang Subdistrict Administrative Organization (demo)", DemoPerson.Slug)
    {
        Subdistrict = "ตัวอย่าง",
        District = "สาธิต",
        Province = "สมมติ",
        Postcode = "99999",
        Address = "99 หมู่ 9 ตำบลตัวอย่าง อำเภอสาธิต จังหวัดสมมติ 99999",
        Telephone = "0 0000 0000",
        Email = "office@example.go.th",
        Website = "https://www.example.go.th",
    };

    public static async Task<Result<Unit>> WriteAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<AgencyDirectory>().FindAsync(DemoPerson.Slug, ct) is not null)
        {
            return Unit.Done;
        }

        var opened = await services.GetRequiredService<IOfficeSetup>().OpenAsync(Office, Actor.System, ct);
        if (!opened.IsOk)
        {
            return opened.Error;
        }

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(opened.Value.AgencyId, Actor.System);
        foreach (var content in scope.ServiceProvider.GetServices<IDemoContent>().OrderBy(c => c.Order))
        {
            if ((await content.WriteAsync(ct)).Error is { } fault)
            {
                return fault;
            }
        }

        return Unit.Done;
    }
}
