using NodaTime;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Privacy;

namespace Prongsai.Privacy.Data;

/// <summary>A row whose time is over.</summary>
/// <param name="HeldBecause">Reason of the hold; null when nothing holds it.</param>
internal sealed record DueRow(string Id, string Title, Instant Since, string? HeldBecause);

/// <param name="Files">Ids of the stored files the rows named.</param>
internal sealed record RemovedRows(IReadOnlyList<string> Ids, IReadOnlyList<Guid> Files);

/// <summary>Reads and removes what a <see cref="RetentionRule"/> names.</summary>
internal static class RetentionRows
{
    public const string OpeningTable = "privacy.opening";

    /// <summary>Files themselves: of them only those go that no row names any more.</summary>
    public const string FileTable = "platform.stored_file";

    private const string Held = "exists (select from privacy.retention_hold h where h.agency_id = platform.current_agency() and h.table_name = $2 and h.row_id = due.id::text and h.lifted_at is null)";

    /// <summary>How many rows are due, held ones not counted, and how many are held.</summary>
    public static async Task<(long Due, long Held)> CountAsync(Db db, RetentionRule rule, Instant before, CancellationToken ct)
    {
        var sql = $"select count(*) filter (where not {Held}), count(*) filter (where {Held}) from {rule.Table} due where {await DueAsync(db, rule, ct)}";
        var counted = await db.ListAsync(sql, r => (r.GetInt64(0), r.GetInt64(1)), ct, before.ToDateTimeUtc(), rule.Table);
        return counted[0];
    }

    /// <summary>The oldest first.</summary>
    public static async Task<IReadOnlyList<DueRow>> PageAsync(Db db, RetentionRule rule, Instant before, int skip, int take, CancellationToken ct)
    {
        var sql = $"""
            select due.id::text, coalesce(({rule.Title})::text, ''), ({rule.Since}),
              (select h.reason from privacy.retention_hold h where h.agency_id = platform.current_agency() and h.table_name = $2 and h.row_id = due.id::text and h.lifted_at is null)
            from {rule.Table} due where {await DueAsync(db, rule, ct)} order by ({rule.Since}), due.id offset $3 limit $4
            """;
        return await db.ListAsync(sql, r => new DueRow(r.GetString(0), r.GetString(1), Instant.FromDateTimeUtc(r.GetDateTime(2)), r.IsDBNull(3) ? null : r.GetString(3)),
            ct, before.ToDateTimeUtc(), rule.Table, skip, take);
    }

    /// <summary>Removes the oldest rows that are due and not held.</summary>
    public static async Task<RemovedRows> RemoveAsync(Act act, RetentionRule rule, Instant before, int most, CancellationToken ct)
    {
        if (rule.Table == OpeningTable)
        {
            var forgotten = await act.Db.ScalarAsync<long>("select privacy.forget_openings($1, $2, $3)", ct, before.ToDateTimeUtc(), most, act.At.ToDateTimeUtc());
            return new([.. Enumerable.Repeat("", (int)forgotten)], []);
        }

        var file = rule.FileColumn is { } column ? $"due.{column}" : "null::uuid";
        var rows = await act.Db.ListAsync(
            $"select due.id, {file} from {rule.Table} due where {await DueAsync(act.Db, rule, ct)} and not {Held} order by ({rule.Since}), due.id limit $3 for update skip locked",
            r => (Id: r.GetGuid(0), File: r.IsDBNull(1) ? (Guid?)null : r.GetGuid(1)), ct, before.ToDateTimeUtc(), rule.Table, most);
        var ids = rows.Select(r => r.Id).ToArray();
        if (rule.Table == FileTable)
        {
            return new([.. ids.Select(i => i.ToString())], ids); // they go where files are let go, with their bytes
        }

        foreach (var (table, key) in rule.With)
        {
            await act.Db.ExecuteAsync($"delete from {table} where {key} = any($1)", ct, ids);
        }

        await act.Db.ExecuteAsync($"delete from {rule.Table} where id = any($1)", ct, ids);
        return new([.. ids.Select(i => i.ToString())], [.. rows.Select(r => r.File).OfType<Guid>().Distinct()]);
    }

    private static async Task<string> DueAsync(Db db, RetentionRule rule, CancellationToken ct) =>
        $"({rule.Where ?? "true"}) and ({rule.Since}) < $1{(rule.Table == FileTable ? " and " + await ReleasedFiles.UnnamedAsync(db, "due.id", ct) : "")}";
}
