using Npgsql;
using Prongsai.Bench.Office;
using Prongsai.Bench.Pages;
using Prongsai.Bench.Servers;
using Prongsai.Bench.Tables;

namespace Prongsai.Bench.Plans;

/// <summary>The demo's plan with many more projects over its five years: opened, filtered and printed as the whole book. Beside the demo's own plan.</summary>
internal static class PlanBench
{
    private const int Projects = 200, Times = 10, Prints = 3, MostStatements = 40;
    private const string Demo = $"(select agency_id from platform.agency_entry where slug = '{PublicItems.DemoSlug}')";

    private static readonly (string Path, string Name)[] Pages =
        [("/office/plan?year=2569", "plan"), ("/office/plan?year=2569&dimension=2&status=none", "  filtered"), ("/office/plan/rounds/2568/12", "  round"), ("/office/plan/versions?year=2569", "  versions")];

    public static async Task RunAsync(ResultTable table)
    {
        await using var server = await ProductServer.StartNewAsync(demo: true);
        var owner = await OfficeBench.OwnerAsync(server);
        await MeasureAsync(table, server, owner, "15 projects");
        await FillAsync(owner);
        await MeasureAsync(table, server, owner, $"{Projects} projects");
    }

    private static async Task MeasureAsync(ResultTable table, ProductServer server, string owner, string size)
    {
        var log = new StatementLog(server, owner);
        await log.SetAsync(on: true);
        await server.RestartAsync();
        var statements = new List<int>();
        using (var officer = await Officer.SignInAsync(server.Process))
        {
            foreach (var (path, _) in Pages)
            {
                await officer.GetAsync(path);
                statements.Add(await log.CountAsync(() => officer.GetAsync(path)));
            }
        }

        await log.SetAsync(on: false);
        await server.RestartAsync();
        using var again = await Officer.SignInAsync(server.Process);
        foreach (var ((path, name), i) in Pages.Select((page, i) => (page, i)))
        {
            var bytes = 0;
            var time = await Timing.OfAsync(Times, async () => bytes = (await again.GetAsync(path)).Length);
            table.Add($"{name} ({bytes / 1024.0:N0} kB), {size}", $"{time.Later:N0} ms, {statements[i]} statements", "", Aim.AtMost(statements[i], MostStatements, "statements"));
        }

        foreach (var (format, most) in new[] { ("pdf", 5_000), ("docx", 5_000) })
        {
            var bytes = 0;
            var time = await Timing.OfAsync(Prints, async () => bytes = (await again.GetAsync($"/office/papers/plan-book/{format}?year=2569")).Length);
            table.Add($"  whole book as {format} ({bytes / 1024.0:N0} kB), {size}, cold", $"{time.First:N0} ms");
            table.Add("    warm", $"{time.Later:N0} ms (worst {time.Worst:N0})", "", Aim.AtMost(time.Later, most, "ms"));
        }
    }

    /// <summary>Copies of the demo's projects with their money and rounds, each under a title of its own.</summary>
    private static async Task FillAsync(string owner)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"""
            set session_replication_role = replica;
            create temporary table copied as select p.id as old, md5(p.id::text || n)::uuid as id, n, row_number() over (order by n, p.id) as r
              from action_plan.project p, generate_series(1, {Projects}) n where p.agency_id = {Demo};
            delete from copied where r > {Projects} - (select count(*) from action_plan.project where agency_id = {Demo});
            insert into action_plan.project (agency_id, id, version, plan_id, dimension_id, place, title, rationale, objectives, target_group, methods, from_year, until_year, units, other_owner, outputs, note)
              select p.agency_id, c.id, 0, p.plan_id, p.dimension_id, p.place + 100 * c.n, p.title || ' ชุดที่ ' || c.n, p.rationale, p.objectives, p.target_group, p.methods, p.from_year, p.until_year, p.units, p.other_owner, p.outputs, p.note
              from copied c join action_plan.project p on p.id = c.old;
            insert into action_plan.project_year (agency_id, id, version, plan_id, project_id, fiscal_year, planned_kind, planned, ordinance_kind, ordinance)
              select y.agency_id, md5(y.id::text || c.n)::uuid, 0, y.plan_id, c.id, y.fiscal_year, y.planned_kind, y.planned, y.ordinance_kind, y.ordinance
              from copied c join action_plan.project_year y on y.project_id = c.old;
            insert into action_plan.round_result (agency_id, id, version, plan_id, project_id, fiscal_year, months, status, reason, progress, ordinance_kind, ordinance, paid_kind, paid, problems, suggestions)
              select q.agency_id, md5(q.id::text || c.n)::uuid, 0, q.plan_id, c.id, q.fiscal_year, q.months, q.status, q.reason, q.progress, q.ordinance_kind, q.ordinance, q.paid_kind, q.paid, q.problems, q.suggestions
              from copied c join action_plan.round_result q on q.project_id = c.old
            """, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }
}
