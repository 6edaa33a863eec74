using Npgsql;
using Prongsai.Platform.Postgres;

namespace Prongsai.Platform.Operations;

/// <summary>The database as one file, by PostgreSQL's own tools.</summary>
internal static class DatabaseDump
{
    /// <summary>Null, or what went wrong.</summary>
    public static Task<string?> WriteAsync(PostgresBinaries binaries, string ownerAddress, string file, CancellationToken ct) =>
        RunAsync(binaries.PathOf("pg_dump"), ownerAddress, ["--format=custom", "--no-owner", "--file", file], ct);

    /// <summary>All of it or nothing of it, into a database without tables.</summary>
    public static Task<string?> ReadAsync(PostgresBinaries binaries, string ownerAddress, string file, CancellationToken ct) =>
        RunAsync(binaries.PathOf("pg_restore"), ownerAddress, ["--no-owner", "--exit-on-error", "--single-transaction", file], ct);

    private static async Task<string?> RunAsync(string program, string ownerAddress, IEnumerable<string> arguments, CancellationToken ct)
    {
        var address = new NpgsqlConnectionStringBuilder(ownerAddress);
        string[] target = ["--host", address.Host!, "--port", $"{address.Port}", "--username", address.Username!, "--dbname", address.Database!, "--no-password"];
        var ended = await CommandRun.RunAsync(program, [.. target, .. arguments], null, ct, address.Password);
        return ended.Succeeded ? null : ended.Errors.Trim();
    }
}
