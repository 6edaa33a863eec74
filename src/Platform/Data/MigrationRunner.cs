using NodaTime;
using Npgsql;
using Prongsai.Kernel;
using Prongsai.Platform.Modules;

namespace Prongsai.Platform.Data;

/// <summary>Brings a database to the schema this program knows. Forward only; safe to run from several nodes at once.</summary>
public sealed class MigrationRunner(DatabaseAddress address, ModuleRegistry modules, IClock clock)
{
    private const long AdvisoryLock = 0x50726f6e67736169;

    /// <summary>Runs what has not run yet, each file in its own transaction.</summary>
    /// <returns>How many files ran; <see cref="Error.Invalid"/> <c>environment.newer_schema</c> or <c>environment.changed_migration</c> otherwise, and then nothing was changed.</returns>
    public async Task<Result<int>> RunAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(address.Owner);
        await connection.OpenAsync(cancellationToken);
        await ExecuteAsync(connection, $"select pg_advisory_lock({AdvisoryLock})", cancellationToken);
        var ledger = new MigrationLedger(connection, clock);
        await ledger.PrepareAsync(cancellationToken);
        var done = await ledger.ReadAsync(cancellationToken);
        var known = modules.All.SelectMany(MigrationFile.Of).ToList();
        if (Refusal(done, known) is { } refusal) return refusal;
        var waiting = known.Where(file => !done.ContainsKey((file.Module, file.Number))).ToList();
        foreach (var file in waiting) await RunAsync(connection, ledger, file, cancellationToken);
        return waiting.Count;
    }

    private static Error? Refusal(Dictionary<(string Module, int Number), string> done, List<MigrationFile> known)
    {
        var checksums = known.ToDictionary(file => (file.Module, file.Number));
        foreach (var ((module, number), checksum) in done)
        {
            if (!checksums.TryGetValue((module, number), out var file)) return NewerSchema(module, number);
            if (file.Checksum != checksum) return ChangedMigration(file);
        }
        return null;
    }

    private static async Task RunAsync(NpgsqlConnection connection, MigrationLedger ledger, MigrationFile file, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await ExecuteAsync(connection, $"""
            create schema if not exists {file.Module};
            grant usage on schema {file.Module} to {DatabaseAddress.AppRole};
            alter default privileges in schema {file.Module} grant select, insert, update, delete on tables to {DatabaseAddress.AppRole};
            set local search_path = {file.Module}, platform, public
            """, ct);
        await ExecuteAsync(connection, file.Sql, ct);
        await RowSecurity.ProtectAsync(connection, file.Module, ct);
        await ledger.WriteAsync(file, ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static Error.Invalid NewerSchema(string module, int number) => new("environment.newer_schema",
        $"ฐานข้อมูลนี้ใช้กับโปร่งใสรุ่นใหม่กว่าแล้ว ({module} {number:0000}) ข้อมูลยังอยู่ครบ กรุณาใช้โปรแกรมรุ่นใหม่ "
        + $"(this database was already used by a newer Prongsai ({module} {number:0000}); nothing was changed, start the newer version)");

    private static Error.Invalid ChangedMigration(MigrationFile file) => new("environment.changed_migration",
        $"แฟ้ม {file.Module}/{file.Name} ไม่ตรงกับที่เคยใช้กับฐานข้อมูลนี้ จึงยังไม่ได้แก้ไขสิ่งใด กรุณาติดตั้งโปรแกรมใหม่ "
        + $"(the migration {file.Module}/{file.Name} differs from the one this database ran; nothing was changed, install the program again)");
}
