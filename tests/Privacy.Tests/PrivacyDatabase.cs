using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Accounts;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.ActionPlan;
using Prongsai.Assessment;
using Prongsai.Correspondence;
using Prongsai.Disclosure;
using Prongsai.Documents;
using Prongsai.Improvement;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;
using Prongsai.Record;
using Prongsai.Risk;
using Prongsai.TestKit;
using Prongsai.Work;

namespace Prongsai.Privacy.Tests;

/// <summary>Every module, as in the program, and made-up rules over a table that the tests fill.</summary>
public sealed class PrivacyDatabase() : TestDatabase(
    new OrganizationModule(), new AccountsModule(), new RecordModule(), new DisclosureModule(), new AssessmentModule(), new CorrespondenceModule(), new WorkModule(), new ImprovementModule(), new ActionPlanModule(), new RiskModule(), new PrivacyModule())
{
    /// <summary>ผู้ที่ทดสอบ: appears nowhere by itself.</summary>
    public const string Marker = "นางสาวสมมุติ มาร์กเกอร์";

    public static readonly Duration Day = Duration.FromDays(1);

    public async Task<AgencyEntry> OfficeAsync()
    {
        var number = Guid.NewGuid().ToString("N")[..8];
        var opened = await Services.GetRequiredService<IOfficeSetup>().OpenAsync(new(AgencyName.TryParse("อบต.ตัวอย่าง")!, $"Tua Yang {number}", $"tua-yang-{number}"), People.Clerk, default);
        return opened.Value ?? throw new InvalidOperationException(opened.Error!.Message);
    }

    /// <summary>The executive at work, who approves erasures.</summary>
    public AgencyScope EnterExecutive(AgencyId agency, params HeldRight[] rights)
    {
        var scope = Enter(agency, People.Chief);
        scope.Get<AgencySession>().Enter(agency, People.Chief, null, new Rights(rights.Length > 0 ? rights : [new HeldRight("privacy.approve")]));
        return scope;
    }

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<WordBook>();
        services.AddSingleton(new SignInSettings(Demo: false));
        services.AddSingleton<PdfPrinter>();
    }
}
