using System.Diagnostics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Prongsai.Accounts;
using Prongsai.Accounts.Contracts;
using Prongsai.Bench.Pages;
using Prongsai.Bench.Servers;
using Prongsai.Bench.Tables;
using Prongsai.Organization;
using Prongsai.Platform;
using Prongsai.Platform.Clocks;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Postgres;

namespace Prongsai.Bench.Office;

/// <summary>What each request of a signed-in officer costs before its page begins: who it is and what this person may do today, beside one query by its key.</summary>
internal static class RightsBench
{
    public static async Task RunAsync(ResultTable table, ProductServer server, string where)
    {
        using (await Officer.SignInAsync(server.Process)) { }
        var opened = await PrivateCluster.OpenAsync(new ClusterOptions(server.Folder) { JoinRunning = true });
        await using var cluster = opened.IsOk ? opened.Value : throw new InvalidOperationException(opened.Error.Message);
        var collection = new ServiceCollection().AddLogging().AddSingleton<IClock>(new DemoClock(SystemClock.Instance));
        collection.AddDataProtection().UseEphemeralDataProtectionProvider();
        await using var services = collection.AddPlatformData(new ModuleRegistry([new OrganizationModule(), new AccountsModule()]), cluster.Address, server.Folder).BuildServiceProvider();
        var agency = (await services.GetRequiredService<AgencyDirectory>().FindAsync(PublicItems.DemoSlug, default))!.AgencyId;
        var session = await SessionAsync(cluster.Address.Owner);
        var rights = await Timing.OfAsync(100, () => FindAsync(services, agency, session));
        var statements = await CountAsync(() => FindAsync(services, agency, session));
        var floor = await Timing.OfAsync(100, () => DirectAsync(cluster.Address.App, agency, session));
        table.Add($"Rights of a request, {where}", $"{rights.Later:N2} ms, {statements} statement{(statements == 1 ? "" : "s")}", $"{floor.Later:N2} ms", Aim.AtMost(rights.Later, 10, "ms"));
        table.Add("  after an act of the office", $"{rights.First:N0} ms (first)", "");
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task FindAsync(IServiceProvider services, AgencyId agency, Guid session)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency, Actor.System);
        if (await scope.ServiceProvider.GetRequiredService<ISessions>().FindAsync(session, default) is null) throw new InvalidOperationException("The session is not live");
    }

    private static async Task<Guid> SessionAsync(string owner)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select id from accounts.account_session order by id desc limit 1", connection);
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private static async Task DirectAsync(string app, AgencyId agency, Guid session)
    {
        await using var connection = new NpgsqlConnection(app);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select set_config('prongsai.agency_id', $1, true)") { Parameters = { new() { Value = agency.ToString() } } },
                new("select id from accounts.account_session where agency_id = $1 and id = $2") { Parameters = { new() { Value = agency.Value }, new() { Value = session } } },
            },
        };
        await batch.ExecuteNonQueryAsync();
    }

    private static async Task<int> CountAsync(Func<Task> work)
    {
        var count = 0;
        using var root = new Activity("counting").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped =>
            {
                if (stopped.TraceId == root.TraceId && stopped.Kind == ActivityKind.Client) Interlocked.Increment(ref count);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await work();
        return count;
    }
}
