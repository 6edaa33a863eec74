using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Prongsai.Improvement.Contracts;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
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
    /// <summary>More than any office has; no more are taken of a kind in a year.</summary>
    public const int Most = 300;

    /// <param name="kind">Null for all.</param>
    public async Task<ImmutableArray<MeasureView>> OfYearAsync(FiscalYear year, MeasureKind? kind, CancellationToken cancellationToken)
    {
        var all = await data.OnceAsync<IReadOnlyList<MeasureView>>((typeof(MeasureView), year), async () =>
            await NamedAsync(await data.ReadAsync((db, ct) => RowsAsync(db, m => m.FiscalYear == year, null, ct), cancellationToken), cancellationToken));
        return [.. all.Where(m => kind is null || m.Row.Kind == kind)];
    }

    public async Task<MeasureView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var rows = await data.ReadAsync(async (db, ct) => await db.Set<Measure>().SingleOrDefaultAsync(m => m.Id == id, ct) is { } found
            ? await RowsAsync(db, m => m.FiscalYear == found.FiscalYear && m.Kind == found.Kind, id, ct) : null, cancellationToken);
        return rows is null ? null : (await NamedAsync(rows, cancellationToken)).FirstOrDefault(m => m.Row.Id == id);
    }

    async Task<IReadOnlyList<MeasureStanding>> IMeasures.OfYearAsync(FiscalYear year, CancellationToken cancellationToken) =>
        [.. (await OfYearAsync(year, null, cancellationToken)).Select(m => new MeasureStanding(m.Row.Id, m.Number, m.Row.Title, MeasureStatuses.Of(m.Row.Status), m.Row.Status == MeasureStatus.Completed, m.Path))];

    private static async Task<Rows> RowsAsync(Db db, Expression<Func<Measure, bool>> which, Guid? only, CancellationToken ct)
    {
        var measures = (await db.ThoseAsync(which, ct)).OrderBy(m => m.Kind).ThenBy(m => m.Position).ThenBy(m => m.Id).ToList();
        var ids = only is { } one ? [one] : measures.ConvertAll(m => m.Id);
        var steps = await db.ThoseAsync<MeasureStep>(s => ids.Contains(s.MeasureId), ct);
        var proofs = await db.ThoseAsync<MeasureProof>(p => ids.Contains(p.MeasureId), ct);
        return new(measures, steps.OrderBy(s => s.Position).ThenBy(s => s.Id).ToLookup(s => s.MeasureId), proofs.OrderBy(p => p.Id).ToLookup(p => p.MeasureId));
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
