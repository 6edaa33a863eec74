using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.Improvement.Contracts;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Improvement.Data;

/// <summary>A measure with its steps, proofs and the names of its owners.</summary>
/// <param name="Number">Its printed number: its place among those of its year and kind.</param>
internal sealed record MeasureView(Measure Row, int Number, ImmutableArray<MeasureStep> Steps, ImmutableArray<MeasureProof> Proofs, ImmutableArray<string> Owners)
{
    /// <summary>The outcome as it is printed: counted by a register, or written.</summary>
    public string? Outcome { get; init; } = Row.Outcome;

    public MeasureFacts Facts => new(!Owners.IsEmpty, Row.Period, Row.PeriodText, Row.Status, Row.Result, Outcome, [.. Steps.Select(s => new StepFacts(s.Position, s.Result is not null, s.IsDone))]);

    public ImmutableArray<MeasureGap> Gaps => MeasureGaps.Of(Facts);

    public int Answered => Steps.Count(s => s.Result is not null);

    public string Path => $"/office/improvement/{Row.Id}";
}

/// <summary>Reads the measures of a year: a query each for measures, steps and proofs, whatever their number.</summary>
internal sealed class MeasureBook(AgencyData data, IOffice office, CountedOutcomes counts) : IMeasures
{
    /// <summary>More than any office has; what lies beyond is not shown.</summary>
    public const int Most = 300;

    public async Task<ImmutableArray<MeasureView>> OfYearAsync(FiscalYear year, MeasureKind? kind, CancellationToken cancellationToken) =>
        await NamedAsync(await data.ReadAsync((db, ct) => RowsAsync(db, db.Set<Measure>().Where(m => m.FiscalYear == year && (kind == null || m.Kind == kind)), ct), cancellationToken), cancellationToken);

    public async Task<MeasureView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var rows = await data.ReadAsync(async (db, ct) => await db.Set<Measure>().SingleOrDefaultAsync(m => m.Id == id, ct) is { } found
            ? await RowsAsync(db, db.Set<Measure>().Where(m => m.FiscalYear == found.FiscalYear && m.Kind == found.Kind), ct, id) : null, cancellationToken);
        return rows is null ? null : (await NamedAsync(rows, cancellationToken)).FirstOrDefault(m => m.Row.Id == id);
    }

    async Task<IReadOnlyList<MeasureStanding>> IMeasures.OfYearAsync(FiscalYear year, CancellationToken cancellationToken) =>
        [.. (await OfYearAsync(year, null, cancellationToken)).Select(m => new MeasureStanding(m.Row.Id, m.Number, m.Row.Title, MeasureStatuses.Of(m.Row.Status), m.Row.Status == MeasureStatus.Completed, m.Path))];

    private static async Task<Rows> RowsAsync(Db db, IQueryable<Measure> which, CancellationToken ct, Guid? only = null)
    {
        var measures = await which.OrderBy(m => m.Kind).ThenBy(m => m.Position).ThenBy(m => m.Id).Take(Most).ToListAsync(ct);
        var ids = only is { } one ? [one] : measures.Select(m => m.Id).ToList();
        var steps = await db.Set<MeasureStep>().Where(s => ids.Contains(s.MeasureId)).OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(ct);
        var proofs = await db.Set<MeasureProof>().Where(p => ids.Contains(p.MeasureId)).OrderBy(p => p.Id).ToListAsync(ct);
        return new(measures, steps.ToLookup(s => s.MeasureId), proofs.ToLookup(p => p.MeasureId));
    }

    private async Task<ImmutableArray<MeasureView>> NamedAsync(Rows rows, CancellationToken ct)
    {
        var units = (await office.UnitsAsync(ct)).ToDictionary(u => u.Id, u => u.Name);
        var numbers = new Dictionary<MeasureKind, int>();
        var views = ImmutableArray.CreateBuilder<MeasureView>(rows.Measures.Count);
        foreach (var measure in rows.Measures)
        {
            numbers[measure.Kind] = numbers.GetValueOrDefault(measure.Kind) + 1;
            views.Add(new(measure, numbers[measure.Kind], [.. rows.Steps[measure.Id]], [.. rows.Proofs[measure.Id]], [.. measure.OwnerUnits.Select(u => units.GetValueOrDefault(u)).OfType<string>(), .. measure.OtherOwners])
            {
                Outcome = await counts.SentenceAsync(measure, ct) ?? measure.Outcome,
            });
        }

        return views.MoveToImmutable();
    }

    private sealed record Rows(List<Measure> Measures, ILookup<Guid, MeasureStep> Steps, ILookup<Guid, MeasureProof> Proofs);
}
