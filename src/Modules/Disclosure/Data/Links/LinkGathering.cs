using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;

namespace Prongsai.Disclosure.Data.Links;

/// <param name="Slot">Number of the hour; part of the job's key only.</param>
internal sealed record LinkGatheringRequest(long Slot);

/// <summary>Brings the list of watched addresses in line with what the items name, and lets old looks go.</summary>
internal sealed class LinkGathering(AgencyData data) : IJob<LinkGatheringRequest>
{
    public const string Kind = "disclosure.link_gathering";

    /// <summary>How long looks are kept.</summary>
    public static readonly Duration Kept = Duration.FromDays(365);

    private static readonly Duration UnusedKept = Duration.FromDays(30);
    private static readonly ActKind Gathered = new("disclosure.links_gathered", "รวบรวมลิงก์");

    public async Task<Result<Unit>> RunAsync(LinkGatheringRequest payload, JobRun run, CancellationToken cancellationToken)
    {
        await RunAsync(cancellationToken);
        return Unit.Done;
    }

    public async Task RunAsync(CancellationToken cancellationToken) => await data.ActAsync<Unit>(Gathered, async (act, ct) =>
    {
        var uses = await LinkUses.ReadAsync(act.Db, ct);
        await LinkTable.GatherAsync(act, uses.Select(u => u.Address).ToHashSet(), ct);
        await LinkTable.ClearAsync(act, act.At - Kept, act.At - UnusedKept, ct);
        return Unit.Done;
    }, cancellationToken);
}
