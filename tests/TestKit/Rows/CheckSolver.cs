using Npgsql;

namespace Prongsai.TestKit.Rows;

/// <summary>Finds values that satisfy a table's checks by letting the database judge each combination.</summary>
/// <param name="pointing">What the columns that point elsewhere may hold.</param>
internal sealed class CheckSolver(NpgsqlConnection owner, StoredTable table, IReadOnlyDictionary<string, string[]> pointing)
{
    private const int MostTries = 4000;

    /// <exception cref="InvalidOperationException">No combination tried satisfies a check.</exception>
    public async Task SolveAsync(Dictionary<string, string> row)
    {
        var solved = new List<Check>();
        foreach (var check in table.Checks)
        {
            solved.Add(check);
            if (await HoldAsync(solved, row))
            {
                continue;
            }

            var free = check.Columns.Select(c => table.Columns.Single(x => x.Name == c)).ToList();
            if (await FirstAsync(Combinations(free, check.Expression, row).Take(MostTries), solved) is not { } found)
            {
                throw new InvalidOperationException($"{table.Name}: no value satisfies {check.Expression}");
            }

            foreach (var (name, value) in found)
            {
                row[name] = value;
            }
        }
    }

    private async Task<Dictionary<string, string>?> FirstAsync(IEnumerable<Dictionary<string, string>> rows, IReadOnlyList<Check> checks)
    {
        foreach (var row in rows)
        {
            if (await HoldAsync(checks, row))
            {
                return row;
            }
        }

        return null;
    }

    private IEnumerable<Dictionary<string, string>> Combinations(List<StoredColumn> columns, string check, Dictionary<string, string> row)
    {
        IEnumerable<Dictionary<string, string>> all = [row];
        foreach (var column in columns)
        {
            var values = pointing.TryGetValue(column.Name, out var fixedTo) ? fixedTo : [.. Invented.For(column, check).Distinct()];
            all = all.SelectMany(sofar => values.Select(value => new Dictionary<string, string>(sofar) { [column.Name] = value }));
        }

        return all;
    }

    private async Task<bool> HoldAsync(IReadOnlyList<Check> checks, Dictionary<string, string> row)
    {
        var given = string.Join(", ", table.Columns.Select(c => $"{(row.TryGetValue(c.Name, out var value) ? $"{value}::{c.Type}" : $"null::{c.Type}")} as {c.Name}"));
        try
        {
            await using var judge = new NpgsqlCommand($"select {string.Join(" and ", checks.Select(c => $"({c.Expression}) is not false"))} from (select {given}) as row", owner);
            return (bool)(await judge.ExecuteScalarAsync())!;
        }
        catch (PostgresException unfit) when (unfit.SqlState.StartsWith("22", StringComparison.Ordinal))
        {
            return false; // the value is not of the column's type
        }
    }
}
