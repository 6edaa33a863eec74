using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Data.Past;
using Prongsai.Disclosure.Features.Inspect;
using Prongsai.Disclosure.Features.Submission;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Pack;

/// <summary>Plans packs, of a freeze or of the state as it stands.</summary>
internal sealed class Packs(Freezes freezes, SubmissionNow now, PastStates past, FreezeProof proof, DocumentLibrary library)
{
    /// <param name="number">Of the freeze; null for the state as it stands.</param>
    /// <param name="site">Scheme and host.</param>
    /// <param name="all">With what was closed since: only for whoever may publish.</param>
    /// <returns>Null when there is no such freeze.</returns>
    public async Task<PackPlan?> PlanAsync(FiscalYear year, int? number, string site, bool all, CancellationToken ct)
    {
        var today = number is null || !all ? await now.ReadAsync(year, site, ct) : null;
        if (number is null)
        {
            return PackPlan.Of(today!, null, await proof.ReadAsync(today!, today, null, ct));
        }

        return await freezes.FindAsync(year, number.Value, ct) is var (line, state) ? PackPlan.Of(state, today, await proof.ReadAsync(state, today, line.Sequence, ct), await library.ClosedAsync(ct)) : null;
    }

    /// <summary>Of a moment of the past: what citizens could read then. The same day gives the same plan whenever it is asked for, as long as nothing of it is closed.</summary>
    public async Task<Result<PackPlan>> PlanAsync(PastMoment moment, string site, bool all, CancellationToken ct)
    {
        if (moment.IsOpen)
        {
            return new Error.Invalid("past.open", "วันนี้ยังไม่จบ ทำชุดหลักฐานของวันได้เมื่อสิ้นวัน เลือกเมื่อวานหรือวันที่ตรึงไว้");
        }

        if (moment.Freeze is { } freeze)
        {
            return (await PlanAsync(moment.Year, freeze.Number, site, all, ct))!;
        }

        var then = await past.ReadAsync(moment, site, ct);
        if (!then.IsOk)
        {
            return then.Error;
        }

        var today = all ? null : await now.ReadAsync(moment.Year, site, ct);
        return PackPlan.Of(then.Value, today, await proof.ReadAsync(then.Value, today, null, ct, moment.LastAct), await library.ClosedAsync(ct));
    }
}
