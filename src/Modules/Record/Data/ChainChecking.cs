using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;

namespace Prongsai.Record.Data;

/// <summary>A walk asked for on a page.</summary>
internal sealed record CheckChain;

/// <summary>Walks the chain, compares the anchors, and keeps what was found.</summary>
internal sealed class ChainChecking(AgencyData data, ChainVerifier chain, AnchorVerifier anchors, AnchorFolder folder, AgencyDirectory directory) : IJob<CheckChain>
{
    public const string Kind = "record.check_chain";

    private static readonly ActKind Checked = new("record.chain_checked", "ตรวจสอบลูกโซ่บันทึก");

    /// <summary>Queues a walk.</summary>
    /// <returns>The job, for its progress.</returns>
    public async Task<Result<Guid>> QueueAsync(CancellationToken cancellationToken) =>
        await data.ActAsync<Guid>(Checked, async (act, ct) => await act.EnqueueAsync(Kind, Guid.CreateVersion7().ToString(), new CheckChain(), ct), cancellationToken);

    public async Task<Result<Unit>> RunAsync(CheckChain payload, JobRun run, CancellationToken cancellationToken)
    {
        var reported = -1;
        return await CheckAsync(run.Agency, async (walked, all) =>
        {
            var percent = (int)(walked * 95 / Math.Max(1, all));
            if (percent == reported) return;
            reported = percent;
            await run.ReportAsync(percent, $"ตรวจแล้ว {walked} จาก {all} การกระทำ", cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Does the work of the job.</summary>
    public async Task<Result<Unit>> CheckAsync(AgencyId agency, Func<long, long, Task>? progress, CancellationToken cancellationToken)
    {
        var entry = await directory.FindAsync(agency, cancellationToken);
        var walked = await chain.VerifyAsync(progress, cancellationToken);
        var fitted = await anchors.VerifyAsync(entry is null ? [] : folder.Read(entry.Slug), linked: true, cancellationToken);
        return await data.ActAsync<Unit>(Checked, (act, _) =>
        {
            act.Db.Add(new ChainCheck
            {
                CheckedAt = act.At,
                Acts = walked.Acts,
                ChainFault = walked.Broken?.Line,
                FaultSequence = walked.Broken?.Sequence ?? fitted.Fault?.Sequence,
                Anchors = fitted.Checked,
                AnchorFault = fitted.Fault is { } fault ? $"สมอ {fault.Name}: {fault.Why}" : null,
            });
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken);
    }
}
