using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Assessment;
using Prongsai.Bench.Pages;
using Prongsai.Bench.Servers;
using Prongsai.Bench.Tables;
using Prongsai.Disclosure;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Platform;
using Prongsai.Platform.Clocks;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Postgres;

namespace Prongsai.Bench.Printing;

/// <summary>The result memo from the stored result to the PDF's bytes. Floor: an empty page through the same warm browser.</summary>
internal static class MemoBench
{
    private const int Year = 2568, WarmPapers = 20;

    public static async Task RunAsync(ResultTable table, ProductServer demo)
    {
        await using var services = await ServicesAsync(demo.Folder);
        var entry = await services.GetRequiredService<AgencyDirectory>().FindAsync(PublicItems.DemoSlug) ?? throw new InvalidOperationException("no demo agency");
        await using var printer = new PdfPrinter();
        var size = 0;
        var memo = await Timing.OfAsync(WarmPapers, async () => size = (await MemoAsync(services, entry.AgencyId, printer)).Length);
        var empty = new OfficialDocument(new DocumentProperties("เปล่า"), [new Paragraph("")]);
        var floor = await Timing.OfAsync(WarmPapers, () => printer.Print(empty));
        table.Add($"Result memo as PDF, {size / 1024.0:N0} kB, cold", $"{memo.First:N0} ms");
        table.Add("  warm", $"{memo.Later:N0} ms (worst {memo.Worst:N0})", $"{floor.Later:N0} ms", Aim.AtMost(memo.Later, 150, "ms"));
    }

    private static async Task<byte[]> MemoAsync(ServiceProvider services, AgencyId agency, PdfPrinter printer)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency, Actor.System);
        var memo = scope.ServiceProvider.GetServices<IDocumentKind>().Single(kind => kind.Key == "result-memo");
        var built = await memo.BuildAsync(agency, new FiscalYear(Year), CancellationToken.None);
        var printed = built.IsOk ? await printer.Print(built.Value) : built.Error;
        return printed.IsOk ? printed.Value : throw new InvalidOperationException(printed.Error.Message);
    }

    private static async Task<ServiceProvider> ServicesAsync(string folder)
    {
        var opened = await PrivateCluster.OpenAsync(new ClusterOptions(folder) { JoinRunning = true });
        var cluster = opened.IsOk ? opened.Value : throw new InvalidOperationException(opened.Error.Message);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IClock>(new DemoClock(SystemClock.Instance));
        services.AddSingleton<PdfPrinter>();
        services.AddPlatformData(new ModuleRegistry([new OrganizationModule(), new DisclosureModule(), new AssessmentModule()]), cluster.Address, folder);
        return services.BuildServiceProvider();
    }
}
