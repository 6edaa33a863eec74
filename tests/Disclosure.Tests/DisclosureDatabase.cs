using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Accounts;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

public sealed class DisclosureDatabase() : TestDatabase(new OrganizationModule(), new AccountsModule(), new DisclosureModule())
{
    public static readonly FiscalYear Year = new(2569);

    public const string Item = "contact_and_enquiry";

    public async Task<AgencyEntry> OfficeAsync()
    {
        var opened = await Services.GetRequiredService<IOfficeSetup>().OpenAsync(new(AgencyName.TryParse("อบต.ตัวอย่าง")!, "Tua Yang", null), People.Clerk, default);
        return opened.Value ?? throw new InvalidOperationException(opened.Error!.Message);
    }

    /// <summary>A scope of somebody who may do everything, or only what is given.</summary>
    public AgencyScope Enter(AgencyId agency, Rights? rights = null)
    {
        var scope = Enter(agency, People.Clerk);
        scope.Get<AgencySession>().Enter(agency, People.Clerk, null, rights ?? Rights.Everything);
        return scope;
    }

    internal static ItemDraft Draft(string text) =>
        new(new Dictionary<string, ComponentContent> { ["address"] = new(text, null, false, null) }, Year.Start, Year.End, null, null, null);

    internal static LocalDate Tomorrow => OfficeYear.Today(new StoppedClock()).PlusDays(1);

    protected override void AddServices(IServiceCollection services) => services.AddSingleton(new SignInSettings(Demo: false)).AddSingleton<WordBook>();
}
