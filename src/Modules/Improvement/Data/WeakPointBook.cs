using Microsoft.EntityFrameworkCore;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Improvement.Data;

/// <summary>What the office makes of a point.</summary>
internal sealed record PointJudgement(Judgement Judgement, string? Cause);

/// <summary>Keeps the judgements of a year's analysis.</summary>
internal sealed class WeakPointBook(AgencyData data)
{
    private static readonly ActKind Judged = new("improvement.points_judged", "วิเคราะห์ผลการประเมิน");

    public async Task<IReadOnlyDictionary<(string Kind, string Key), PointJudgement>> OfYearAsync(FiscalYear year, CancellationToken cancellationToken) =>
        (await data.OnceAsync((typeof(WeakPoint), year), () => data.ReadAsync((db, ct) => db.ThoseAsync<WeakPoint>(p => p.FiscalYear == year, ct), cancellationToken)))
            .ToDictionary(p => (p.SubjectKind, p.SubjectKey), p => new PointJudgement(p.Judgement, p.Cause));

    /// <summary>Keeps them all in one act; those of points not named stay.</summary>
    public Task<Result<Unit>> JudgeAsync(FiscalYear year, IReadOnlyDictionary<(string Kind, string Key), PointJudgement> judgements, CancellationToken cancellationToken) => data.ActAsync<Unit>(Judged, async (act, ct) =>
    {
        var kept = (await act.Db.Set<WeakPoint>().Where(p => p.FiscalYear == year).ToListAsync(ct)).ToDictionary(p => (p.SubjectKind, p.SubjectKey));
        foreach (var (subject, judgement) in judgements)
        {
            if (!kept.TryGetValue(subject, out var point))
            {
                point = new WeakPoint { FiscalYear = year, SubjectKind = subject.Kind, SubjectKey = subject.Key };
                act.Db.Add(point);
            }

            (point.Judgement, point.Cause) = (judgement.Judgement, judgement.Cause);
        }

        return Unit.Done;
    }, cancellationToken);
}
