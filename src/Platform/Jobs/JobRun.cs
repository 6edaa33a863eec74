using Npgsql;

namespace Prongsai.Platform.Jobs;

/// <summary>The run of a job: where it tells how far it is.</summary>
public sealed class JobRun
{
    private readonly NpgsqlDataSource _source;

    internal JobRun(NpgsqlDataSource source, AgencyId agency, Guid id, int attempt) => (_source, Agency, Id, Attempt) = (source, agency, id, attempt);

    public AgencyId Agency { get; }

    public Guid Id { get; }

    /// <summary>1 for the first run.</summary>
    public int Attempt { get; }

    /// <summary>Tells the waiting page how far the work is. Visible at once, also when the work fails later.</summary>
    /// <param name="percent">0 to 100.</param>
    /// <param name="sentenceTh">What is being done, for example "กำลังอ่านตารางที่ 2 จาก 4".</param>
    public Task ReportAsync(int percent, string sentenceTh, CancellationToken cancellationToken = default) =>
        UpdateAsync("percent = $3, sentence = $4", [Math.Clamp(percent, 0, 100), sentenceTh], cancellationToken);

    internal Task ExtendLeaseAsync(TimeSpan lease, CancellationToken ct) => UpdateAsync("lease_until = clock_timestamp() + $3", [lease], ct);

    internal Task CompleteAsync(CancellationToken ct) => UpdateAsync("state = 'Done', percent = 100, lease_until = null", [], ct);

    internal Task FailAsync(string sentence, CancellationToken ct) => UpdateAsync("state = 'Failed', sentence = $3, lease_until = null", [sentence], ct);

    internal Task RetryAsync(TimeSpan delay, CancellationToken ct) =>
        UpdateAsync("state = 'Waiting', run_after = clock_timestamp() + $3, lease_until = null", [delay], ct);

    /// <summary>Touches the row only while this run still holds it: a worker that was thought dead changes nothing.</summary>
    private async Task UpdateAsync(string assignments, object[] values, CancellationToken ct)
    {
        await using var connection = await _source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var update = new NpgsqlBatchCommand(
            $"update platform.queued_job set {assignments} where agency_id = platform.current_agency() and id = $1 and attempts = $2 and state = 'Running'")
        {
            Parameters = { new() { Value = Id }, new() { Value = Attempt } },
        };
        foreach (var value in values) update.Parameters.Add(new() { Value = value });
        var enter = new NpgsqlBatchCommand($"set local prongsai.agency_id = '{Agency.Value:D}'");
        await using var batch = new NpgsqlBatch(connection, transaction) { BatchCommands = { enter, update } };
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
