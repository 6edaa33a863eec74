using System.Text.RegularExpressions;
using Npgsql;

namespace Prongsai.Journeys;

/// <summary>How often งานของฉัน, which everybody opens first, asks the database, counted in the database's own log.</summary>
public sealed partial class StatementTests(RunningHost host) : IClassFixture<RunningHost> // one of its own: what others do this week is named on the page too
{
    [Theory]
    [InlineData("coordinator", 66)]
    [InlineData("finance", 60)]
    [InlineData("executive", 60)]
    public async Task The_page_of_ones_work_reads_each_register_once(string account, int most)
    {
        using var officer = await host.VisitorAsync(account);
        var counts = new List<int>();
        await LogAsync("all");
        try
        {
            for (var time = 0; time < 6; time++) // the first fills what is remembered between requests
            {
                counts.Add(await CountAsync(officer));
            }
        }
        finally
        {
            await LogAsync("none");
        }

        counts.Min().ShouldBeInRange(10, most); // fewest: the jobs in the background ask too
    }

    /// <summary>Without those that begin and end a reading or enter an agency.</summary>
    private async Task<int> CountAsync(HttpClient officer)
    {
        await using var log = new FileStream(Path.Combine(host.Data, "postgres", "log", "postgres.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = log.Length;
        (await officer.GetAsync(new Uri("/office", UriKind.Relative))).IsSuccessStatusCode.ShouldBeTrue();
        using var reader = new StreamReader(log);
        return Statement().Count(await reader.ReadToEndAsync());
    }

    private async Task LogAsync(string what)
    {
        await using var owner = new NpgsqlConnection($"Host={Path.Combine(host.Data, "postgres", "socket")};Username=prongsai_owner;Database=prongsai;Pooling=false");
        await owner.OpenAsync();
        foreach (var sql in new[] { $"alter system set log_statement = '{what}'", "select pg_reload_conf()" })
        {
            await using var command = new NpgsqlCommand(sql, owner);
            await command.ExecuteNonQueryAsync();
        }
    }

    [GeneratedRegex(@"LOG:  (?:execute \S+|statement): (?!BEGIN|COMMIT|ROLLBACK|DISCARD|SET |select set_config)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Statement();
}
