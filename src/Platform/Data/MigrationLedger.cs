using NodaTime;
using Npgsql;

namespace Prongsai.Platform.Data;

/// <summary>The table that remembers which SQL files a database has run.</summary>
internal sealed class MigrationLedger(NpgsqlConnection connection, IClock clock)
{
    private const string Table = $"""
        create schema if not exists platform;
        create table if not exists platform.schema_migration (
          module text not null, number integer not null, name text not null, checksum text not null, run_at timestamp with time zone not null,
          primary key (module, number));
        grant usage on schema platform to {DatabaseAddress.AppRole};
        grant select on platform.schema_migration to {DatabaseAddress.AppRole}
        """;

    public async Task PrepareAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Table, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<Dictionary<(string Module, int Number), string>> ReadAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select module, number, checksum from platform.schema_migration", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var done = new Dictionary<(string, int), string>();
        while (await reader.ReadAsync(ct)) done.Add((reader.GetString(0), reader.GetInt32(1)), reader.GetString(2));
        return done;
    }

    public async Task WriteAsync(MigrationFile file, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "insert into platform.schema_migration (module, number, name, checksum, run_at) values ($1, $2, $3, $4, $5)", connection)
        {
            Parameters =
            {
                new() { Value = file.Module }, new() { Value = file.Number }, new() { Value = file.Name },
                new() { Value = file.Checksum }, new() { Value = clock.GetCurrentInstant().ToDateTimeUtc() },
            },
        };
        await command.ExecuteNonQueryAsync(ct);
    }
}
