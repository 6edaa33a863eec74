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
            var ready = waiting.Where(t => Needed(t).All(parent => waiting.All(w => w.Name != parent))).ToList();
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

        // What points elsewhere stays as it is, empty where it may be: a made-up value would point nowhere
        var bound = table.ForeignKeys.SelectMany(k => k.Columns).Append("agency_id").ToHashSet();

        await new CheckSolver(owner, table, bound).SolveAsync(row);
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
        await reader.ReadAsync();
        for (var i = 0; i < key.Columns.Length; i++)
        {
            row[key.Columns[i]] = reader.GetString(i);
        }
    }

    private static IEnumerable<string> Needed(StoredTable table) =>
        table.ForeignKeys.Where(k => k.Parent != table.Name && IsRequired(table, k)).Select(k => k.Parent);

    private static bool IsRequired(StoredTable table, ForeignKey key) => key.Columns.All(c => table.Columns.Single(x => x.Name == c).IsRequired);
}
