using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Assessment.Contracts;
using Prongsai.Disclosure;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;
using Prongsai.TestKit;

namespace Prongsai.Assessment.Tests;

public sealed class AssessmentDatabase() : TestDatabase(new OrganizationModule(), new AccountsModule(), new DisclosureModule(), new AssessmentModule())
{
    public static readonly FiscalYear Year = new(2568);

    public async Task<AgencyId> OfficeAsync()
    {
        var opened = await Services.GetRequiredService<IOfficeSetup>().OpenAsync(new(AgencyName.TryParse("อบต.ตัวอย่าง")!, "Tua Yang", null), People.Clerk, default);
        return (opened.Value ?? throw new InvalidOperationException(opened.Error!.Message)).AgencyId;
    }

    public async Task<AgencyScope> NewOfficeAsync() => Enter(await OfficeAsync());

    public static async Task<Guid> ReceiveAsync(AgencyScope scope, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var received = await scope.Get<IImportIntake>().ReceiveAsync(content, "เอกสารสมมติ.md", null, default);
        return received.IsOk ? received.Value : throw new InvalidOperationException(received.Error.Message);
    }

    protected override void AddServices(IServiceCollection services) => services.AddSingleton(new SignInSettings(Demo: false)).AddSingleton<WordBook>();
}
