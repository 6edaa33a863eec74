using Npgsql;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Postgres;

/// <summary>Makes a new cluster, once: beside its place first, so that a half-made one is never taken for a whole one.</summary>
internal sealed class ClusterMaking(PostgresBinaries binaries, ClusterHome home, bool durable)
{
    public const string OwnerRole = "prongsai_owner", Database = "prongsai";

    /// <summary>Null, or what went wrong.</summary>
    public async Task<string?> MakeFolderAsync(CancellationToken ct)
    {
        var unfinished = home.Data + ".unfinished";
        var made = await ShellAsync(["/bin/rm", "-rf", unfinished], ct);
        if (made.Succeeded) made = await ShellAsync(["/bin/mkdir", "-p", home.Log], ct);
        if (made.Succeeded) made = await InitialiseAsync(unfinished, ["--no-sync"], ct);
        if (made.Succeeded && durable) made = await ShellAsync([binaries.PathOf("initdb"), "-D", unfinished, "--sync-only"], ct);
        if (made.Succeeded) made = await ShellAsync(["/bin/mv", "-T", unfinished, home.Data], ct);
        return made.Succeeded ? null : made.Errors.Trim();
    }

    /// <summary>Role and database; repeated safely when the program died in between.</summary>
    public static async Task MakeDatabaseAsync(DatabaseAddress address, CancellationToken ct)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(address.Owner) { Database = "postgres" }.ConnectionString;
        await using var connection = new NpgsqlConnection(maintenance);
        await connection.OpenAsync(ct);
        await using var role = new NpgsqlCommand($"""
            do $$ begin
              if not exists (select from pg_roles where rolname = '{DatabaseAddress.AppRole}') then
                create role {DatabaseAddress.AppRole} login nosuperuser nobypassrls nocreatedb nocreaterole;
              end if;
            end $$
            """, connection);
        await role.ExecuteNonQueryAsync(ct);
        await using var exists = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", connection) { Parameters = { new() { Value = Database } } };
        if (await exists.ExecuteScalarAsync(ct) is true) return;
        await using var create = new NpgsqlCommand($"create database {Database}", connection);
        await create.ExecuteNonQueryAsync(ct);
    }

    private Task<CommandResult> InitialiseAsync(string folder, string[] more, CancellationToken ct) => ShellAsync(
    [
        binaries.PathOf("initdb"), "-D", folder, "-U", OwnerRole, "-E", "UTF8", "--locale-provider=icu", "--icu-locale=th-TH", "--locale=C.UTF-8",
        "--data-checksums", "--auth-local=trust", "--auth-host=reject", "--no-instructions", .. more,
    ], ct);

    private Task<CommandResult> ShellAsync(string[] command, CancellationToken ct) => CommandRun.RunAsync(command[0], command[1..], home.Account, ct);
}
