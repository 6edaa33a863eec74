using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prongsai.Platform.Data;

namespace Prongsai.Privacy.Data;

/// <summary>Statements over tables that are named by data, not by a mapping. They run in the transaction of the read or the act, so row security binds them too.
/// Removing by such a statement also keeps the removed values out of the act's own list of changes.</summary>
internal static class RawSql
{
    public static async Task<IReadOnlyList<T>> ListAsync<T>(this Db db, string sql, Func<NpgsqlDataReader, T> row, CancellationToken ct, params object[] values)
    {
        await using var command = Command(db, sql, values);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public static async Task<T> ScalarAsync<T>(this Db db, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(db, sql, values);
        return (T)(await command.ExecuteScalarAsync(ct) ?? throw new InvalidOperationException("The statement gave no value."));
    }

    public static async Task<int> ExecuteAsync(this Db db, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(db, sql, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlCommand Command(Db db, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
