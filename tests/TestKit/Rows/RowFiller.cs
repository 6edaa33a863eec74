using Npgsql;

namespace Prongsai.TestKit.Rows;

/// <summary>Puts rows of an agency into every table, parents first, from nothing but what the catalogue says. Two rows where the keys allow it,
/// so that a row may point at two different parents.</summary>
public sealed class RowFiller(NpgsqlConnection owner, Guid agency)
{
    /// <exception cref="InvalidOperationException">A table cannot be filled so; its name and why.</exception>
    public async Task FillAsync(IReadOnlyList<StoredTable> tables)
    {
        var waiting = tables.ToList();
        while (waiting.Count > 0)
        {
            var ready = Ready(waiting, _ => true) is { Count: > 0 } whole ? whole : Ready(waiting, required => required);
            if (ready.Count == 0)
            {
                throw new InvalidOperationException("Foreign keys in a circle: " + string.Join(", ", waiting.Select(t => t.Name)));
            }

            foreach (var table in ready)
            {
                await InsertAsync(table);
                await InsertAsync(table);
                waiting.Remove(table);
            }
        }
    }

    private async Task InsertAsync(StoredTable table)
    {
        var row = table.Written.Where(c => c.IsRequired && !c.HasDefault).ToDictionary(c => c.Name, c => Invented.Of(c, agency));
        var parents = new Dictionary<string, int>();
        foreach (var key in table.ForeignKeys.Where(k => IsRequired(table, k)))
        {
            var nth = parents[key.Parent] = parents.GetValueOrDefault(key.Parent, -1) + 1;
            await PointAsync(table, key, nth, row);
        }

        await new CheckSolver(owner, table, await ChoicesAsync(table, row)).SolveAsync(row);
        var sql = $"insert into {table.Name} ({string.Join(", ", row.Keys)}) values ({string.Join(", ", row.Values)}) on conflict do nothing";
        try
        {
            await using var insert = new NpgsqlCommand(sql, owner);
            await insert.ExecuteNonQueryAsync();
        }
        catch (PostgresException refused)
        {
            throw new InvalidOperationException($"{table.Name} cannot be filled: {refused.MessageText} ({sql})", refused);
        }
    }

    private async Task PointAsync(StoredTable table, ForeignKey key, int nth, Dictionary<string, string> row)
    {
        if (key.Parent == table.Name)
        {
            for (var i = 0; i < key.Columns.Length; i++)
            {
                row[key.Columns[i]] = row[key.Keys[i]];
            }

            return;
        }

        await using var read = new NpgsqlCommand($"select {string.Join(", ", key.Keys.Select(k => $"quote_nullable({k}::text)"))} from {key.Parent} where agency_id = '{agency}' order by {string.Join(", ", key.Keys)} offset least({nth}, (select count(*) - 1 from {key.Parent} where agency_id = '{agency}')) limit 1", owner);
        await using var reader = await read.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
        {
            return;
        }

        for (var i = 0; i < key.Columns.Length; i++)
        {
            row[key.Columns[i]] = reader.GetString(i);
        }
    }

    /// <summary>What a column that points elsewhere may hold: what it holds already, or nothing and the parent's key; a made-up value would point nowhere.</summary>
    private async Task<Dictionary<string, string[]>> ChoicesAsync(StoredTable table, Dictionary<string, string> row)
    {
        var choices = new Dictionary<string, string[]> { ["agency_id"] = [row.GetValueOrDefault("agency_id", "null")] };
        foreach (var key in table.ForeignKeys)
        {
            var pointed = new Dictionary<string, string>(row);
            if (!IsRequired(table, key))
            {
                await PointAsync(table, key, 0, pointed);
            }

            foreach (var column in key.Columns)
            {
                choices.TryAdd(column, row.TryGetValue(column, out var held) ? [held] : ["null", pointed.GetValueOrDefault(column, "null")]);
            }
        }

        return choices;
    }

    private static List<StoredTable> Ready(List<StoredTable> waiting, Func<bool, bool> counts) =>
        [.. waiting.Where(t => t.ForeignKeys.Where(k => k.Parent != t.Name && counts(IsRequired(t, k))).All(k => waiting.All(w => w.Name != k.Parent)))];

    private static bool IsRequired(StoredTable table, ForeignKey key) => key.Columns.All(c => table.Columns.Single(x => x.Name == c).IsRequired);
}
