using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prongsai.Platform.Data;

namespace Prongsai.TestKit;

/// <summary>Compares what the mappings say with what the migrations made.</summary>
public static class SchemaCheck
{
    private const string Columns = """
        select a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
        from pg_attribute a where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped
        """;

    /// <summary>One line per difference: table, column, what the model says, what the database has. Empty when they agree.</summary>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(Db db, NpgsqlConnection owner)
    {
        var differences = new List<string>();
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            var name = $"{table.Schema}.{table.Name}";
            var mapped = table.Columns.ToDictionary(column => column.Name, column => Describe(column.StoreType, !column.IsNullable));
            var made = await MadeAsync(owner, name);
            foreach (var column in mapped.Keys.Union(made.Keys).Order(StringComparer.Ordinal))
            {
                var (model, database) = (mapped.GetValueOrDefault(column, "nothing"), made.GetValueOrDefault(column, "nothing"));
                if (model != database) differences.Add($"{name}.{column}: mapped {model}, migrated {database}");
            }
        }
        return differences;
    }

    private static async Task<Dictionary<string, string>> MadeAsync(NpgsqlConnection owner, string table)
    {
        await using var command = new NpgsqlCommand(Columns, owner) { Parameters = { new() { Value = table } } };
        await using var reader = await command.ExecuteReaderAsync();
        var made = new Dictionary<string, string>();
        while (await reader.ReadAsync()) made.Add(reader.GetString(0), Describe(reader.GetString(1), reader.GetBoolean(2)));
        return made;
    }

    private static string Describe(string type, bool required) => required ? $"{type} not null" : type;
}
