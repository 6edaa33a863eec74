using System.CommandLine;
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
using Prongsai.Platform;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Postgres;
using Prongsai.Privacy;
using Prongsai.Record;
using Prongsai.Risk;
using Prongsai.Work;

namespace Prongsai.Host.Commands;

/// <summary>An installation opened from the command line: its database running and its services at hand.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public static readonly Option<string> DataFolder = new("--data")
    {
        Description = "โฟลเดอร์ข้อมูล",
        DefaultValueFactory = _ => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "prongsai"),
    };

    public static readonly Option<string?> Database = new("--database") { Description = "สายเชื่อมต่อ PostgreSQL ถ้าไม่ใช้ฐานข้อมูลในตัว" };

    private readonly PrivateCluster? cluster;
    private readonly ServiceProvider services;

    private Installation(PrivateCluster? cluster, ServiceProvider services) => (this.cluster, this.services) = (cluster, services);

    public IServiceProvider Services => services;

    public static ModuleRegistry Modules() => new(
    [
        new OrganizationModule(), new AccountsModule(), new RecordModule(), new DisclosureModule(), new AssessmentModule(), new CorrespondenceModule(), new WorkModule(), new ImprovementModule(), new ActionPlanModule(), new RiskModule(), new PrivacyModule(),
    ]);

    /// <summary>Opens the installation that the options name and brings its schema up to date.</summary>
    /// <param name="mayBeNew">Make the installation where there is none; otherwise a mistyped folder is refused.</param>
    public static async Task<Result<Installation>> OpenAsync(ParseResult parsed, CancellationToken ct, bool mayBeNew = false)
    {
        var (folder, server) = (parsed.GetValue(DataFolder)!, parsed.GetValue(Database));
        if (!mayBeNew && server is null && !PrivateCluster.Exists(folder))
        {
            return new Error.NotFound("data.none", $"ไม่มีข้อมูลของโปร่งใสที่ {Path.GetFullPath(folder)} กรุณาระบุ --data ให้ตรงกับที่ใช้ตอน serve (nothing was created there)");
        }

        var opened = await OpenDatabaseAsync(folder, server, joinRunning: true, ct);
        if (!opened.IsOk)
        {
            return opened.Error;
        }

        var (address, cluster) = opened.Value;
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(DemoFolder.Clock(DemoFolder.IsDemo(folder)));
        collection.AddSingleton(new SignInSettings(Demo: false));
        collection.AddSingleton<PdfPrinter>();
        collection.AddPlatformData(Modules(), address, folder);
        var installation = new Installation(cluster, collection.BuildServiceProvider());
        var migrated = await installation.Services.GetRequiredService<MigrationRunner>().RunAsync(ct);
        if (migrated.IsOk)
        {
            return installation;
        }

        await installation.DisposeAsync();
        return migrated.Error;
    }

    /// <summary>The server named, or the private cluster of the data folder.</summary>
    public static async Task<Result<(DatabaseAddress Address, PrivateCluster? Cluster)>> OpenDatabaseAsync(string folder, string? server, bool joinRunning, CancellationToken ct)
    {
        if (server is not null)
        {
            var address = DatabaseAddress.OnServer(server);
            try
            {
                await address.PrepareRoleAsync(ct);
                return (address, null);
            }
            catch (Npgsql.NpgsqlException refused)
            {
                return new Error.Invalid("environment.database", $"เชื่อมต่อฐานข้อมูลที่กำหนดไม่ได้ ({refused.Message}) กรุณาตรวจสายเชื่อมต่อ (the database server cannot be reached)");
            }
            catch (ArgumentException wrong)
            {
                return new Error.Invalid("database.connection", $"สายเชื่อมต่อฐานข้อมูลไม่ถูกต้อง: {wrong.Message}");
            }
        }

        var opened = await PrivateCluster.OpenAsync(new ClusterOptions(folder) { JoinRunning = joinRunning }, ct);
        return opened.Match<Result<(DatabaseAddress, PrivateCluster?)>>(c => (c.Address, c), error => error);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }
    }
}
