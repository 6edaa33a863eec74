using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Jobs;

/// <summary>The queue: a table, so that a job is queued in the same transaction as the act that asks for it.</summary>
internal sealed class JobQueue(NpgsqlDataSource source)
{
    public const int MostAttempts = 5;

    /// <summary>Where the database tells the workers, at commit, that a job was queued.</summary>
    public const string Channel = "prongsai_jobs";

    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    public static async Task<Guid> EnqueueAsync<TPayload>(Act act, string kind, string key, TPayload payload, CancellationToken ct, NodaTime.Duration after = default) where TPayload : notnull
    {
        // The update that changes nothing makes the row of an earlier request come back
        const string Insert = """
            insert into platform.queued_job (agency_id, id, kind, key, payload, actor, queued_at, run_after) values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp() + $8)
            on conflict (agency_id, kind, key) do update set key = excluded.key returning id
            """;
        var insert = new NpgsqlBatchCommand(Insert);
        object[] values =
        [
            act.Agency.Value, Guid.CreateVersion7(), kind, key,
            JsonSerializer.Serialize(payload, StoredJson.Options), JsonSerializer.Serialize(act.Actor, StoredJson.Options), act.At.ToDateTimeUtc(), after.ToTimeSpan(),
        ];
        foreach (var value in values) insert.Parameters.Add(new() { Value = value });
        await using var batch = new NpgsqlBatch((NpgsqlConnection)act.Db.Database.GetDbConnection())
        {
            BatchCommands = { insert, new NpgsqlBatchCommand($"notify {Channel}") },
        };
        return (Guid)(await batch.ExecuteScalarAsync(ct))!;
    }

    public static T Payload<T>(string json) where T : notnull =>
        JsonSerializer.Deserialize<T>(json, StoredJson.Options) ?? throw new JsonException("The payload of a job is empty.");

    /// <summary>Takes one job, of whichever agency, and holds it for <see cref="Lease"/>; null when none waits.</summary>
    public async Task<ClaimedJob?> ClaimAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select agency_id, id, kind, payload, actor, attempts from platform.claim_job($1, $2)");
        command.Parameters.Add(new() { Value = Lease });
        command.Parameters.Add(new() { Value = MostAttempts });
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;
        var run = new JobRun(source, new AgencyId(reader.GetGuid(0)), reader.GetGuid(1), reader.GetInt32(5));
        return new ClaimedJob(run, reader.GetString(2), reader.GetString(3), reader.GetString(4));
    }
}

/// <summary>Payload and actor as they were stored: a row that cannot be read fails like a job, not like the program.</summary>
internal sealed record ClaimedJob(JobRun Run, string Kind, string Payload, string Actor);
