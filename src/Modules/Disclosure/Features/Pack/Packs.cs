using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Features.Submission;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Pack;

/// <summary>Plans packs, of a freeze or of the state as it stands.</summary>
internal sealed class Packs(Freezes freezes, SubmissionNow now, FreezeProof proof, DocumentLibrary library)
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
}
