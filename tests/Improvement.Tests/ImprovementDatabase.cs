using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Assessment;
using Prongsai.Assessment.Contracts;
using Prongsai.Assessment.Features.Import;
using Prongsai.Correspondence;
using Prongsai.Disclosure;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Improvement.Features.Papers;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Evidence;
using Prongsai.Platform.Web;
using Prongsai.Seeds;
using Prongsai.TestKit;

namespace Prongsai.Improvement.Tests;

public class ImprovementDatabase() : TestDatabase(new OrganizationModule(), new AccountsModule(), new DisclosureModule(), new AssessmentModule(), new CorrespondenceModule(), new ImprovementModule())
{
    public static readonly FiscalYear Year = new(2568);

    internal KnownCount Complaints { get; } = new();

    /// <summary>A new office, entered by its coordinator.</summary>
    public async Task<AgencyScope> NewOfficeAsync()
    {
        var opened = await Services.GetRequiredService<IOfficeSetup>().OpenAsync(new(AgencyName.TryParse("อบต.ตัวอย่าง")!, $"Tua Yang {Guid.NewGuid():N}", null), People.Clerk, default);
        return EnterWith((opened.Value ?? throw new InvalidOperationException(opened.Error!.Message)).AgencyId, new HeldRight(MeasureEditing.Manage), new HeldRight(MeasureEditing.Report), new HeldRight("improvement.read"));
    }

    public AgencyScope EnterWith(AgencyId agency, params HeldRight[] rights)
    {
        var scope = Enter(agency);
        scope.Get<AgencySession>().Enter(agency, People.Clerk, null, new Rights(rights));
        return scope;
    }

    protected override void AddServices(IServiceCollection services) =>
        services.AddSingleton(new SignInSettings(Demo: false)).AddSingleton<WordBook>().AddSingleton<PdfPrinter>().AddSingleton<ICountSource>(Complaints);
}

/// <summary>A register that counts, by hand.</summary>
internal sealed class KnownCount : ICountSource
{
    public int Number { get; set; }

    public string Key => "sample.complaints";

    public string NameTh => "เรื่องร้องเรียนการจัดซื้อจัดจ้าง";

    public string UnitTh => "เรื่อง";

    public string NoneTh => "ไม่มีการร้องเรียนเกี่ยวกับการจัดซื้อจัดจ้าง";

    public Task<int> CountAsync(NodaTime.LocalDate from, NodaTime.LocalDate to, CancellationToken cancellationToken) => Task.FromResult(Number);
}

/// <summary>Short ways to what most tests begin with.</summary>
internal static class Given
{
    public static async Task StoreResultAsync(this AgencyScope scope, FiscalYear year, params (int Indicator, decimal Score)[] scores)
    {
        var stored = await scope.Get<IResultEntry>().StoreAsync(year, ScoreInput.Nothing with { Indicators = scores.ToImmutableDictionary(s => s.Indicator, s => s.Score) }, default);
        stored.Error.ShouldBeNull();
    }

    public static MeasureDetails Details(string title, string period = "ไตรมาสที่ 2", params string[] steps) =>
        new(title, MeasurePeriod.Read(period, ImprovementDatabase.Year).Value!, [], ["สำนักปลัด"], steps.Length > 0 ? [.. steps] : ["จัดทำ", "เผยแพร่"]);

    public static async Task<MeasureView> MakeAsync(this AgencyScope scope, MeasureDetails details, MeasureKind kind = MeasureKind.Measure, FiscalYear? year = null)
    {
        var made = await scope.Get<MeasureEditing>().MakeAsync(year ?? ImprovementDatabase.Year, kind, details, default);
        made.Error.ShouldBeNull();
        return await scope.ViewAsync(made.Value);
    }

    public static async Task<MeasureView> ViewAsync(this AgencyScope scope, Guid id) => (await scope.Get<MeasureBook>().FindAsync(id, default)).ShouldNotBeNull();

    public static Task<Result<Kernel.Unit>> ReportAsync(this AgencyScope scope, MeasureView view, MeasureStatus status, string? result, string? outcome, params string?[] answers) =>
        scope.Get<MeasureEditing>().ReportAsync(view.Row.Id, view.Row.Version, new(status, result, outcome, view.Steps.Zip(answers).ToDictionary(p => p.First.Id, p => new StepAnswer(p.Second, p.Second is not null, null))), default);

    public static async Task<Guid> ImportAsync(this AgencyScope scope, string text, FiscalYear? year = null)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var received = await scope.Get<IImportIntake>().ReceiveAsync(content, "รายงานสมมติ.md", year, default);
        received.Error.ShouldBeNull();
        return received.Value;
    }

    /// <summary>A real paper, imported, kept, and made again from the register.</summary>
    public static async Task<MeasureReports.Made> PrintAgainAsync(this AgencyScope scope, string seed, string layout)
    {
        var id = await scope.ImportAsync(await File.ReadAllTextAsync(Seed.Find(seed)!));
        var import = (await scope.Get<ImportReview>().FindAsync(id, default)).ShouldNotBeNull();
        (await scope.Get<ImportReview>().KeepAsync(id, import.Version, default)).Error.ShouldBeNull();
        return (await scope.Get<MeasureReports>().MakeAsync(import.FiscalYear!.Value, layout, default)).ShouldNotBeNull();
    }
}
