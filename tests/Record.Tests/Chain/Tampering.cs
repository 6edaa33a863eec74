using Npgsql;
using Prongsai.Platform;

namespace Prongsai.Record.Tests.Chain;

/// <summary>Changes the record by hand, with the owner's rights, and puts it back.</summary>
internal sealed class Tampering(NpgsqlConnection owner, AgencyId agency)
{
    private static readonly string[] Tables = ["recorded_act", "sealed_value", "act_head"];

    public async Task KeepAsync()
    {
        await RunAsync("alter table platform.sealed_value drop constraint if exists sealed_value_check");
        foreach (var table in Tables) await RunAsync($"create temporary table kept_{table} as select * from platform.{table} where agency_id = '{agency}'");
    }

    public async Task PutBackAsync()
    {
        foreach (var table in Tables)
        {
            await RunAsync($"delete from platform.{table} where agency_id = '{agency}' or (agency_id::text like '{agency.ToString()[..35]}%')");
            await RunAsync($"insert into platform.{table} select * from kept_{table}");
        }
    }

    public Task<List<(string Column, string Type)>> ColumnsAsync(string table) =>
        ReadAsync($"select attname, format_type(atttypid, null) from pg_attribute where attrelid = 'platform.{table}'::regclass and attnum > 0 and not attisdropped order by attnum",
            reader => (reader.GetString(0), reader.GetString(1)));

    /// <summary>Rows as (sequence, condition that finds the row).</summary>
    public Task<List<(long Sequence, string Where)>> RowsAsync(string table)
    {
        var ordinal = table == "sealed_value" ? "' and ordinal = ' || ordinal" : "''";
        return ReadAsync($"select sequence, 'agency_id = ''{agency}'' and sequence = ' || sequence || {ordinal} from platform.{table} where agency_id = '{agency}' order by sequence",
            reader => (reader.GetInt64(0), reader.GetString(1)));
    }

    /// <summary>Did the assignment change anything? A column that must not be empty cannot be emptied.</summary>
    public async Task<bool> ChangesAsync(string table, string assignment, string where)
    {
        var (column, value) = (assignment[..assignment.IndexOf(' ', StringComparison.Ordinal)], assignment[(assignment.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        try
        {
            return await RunAsync($"update platform.{table} set {assignment} where {where} and ({value}) is distinct from {column}") > 0;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.NotNullViolation)
        {
            return false;
        }
    }

    public async Task<int> RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        return await command.ExecuteNonQueryAsync();
    }

    private async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await reader.ReadAsync()) found.Add(read(reader));
        return found;
    }
}
