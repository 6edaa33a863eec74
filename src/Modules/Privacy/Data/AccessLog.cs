using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Prongsai.Platform;
using Prongsai.Platform.Privacy;

namespace Prongsai.Privacy.Data;

/// <summary>Notes openings of the request's person: queued for the next batch, or stored at once when restricted.</summary>
internal sealed class AccessLog(AgencySession session, AccessLogWriter writer, IClock clock) : IPersonalAccess
{
    public Task NoteAsync(PersonalOpening opening, CancellationToken cancellationToken)
    {
        var noted = new Opening
        {
            AgencyId = session.Agency,
            Id = Guid.CreateVersion7(),
            At = clock.GetCurrentInstant(),
            Account = session.Actor.Account,
            Name = session.Actor.Name,
            Position = session.Actor.Position,
            Capacity = session.Capacity.Printed,
            What = opening.WhatTh,
            Path = opening.Path,
            Subject = opening.Subject,
            SubjectName = opening.SubjectName,
            Restricted = opening.Restricted,
        };
        return opening.Restricted || !writer.TryQueue(noted) ? writer.StoreAsync([noted], cancellationToken) : Task.CompletedTask;
    }
}

/// <summary>Stores queued openings in batches, beside the requests.</summary>
internal sealed class AccessLogWriter(NpgsqlDataSource source, ILogger<AccessLogWriter> log) : BackgroundService
{
    private const int Room = 10_000;
    private const int AtOnce = 500;

    private const string Insert = """
        insert into privacy.opening (agency_id, id, at, account, name, position, capacity, what, path, subject, subject_name, restricted)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<Opening> _queue = Channel.CreateBounded<Opening>(new BoundedChannelOptions(Room) { SingleReader = true });

    /// <summary>False when the queue is full: the caller then stores it itself.</summary>
    public bool TryQueue(Opening opening) => _queue.Writer.TryWrite(opening);

    /// <summary>Stores what is queued now; for tests and the end.</summary>
    public async Task FlushAsync(CancellationToken ct)
    {
        while (Take() is { Count: > 0 } batch)
        {
            await StoreAsync(batch, ct);
        }
    }

    /// <summary>Stores them in one transaction an agency.</summary>
    /// <exception cref="NpgsqlException">They could not be stored.</exception>
    public async Task StoreAsync(IReadOnlyList<Opening> openings, CancellationToken ct)
    {
        foreach (var agency in openings.GroupBy(o => o.AgencyId))
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await using var batch = new NpgsqlBatch(connection, transaction) { BatchCommands = { new NpgsqlBatchCommand($"set local prongsai.agency_id = '{agency.Key.Value:D}'") } };
            foreach (var opening in agency)
            {
                batch.BatchCommands.Add(CommandOf(opening));
            }

            await batch.ExecuteNonQueryAsync(ct);
            await transaction.CommitAsync(ct);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var batch = new List<Opening>();
            try
            {
                await _queue.Reader.WaitToReadAsync(stoppingToken);
                batch.AddRange(Take());
                await StoreAsync(batch, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                GiveBack(batch);
            }
            catch (NpgsqlException lost)
            {
                log.LogWarning(lost, "Openings of personal data wait: the database cannot be reached");
                GiveBack(batch);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void GiveBack(List<Opening> batch)
    {
        foreach (var opening in batch.Where(o => !_queue.Writer.TryWrite(o)))
        {
            log.LogError("An opening of personal data was not kept: the queue is full ({Account} {At})", opening.Account, opening.At);
        }
    }

    private List<Opening> Take()
    {
        var batch = new List<Opening>();
        while (batch.Count < AtOnce && _queue.Reader.TryRead(out var opening))
        {
            batch.Add(opening);
        }

        return batch;
    }

    private static NpgsqlBatchCommand CommandOf(Opening o)
    {
        var command = new NpgsqlBatchCommand(Insert);
        object?[] values = [o.AgencyId.Value, o.Id, o.At.ToDateTimeUtc(), o.Account, o.Name, o.Position, o.Capacity, o.What, o.Path, o.Subject, o.SubjectName, o.Restricted];
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.Add(values[i] is { } value ? new() { Value = value } : new() { Value = DBNull.Value, NpgsqlDbType = i == 9 ? NpgsqlDbType.Uuid : NpgsqlDbType.Text });
        }

        return command;
    }
}
