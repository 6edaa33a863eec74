using Prongsai.Bench.Servers;
using Prongsai.Bench.Tables;
using Prongsai.Platform.Postgres;

namespace Prongsai.Bench.Starts;

/// <summary>From the command to /health/ready. Floor: bare Kestrel's start, plus the database alone made and started by the same code.</summary>
internal static class StartBench
{
    private const int LaterStarts = 5;

    public static async Task RunAsync(ResultTable table)
    {
        var (newDatabase, oldDatabase) = await DatabaseAloneAsync();
        var (kestrel, floorMemory) = await KestrelAloneAsync();
        foreach (var demo in (bool[])[false, true])
        {
            await using var server = await ProductServer.StartNewAsync(demo);
            var first = server.Process.Ready.TotalSeconds;
            var later = new List<double>();
            for (var start = 0; start < LaterStarts; start++)
            {
                await server.RestartAsync();
                later.Add(server.Process.Ready.TotalSeconds);
            }

            var middle = Timing.Middle(later);
            var name = demo ? "of the demo " : "";
            table.Add($"First start {name}to /health/ready", $"{first:N2} s", $"{kestrel + newDatabase:N2} s", Aim.AtMost(first, 5, "s"));
            table.Add($"Later start {name}to /health/ready", $"{middle:N2} s (worst {later.Max():N2})", $"{kestrel + oldDatabase:N2} s", Aim.AtMost(middle, 2, "s"));
            var page = await Timing.OfAsync(1, () => server.Process.GetAsync("/"));
            table.Add("  first page after it", $"{page.First:N0} ms (second {page.Later:N0})");
            var (program, database) = ResidentMemory.Of(server);
            table.Add("  resident after the first page, program + database", $"{program:N0} + {database:N0} MB", $"{floorMemory:N0} MB", Aim.AtMost(program + database, 250, "MB"));
        }
    }

    private static async Task<(double New, double Old)> DatabaseAloneAsync()
    {
        var folder = Places.NewFolder();
        var times = await Timing.OfAsync(3, async () =>
        {
            var opened = await PrivateCluster.OpenAsync(new ClusterOptions(Path.Combine(folder, "data")));
            await (opened.IsOk ? opened.Value : throw new InvalidOperationException(opened.Error.Message)).DisposeAsync();
        });
        Places.Delete(folder);
        return (times.First / 1000, times.Later / 1000);
    }

    private static async Task<(double Seconds, double Megabytes)> KestrelAloneAsync()
    {
        var times = new List<double>();
        var memory = 0.0;
        for (var start = 0; start < 3; start++)
        {
            await using var floor = await FloorServer.StartAsync("/dev/null");
            times.Add(floor.Ready.TotalSeconds);
            memory = ResidentMemory.OfTree(floor.Id);
        }

        return (Timing.Middle(times), memory);
    }
}
