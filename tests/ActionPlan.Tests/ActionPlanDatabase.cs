using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Assessment;
using Prongsai.Disclosure;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;
using Prongsai.TestKit;

namespace Prongsai.ActionPlan.Tests;

public sealed class ActionPlanDatabase() : TestDatabase(new OrganizationModule(), new AccountsModule(), new DisclosureModule(), new AssessmentModule(), new ActionPlanModule())
{
    /// <summary>An office with its units.</summary>
    public async Task<AgencyScope> NewOfficeAsync()
    {
        var opened = await Services.GetRequiredService<IOfficeSetup>().OpenAsync(new(AgencyName.TryParse("อบต.ตัวอย่าง")!, "Tua Yang", null), People.Clerk, default);
        var scope = Enter((opened.Value ?? throw new InvalidOperationException(opened.Error!.Message)).AgencyId);
        scope.Get<AgencySession>().Enter(scope.Get<AgencySession>().Agency, People.Clerk, null, Rights.Everything);
        return scope;
    }

    protected override void AddServices(IServiceCollection services) => services.AddSingleton(new SignInSettings(Demo: false)).AddSingleton<WordBook>();
}
