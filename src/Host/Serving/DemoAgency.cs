using NodaTime;
using Prongsai.Accounts.Features.Demo;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Clocks;
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

        var clock = services.GetRequiredService<IClock>() as DemoClock;
        try
        {
            return await WriteAsync(services, days => Back(clock, days), ct);
        }
        finally
        {
            Back(clock, 0);
        }
    }

    private static async Task<Result<Unit>> WriteAsync(IServiceProvider services, Action<int> back, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var contents = scope.ServiceProvider.GetServices<IDemoContent>().OrderBy(c => c.Order).ToList();
        back(contents.Max(c => c.DaysAgo));
        var opened = await services.GetRequiredService<IOfficeSetup>().OpenAsync(Office, Actor.System, ct);
        if (!opened.IsOk)
        {
            return opened.Error;
        }

        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(opened.Value.AgencyId, Actor.System);
        foreach (var (at, content) in contents.Index())
        {
            back(contents.Skip(at).Max(c => c.DaysAgo));
            if ((await content.WriteAsync(ct)).Error is { } fault)
            {
                return fault;
            }
        }

        return Unit.Done;
    }

    private static void Back(DemoClock? clock, int days)
    {
        if (clock is not null)
        {
            clock.Behind = Duration.FromDays(days);
        }
    }
}
