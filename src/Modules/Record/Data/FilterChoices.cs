using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prongsai.Platform.Data;

namespace Prongsai.Record.Data;

/// <summary>Who and what occurs in the record, for the lists of the filter. Jumps from value to value in the index, so that it costs the same however long the record is.</summary>
internal sealed class FilterChoices(AgencyData data, ClosedActs closed)
{
    private const string Accounts = """
        with recursive found (account) as (
          select min(actor_account) from platform.recorded_act where agency_id = platform.current_agency()
          union all
          select (select min(a.actor_account) from platform.recorded_act a where a.agency_id = platform.current_agency() and a.actor_account > found.account)
          from found where found.account is not null)
        select found.account, (select r.actor_name from platform.readable_act r
          where r.agency_id = platform.current_agency() and r.actor_account = found.account order by r.sequence desc limit 1)
        from found where found.account is not null
        """;

    private const string Kinds = """
        with recursive found (kind) as (
          select min(kind) from platform.recorded_act where agency_id = platform.current_agency()
          union all
          select (select min(a.kind) from platform.recorded_act a where a.agency_id = platform.current_agency() and a.kind > found.kind)
          from found where found.kind is not null)
        select found.kind, (select a.kind_name from platform.recorded_act a
          where a.agency_id = platform.current_agency() and a.kind = found.kind order by a.sequence desc limit 1)
        from found where found.kind is not null
        """;

    /// <summary>Accounts with the name they had last.</summary>
    public Task<IReadOnlyList<(string Code, string Name)>> PeopleAsync(CancellationToken cancellationToken) => ReadAsync(Accounts, cancellationToken);

    /// <summary>Kinds of acts, without those that are closed to the person at work.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> KindsAsync(CancellationToken cancellationToken) =>
        [.. (await ReadAsync(Kinds, cancellationToken)).Where(kind => !closed.IsClosed(kind.Code, []))];

    private Task<IReadOnlyList<(string Code, string Name)>> ReadAsync(string sql, CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<(string, string)>>(async (db, ct) =>
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<(string, string)>();
        while (await reader.ReadAsync(ct)) found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }, cancellationToken);
}
