using System.Text.RegularExpressions;
using Npgsql;
using Prongsai.Bench.Servers;

namespace Prongsai.Bench.Office;

/// <summary>Counts the statements that reach the database, by its own log.</summary>
internal sealed partial class StatementLog(ProductServer server, string owner)
{
    private string File => Path.Combine(server.Folder, "postgres", "log", "postgres.log");

    /// <summary>Turns the log on or off; the server must be started again to notice.</summary>
    public async Task SetAsync(bool on)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(on ? "alter role prongsai_app set log_statement = 'all'" : "alter role prongsai_app reset log_statement", connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Statements while the work runs, without those that only begin and end transactions or enter an agency.</summary>
    public async Task<int> CountAsync(Func<Task> work)
    {
        var before = new FileInfo(File).Length;
        await work();
        await using var log = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = before;
        using var reader = new StreamReader(log);
        return Statement().Count(await reader.ReadToEndAsync());
    }

    [GeneratedRegex(@"LOG:  (?:execute \S+|statement): (?!BEGIN|COMMIT|ROLLBACK|DISCARD|SET |select set_config)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Statement();
}
