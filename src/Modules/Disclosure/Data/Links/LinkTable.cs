using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Writes what was seen of addresses in the transaction of an act but not in its record: a site that answers is nobody's act.</summary>
internal static class LinkTable
{
    private const string Claim = "select id from disclosure.claim_links($1, $2, $3, $4)";

    private const string Gather = """
        insert into disclosure.watched_link (agency_id, id, address, host, first_seen_at, next_at)
        select platform.current_agency(), n.id, n.address, n.host, $4, $4 from unnest($1, $2, $3) n(id, address, host)
        on conflict (agency_id, address) do update set unused_since = null where watched_link.unused_since is not null
        """;

    private const string Drop = "update disclosure.watched_link set unused_since = $2 where agency_id = platform.current_agency() and unused_since is null and address <> all($1)";

    private const string Clear = """
        with gone as (delete from disclosure.link_check where agency_id = platform.current_agency() and at < $1)
        delete from disclosure.watched_link where agency_id = platform.current_agency() and unused_since < $2
        """;

    private const string Update = """
        update disclosure.watched_link set lease_until = null, touched_at = $2, checked_at = $2, next_at = $3, verdict = $4, fault = $5, status = $6, failures = $7, failing_since = $8, worked_at = $9,
          title = coalesce($10, title), final_address = $11, text_hash = $12, changed_at = $13, certificate_ends_at = coalesce($14, certificate_ends_at), took_ms = $15,
          picture_due_at = case when $16 and not exists (select from disclosure.link_picture p
            where p.agency_id = watched_link.agency_id and p.watched_link_id = watched_link.id and p.at >= coalesce($13, '-infinity')) then greatest($2, picture_tried_at + interval '24 hours') end
        where agency_id = platform.current_agency() and id = $1
        """;

    private const string Check = """
        insert into disclosure.link_check (agency_id, id, watched_link_id, at, verdict, fault, status, hops, took_ms, changed) values (platform.current_agency(), $1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private const string Snapshot = """
        insert into disclosure.link_snapshot (agency_id, id, watched_link_id, at, title, text) values (platform.current_agency(), $1, $2, $3, $4, $5)
        """;

    private const string OldSnapshots = """
        delete from disclosure.link_snapshot where agency_id = platform.current_agency() and watched_link_id = $1
          and id not in (select id from disclosure.link_snapshot where agency_id = platform.current_agency() and watched_link_id = $1 order by at desc, id desc limit 2)
        """;

    /// <summary>Takes links that are due, one for each host that is free.</summary>
    public static async Task<List<Guid>> ClaimAsync(Act act, Duration spacing, Duration lease, int most, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Claim, Connection(act))
        {
            Parameters = { Value(Utc(act.At)), Value(spacing.ToTimeSpan()), Value(lease.ToTimeSpan()), Value(most) },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(ct))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    /// <summary>Watches these addresses and no others.</summary>
    /// <param name="id">Of a new one; its own when null.</param>
    public static async Task GatherAsync(Act act, IReadOnlyCollection<string> addresses, CancellationToken ct, Func<string, Guid>? id = null)
    {
        string[] all = [.. addresses];
        await RunAsync(act, ct,
            new(Gather) { Parameters = { Value(Array.ConvertAll(all, a => id?.Invoke(a) ?? Guid.CreateVersion7())), Value(all), Value(Array.ConvertAll(all, a => LinkAddress.HostOf(new Uri(a)))), Value(Utc(act.At)) } },
            new(Drop) { Parameters = { Value(all), Value(Utc(act.At)) } });
    }

    /// <summary>All that are watched.</summary>
    public static Task<List<WatchedLink>> WatchedAsync(Act act, CancellationToken ct) => act.Db.Set<WatchedLink>().AsNoTracking().Where(l => l.UnusedSince == null).ToListAsync(ct);

    /// <param name="checks">Looks before then go.</param>
    /// <param name="unused">Addresses that no item names since then go.</param>
    public static Task ClearAsync(Act act, Instant checks, Instant unused, CancellationToken ct) =>
        RunAsync(act, ct, new NpgsqlBatchCommand(Clear) { Parameters = { Value(Utc(checks)), Value(Utc(unused)) } });

    /// <param name="at">When it was looked at.</param>
    public static Task WriteAsync(Act act, WatchedLink link, LinkState now, LinkSighting seen, Instant at, CancellationToken ct)
    {
        var (verdict, fault) = (seen.Verdict.ToString(), seen.Fault?.ToString());
        List<NpgsqlBatchCommand> commands =
        [
            new(Update)
            {
                Parameters =
                {
                    Value(link.Id), Value(Utc(at)), Value(Utc(now.NextAt)), Value(verdict), Text(fault), Number(seen.Status), Value(now.Failures), Time(now.FailingSince), Time(now.WorkedAt),
                    Text(seen.Page?.Title), Text(seen.FinalAddress), new() { Value = (object?)now.Hash ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea }, Time(now.ChangedAt), Time(seen.CertificateEndsAt), Value(seen.TookMs),
                    Value(seen is { Verdict: LinkVerdict.Working, Page.Text: not null }),
                },
            },
            new(Check) { Parameters = { Value(Guid.CreateVersion7()), Value(link.Id), Value(Utc(at)), Value(verdict), Text(fault), Number(seen.Status), Value(seen.Hops), Value(seen.TookMs), Value(now.Changed) } },
        ];
        if (seen.Page?.Text is { } text && (now.Changed || link.TextHash is null))
        {
            commands.Add(new(Snapshot) { Parameters = { Value(Guid.CreateVersion7()), Value(link.Id), Value(Utc(at)), Text(seen.Page.Title), Value(text) } });
            commands.Add(new(OldSnapshots) { Parameters = { Value(link.Id) } });
        }

        return RunAsync(act, ct, [.. commands]);
    }

    private static async Task RunAsync(Act act, CancellationToken ct, params NpgsqlBatchCommand[] commands)
    {
        await using var batch = new NpgsqlBatch(Connection(act));
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlConnection Connection(Act act) => (NpgsqlConnection)act.Db.Database.GetDbConnection();

    private static DateTime Utc(Instant at) => at.ToDateTimeUtc();

    private static NpgsqlParameter Value(object value) => new() { Value = value };

    private static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Number(int? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer };

    private static NpgsqlParameter Time(Instant? value) => new() { Value = value is { } at ? Utc(at) : DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz };
}
