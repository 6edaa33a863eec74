using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prongsai.Platform.Data;

namespace Prongsai.Record.Data;

/// <summary>Who and what occurs in the record, for the lists of the filter. Jumps from value to value in the index, so that it costs the same however long the record is.</summary>
internal sealed class FilterChoices(AgencyData data, ClosedActs closed)
{
    private static readonly string Accounts = Choices("actor_account", "actor_name"), Kinds = Choices("kind", "kind_name");

    /// <summary>Every code of a column, each with the name it had last.</summary>
    private static string Choices(string code, string name) => $"""
        with recursive found (code) as (
          select min({code}) from platform.recorded_act where agency_id = platform.current_agency()
          union all
          select (select min(a.{code}) from platform.recorded_act a where a.agency_id = platform.current_agency() and a.{code} > found.code)
          from found where found.code is not null)
        select found.code, (select r.{name} from platform.readable_act r
          where r.agency_id = platform.current_agency() and r.{code} = found.code order by r.sequence desc limit 1)
        from found where found.code is not null
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
