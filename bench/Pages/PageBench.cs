using Prongsai.Bench.Servers;
using Prongsai.Bench.Tables;
using Prongsai.Platform.Postgres;

namespace Prongsai.Bench.Pages;

/// <summary>The front page and the longest public item page under load, with one agency in the database and with as many as there are in the country, in turns with bare Kestrel serving the same bytes.</summary>
internal static class PageBench
{
    private const int Agencies = 7_850, Year = 2569, Seconds = 4, Rounds = 3, MostMegabytes = 450;

    public static async Task RunAsync(ResultTable table, ProductServer server)
    {
        await server.RestartAsync(); // what fills the demo is no part of serving it
        var (item, longest) = await PublicItems.LongestAsync(server.Process, Year);
        var front = "/" + PublicItems.DemoSlug;
        await using var frontPage = await ShownPage.OpenAsync("Front page", front, await server.Process.GetAsync(front), server);
        await using var itemPage = await ShownPage.OpenAsync("Item page", item, longest, server);
        ShownPage[] pages = [frontPage, itemPage];

        var one = new Dictionary<ShownPage, (Load Kept, Load Made)>();
        foreach (var page in pages) one[page] = await MeasureAsync(table, page, server, "1 agency", anyAgency: false);
        AddMemory(table, server);

        var filler = await FillerAsync(server);
        var rows = await filler.FillAsync(Agencies, PublicItems.DemoSlug);
        await filler.ProveSeparationAsync("bench-00001");
        foreach (var page in pages)
        {
            var many = await MeasureAsync(table, page, server, $"{Agencies:N0} agencies ({rows:N0} rows)", anyAgency: true);
            AddSlowdown(table, "kept ready", one[page].Kept, many.Kept);
            AddSlowdown(table, "made anew", one[page].Made, many.Made);
        }

        AddMemory(table, server);
    }

    private static async Task<(Load Kept, Load Made)> MeasureAsync(ResultTable table, ShownPage page, ProductServer server, string beside, bool anyAgency)
    {
        var kept = await InTurnsAsync(server.Process.Address + page.Path, page.Floor.Address, null);
        Add(table, $"{page.What} of {page.Size / 1024.0:N0} kB, {LoadTool.Connections} connections, {beside}", kept);
        var made = await InTurnsAsync(server.Process.Address + page.Path, page.Floor.Address, await ScriptAsync(server, page.Path, anyAgency));
        AddMade(table, "  made anew for each request" + (anyAgency ? ", of any agency" : ""), made);
        return (kept.Page, made.Page);
    }

    private static async Task<(Load Page, Load Floor)> InTurnsAsync(string page, string floor, string? script)
    {
        await LoadTool.RunAsync(page, 4, script);
        await LoadTool.RunAsync(floor, 1);
        List<Load> pages = [], floors = [];
        for (var round = 0; round < Rounds; round++)
        {
            floors.Add(await LoadTool.RunAsync(floor, Seconds));
            pages.Add(await LoadTool.RunAsync(page, Seconds, script));
        }

        return (Middle(pages), Middle(floors));
    }

    private static Load Middle(List<Load> loads) => new(Timing.Middle(loads.Select(l => l.PerSecond)), Timing.Middle(loads.Select(l => l.Slowest)));

    private static void Add(ResultTable table, string what, (Load Page, Load Floor) loads)
    {
        var share = loads.Page.PerSecond / loads.Floor.PerSecond;
        table.Add(what, $"{loads.Page.PerSecond:N0}/s ({share:P0} of floor)", $"{loads.Floor.PerSecond:N0}/s", new("≥ half of floor", share >= 0.5));
        table.Add("  99 of 100 within", $"{loads.Page.Slowest:N1} ms", $"{loads.Floor.Slowest:N1} ms", Aim.AtMost(loads.Page.Slowest, 20, "ms"));
    }

    private static void AddMade(ResultTable table, string what, (Load Page, Load Floor) loads) =>
        table.Add(what, $"{loads.Page.PerSecond:N0}/s, 99 % in {loads.Page.Slowest:N0} ms", $"{loads.Floor.PerSecond:N0}/s");

    private static void AddSlowdown(ResultTable table, string how, Load one, Load many)
    {
        var times = one.PerSecond / many.PerSecond;
        table.Add($"  {how}: slower than with 1 agency", $"{times:N2} times", "", Aim.AtMost(times, 1.5, "times"));
    }

    private static void AddMemory(ResultTable table, ProductServer server)
    {
        var (program, database) = ResidentMemory.Of(server);
        table.Add("  resident after that load, program + database", $"{program:N0} + {database:N0} MB", "", Aim.AtMost(program + database, MostMegabytes, "MB"));
    }

    private static async Task<AgencyFiller> FillerAsync(ProductServer server)
    {
        var opened = await PrivateCluster.OpenAsync(new ClusterOptions(server.Folder) { JoinRunning = true });
        return new(opened.IsOk ? opened.Value.Address : throw new InvalidOperationException(opened.Error.Message));
    }

    /// <summary>The item under another host name each time, so that no page kept ready can be sent; of the demo agency or of any.</summary>
    private static async Task<string> ScriptAsync(ProductServer server, string path, bool anyAgency)
    {
        var script = Path.Combine(Path.GetDirectoryName(server.Folder)!, "addresses.lua");
        var slug = anyAgency ? $"string.format(\"bench-%05d\", math.random(1, {Agencies}))" : $"\"{PublicItems.DemoSlug}\"";
        await File.WriteAllTextAsync(script, $$"""
            math.randomseed(2569)
            request = function()
              wrk.headers["Host"] = "h" .. math.random(1, 1000000000) .. ".example"
              return wrk.format("GET", "/" .. {{slug}} .. "{{path[(PublicItems.DemoSlug.Length + 1)..]}}")
            end
            """);
        return script;
    }
}
