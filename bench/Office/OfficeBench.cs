using Npgsql;
using Prongsai.Bench.Servers;
using Prongsai.Bench.Tables;
using Prongsai.Platform.Postgres;

namespace Prongsai.Bench.Office;

/// <summary>The pages an officer opens every day, signed in, one at a time: in the demo's small office, and in one with many people and years of acts. Beside bare Kestrel
/// sending the same bytes.</summary>
internal static class OfficeBench
{
    private const int FewPeople = 52, FewActs = 2_000, People = 2_000, Acts = 100_000, MostStatements = 20, Times = 30;

    private static readonly (string Path, string Name)[] Pages = [("/office", "งานของฉัน"), ("/office/record", "record of acts"), ("/office/people", "people list")];

    public static async Task RunAsync(ResultTable table)
    {
        await using var server = await ProductServer.StartNewAsync(demo: true);
        var owner = await OwnerAsync(server);
        var (people, acts) = await YearsOfWork.FillAsync(owner, FewPeople, FewActs);
        var small = await MeasureAsync(server, owner);
        Add(table, $"{people:N0} people, {acts:N0} acts", small, null);
        await RightsBench.RunAsync(table, server, $"{people:N0} people, {acts:N0} acts");
        (people, acts) = await YearsOfWork.FillAsync(owner, People, Acts);
        Add(table, $"{people:N0} people, {acts:N0} acts", await MeasureAsync(server, owner), small);
        await RightsBench.RunAsync(table, server, $"{people:N0} people, {acts:N0} acts");
    }

    private static async Task<List<PageCost>> MeasureAsync(ProductServer server, string owner)
    {
        var log = new StatementLog(server, owner);
        await server.RestartAsync();
        var costs = new List<PageCost>();
        using (var officer = await Officer.SignInAsync(server.Process))
        {
            foreach (var (path, _) in Pages) costs.Add(await TimeAsync(server, officer, path));
        }

        await log.SetAsync(on: true);
        await server.RestartAsync();
        using (var officer = await Officer.SignInAsync(server.Process))
        {
            for (var i = 0; i < Pages.Length; i++)
            {
                await officer.GetAsync(Pages[i].Path);
                var counts = new List<double>();
                for (var again = 0; again < 5; again++) counts.Add(await log.CountAsync(() => officer.GetAsync(Pages[i].Path)));
                costs[i] = costs[i] with { Statements = (int)Timing.Middle(counts) };
            }
        }

        await log.SetAsync(on: false);
        await server.RestartAsync();
        return costs;
    }

    private static async Task<PageCost> TimeAsync(ProductServer server, Officer officer, string path)
    {
        var body = await officer.GetAsync(path);
        var same = Path.Combine(Path.GetDirectoryName(server.Folder)!, "officer.html");
        await File.WriteAllBytesAsync(same, body);
        await using var floor = await FloorServer.StartAsync(same);
        for (var warm = 0; warm < 10; warm++) await officer.GetAsync(path);
        var page = await Timing.OfAsync(Times, () => officer.GetAsync(path));
        var least = await Timing.OfAsync(Times, () => floor.GetAsync("/"));
        return new(page.Later, least.Later, 0, body.Length);
    }

    private static void Add(ResultTable table, string where, List<PageCost> costs, List<PageCost>? before)
    {
        foreach (var ((_, name), i) in Pages.Select((page, i) => (page, i)))
        {
            var cost = costs[i];
            table.Add($"{name} ({cost.Bytes / 1024.0:N0} kB), {where}", $"{cost.Page:N1} ms, {cost.Statements} statements", $"{cost.Floor:N1} ms", Aim.AtMost(cost.Statements, MostStatements, "statements"));
            if (before is not null)
            {
                table.Add("  slower than in the small office", $"{cost.Page / before[i].Page:N2} times", "", Aim.AtMost(cost.Page / before[i].Page, 1.5, "times"));
            }
        }
    }

    internal static async Task<string> OwnerAsync(ProductServer server)
    {
        var opened = await PrivateCluster.OpenAsync(new ClusterOptions(server.Folder) { JoinRunning = true });
        await using var cluster = opened.IsOk ? opened.Value : throw new InvalidOperationException(opened.Error.Message);
        return new NpgsqlConnectionStringBuilder(cluster.Address.Owner) { Pooling = false }.ConnectionString;
    }

    private sealed record PageCost(double Page, double Floor, int Statements, int Bytes);
}
