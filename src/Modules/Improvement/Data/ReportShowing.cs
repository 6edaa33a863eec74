using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Disclosure.Contracts;
using Prongsai.Frameworks;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;

namespace Prongsai.Improvement.Data;

/// <summary>A signed paper to show.</summary>
/// <param name="Pdf">The stored file.</param>
internal sealed record ShowSigned(Guid Letter, string Origin, LocalDate SignedOn, Guid Pdf);

/// <summary>Shows the signed report and the signed measures in the year's items, by itself once the last signature is there. Signed again, the new paper is the next version of the same document.</summary>
internal sealed class ReportShowing(AgencyData data, ISignedEvidence evidence, RulePackLibrary packs, AgencySession session) : ISignedPaperFollower, IJob<ShowSigned>
{
    public const string Kind = "improvement.show_signed";

    private static readonly ActKind Shown = new("improvement.signed_report_shown", "แสดงฉบับลงนามในข้อ OIT");

    public async Task SignedAsync(Act act, SignedFiles paper, CancellationToken cancellationToken)
    {
        if (SignedOrigin.Read(paper.Origin) is not null)
        {
            await act.EnqueueAsync(Kind, $"{paper.Letter}", new ShowSigned(paper.Letter, paper.Origin, paper.DatedOn, paper.Pdf), cancellationToken);
        }
    }

    /// <summary>As the program itself: whoever signs need not be able to fill items.</summary>
    public Task<Result<Unit>> RunAsync(ShowSigned payload, JobRun run, CancellationToken cancellationToken)
    {
        session.Enter(session.Agency, Actor.System);
        return ShowAsync(payload, cancellationToken);
    }

    public async Task<Result<Unit>> ShowAsync(ShowSigned paper, CancellationToken cancellationToken)
    {
        if (SignedOrigin.Read(paper.Origin) is not { } origin || origin.Items(packs) is not { Count: > 0 } items)
        {
            return Unit.Done;
        }

        var before = await FindAsync(origin, cancellationToken);
        var shown = await evidence.ShowAsync(new(paper.Pdf, origin.TitleTh, paper.SignedOn, [.. items.Select(i => (i.Year, i.Item.Key))], before?.DocumentId), cancellationToken);
        return !shown.IsOk ? shown.Error : await data.ActAsync<Unit>(Shown, async (act, ct) =>
        {
            if (await act.Db.Set<SignedReport>().SingleOrDefaultAsync(r => r.FiscalYear == origin.Year && r.Paper == origin.Evidence, ct) is { } kept)
            {
                (kept.LetterId, kept.DocumentId) = (paper.Letter, shown.Value);
            }
            else
            {
                act.Db.Add(new SignedReport { FiscalYear = origin.Year, Paper = origin.Evidence, LetterId = paper.Letter, DocumentId = shown.Value });
            }

            return Unit.Done;
        }, cancellationToken);
    }

    public Task<SignedReport?> FindAsync(SignedOrigin origin, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<SignedReport>().SingleOrDefaultAsync(r => r.FiscalYear == origin.Year && r.Paper == origin.Evidence, ct), cancellationToken);
}
