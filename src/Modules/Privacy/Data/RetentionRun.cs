using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Privacy;

namespace Prongsai.Privacy.Data;

/// <summary>One night of one agency.</summary>
/// <param name="Day">ISO date in Bangkok.</param>
internal sealed record RetentionNight(string Day);

/// <summary>What a batch removed: kept in the act. Ids only.</summary>
internal sealed record RowsRemoved(string Rule, string Table, int Rows, int Files, IReadOnlyList<string> Ids);

/// <summary>The nightly run: removes what is due by the rules that are on, batch by batch, each batch an act of its own, so that an interrupted run goes on where it stopped.</summary>
internal sealed class RetentionRun(AgencyData data, RetentionBook book, ReleasedFiles files, IClock clock) : IJob<RetentionNight>
{
    public const string Kind = "privacy.retention";

    public const int Batch = 200;

    private static readonly ActKind Removed = new("privacy.rows_removed", "ลบข้อมูลตามระยะเวลาเก็บรักษา");

    public async Task<Result<Unit>> RunAsync(RetentionNight payload, JobRun run, CancellationToken cancellationToken)
    {
        var removed = await RunAsync(cancellationToken);
        return removed.Match<Result<Unit>>(_ => Unit.Done, error => error);
    }

    /// <summary>All rules that are on.</summary>
    /// <returns>How many rows were removed.</returns>
    public async Task<Result<int>> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        foreach (var use in (await book.AllAsync(cancellationToken)).Where(u => u.IsOn))
        {
            int removed;
            do
            {
                var batch = await BatchAsync(use, Batch, cancellationToken);
                if (!batch.IsOk)
                {
                    return batch.Error;
                }

                total += removed = batch.Value;
            }
            while (removed == Batch);
        }

        await files.SweepAsync(cancellationToken);
        return total;
    }

    /// <summary>One batch of one rule.</summary>
    public Task<Result<int>> BatchAsync(RuleInUse use, int most, CancellationToken cancellationToken) => data.ActAsync<int>(Removed, async (act, ct) =>
    {
        var rule = use.Rule;
        var removed = await RetentionRows.RemoveAsync(act, rule, use.Before(clock.GetCurrentInstant()), most, ct);
        if (removed.Ids.Count == 0)
        {
            return 0;
        }

        var released = await ReleasedFiles.ReleaseAsync(act, removed.Files, ct);
        var ids = removed.Ids.Where(i => i.Length > 0).ToArray();
        await EraseSealsAsync(act, rule, ids, ct);
        act.Record(new RowsRemoved(rule.FullKey, rule.Table, removed.Ids.Count, released, ids));
        act.Db.Add(new Tombstone
        {
            Rule = rule.FullKey,
            What = rule.WhatTh,
            Basis = $"{rule.BasisTh} (เก็บ {use.Days} วัน {rule.SinceTh})",
            RowCount = removed.Ids.Count,
            FileCount = released,
            RowIds = ids,
            ActSequence = await OwnSequenceAsync(act, ct),
            RemovedAt = act.At,
        });
        return removed.Ids.Count;
    }, cancellationToken);

    /// <summary>What the record of acts keeps of the personal values of the rows, and of those that went with them, goes too.</summary>
    private static async Task EraseSealsAsync(Act act, RetentionRule rule, IEnumerable<string> ids, CancellationToken ct)
    {
        string[] tables = [rule.Table, .. rule.With.Select(w => w.Table)];
        if (PersonalColumns.In(act.Db).Any(c => tables.Contains(c.Table)))
        {
            foreach (var id in ids)
            {
                await ActErasure.EraseAsync(act, id, new ErasureScope { Only = tables }, ct);
            }
        }
    }

    /// <summary>The number this act will get: the head stays locked until it is saved.</summary>
    private static Task<long> OwnSequenceAsync(Act act, CancellationToken ct) =>
        act.Db.ScalarAsync<long>("select sequence + 1 from platform.act_head where agency_id = platform.current_agency() for update", ct);
}
