using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Writes what became of pictures, beside the record of acts as looks are; only the file itself stands in it.</summary>
internal static class PictureTable
{
    private const string Claim = "select disclosure.claim_picture($1, $2, $3)";

    private const string Tried = "update disclosure.watched_link set lease_until = null, touched_at = $2, picture_fault = $3 where agency_id = platform.current_agency() and id = $1";

    private const string Add = "insert into disclosure.link_picture (agency_id, id, watched_link_id, at, file_id) values (platform.current_agency(), $1, $2, $3, $4)";

    private const string Old = """
        delete from disclosure.link_picture where agency_id = platform.current_agency() and watched_link_id = $1
          and id not in (select id from disclosure.link_picture where agency_id = platform.current_agency() and watched_link_id = $1 order by at desc, id desc limit 2)
          and not exists (select from disclosure.frozen_file f where f.agency_id = link_picture.agency_id and f.file_id = link_picture.file_id)
        """;

    /// <summary>Takes one link whose picture is due and whose host is free.</summary>
    public static async Task<Guid?> ClaimAsync(Act act, Duration spacing, Duration lease, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Claim, Connection(act))
        {
            Parameters = { new() { Value = act.At.ToDateTimeUtc() }, new() { Value = spacing.ToTimeSpan() }, new() { Value = lease.ToTimeSpan() } },
        };
        return await command.ExecuteScalarAsync(ct) is Guid id ? id : null;
    }

    /// <param name="fault">Code of the error; null when there is a picture.</param>
    public static Task TriedAsync(Act act, Guid link, string? fault, CancellationToken ct) =>
        RunAsync(act, ct, new NpgsqlBatchCommand(Tried) { Parameters = { new() { Value = link }, At(act.At), new() { Value = (object?)fault ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text } } });

    /// <summary>Keeps a picture and lets all go but the one before it and those that a freeze names; their files are removed when nothing names them.</summary>
    public static Task AddAsync(Act act, Guid link, Guid file, Instant at, CancellationToken ct) => RunAsync(act, ct,
        new(Add) { Parameters = { new() { Value = Guid.CreateVersion7() }, new() { Value = link }, At(at), new() { Value = file } } },
        new(Old) { Parameters = { new() { Value = link } } });

    private static NpgsqlParameter At(Instant at) => new() { Value = at.ToDateTimeUtc() };

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
}
