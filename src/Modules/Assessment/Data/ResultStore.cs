using Microsoft.EntityFrameworkCore;
using Prongsai.Assessment.Contracts;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Assessment.Data;

/// <summary>Stored results, worked out anew each time they are read.</summary>
internal sealed class ResultStore(AgencyData data) : IResults, IResultEntry
{
    private static readonly ActKind Entered = new("assessment.result_entered", "บันทึกผลประเมิน");

    public async Task<ScoreSheet?> FindAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var rows = await data.OnceAsync((typeof(YearResult), year), () => data.ReadAsync((db, ct) => db.ThoseAsync<YearResult>(r => r.FiscalYear == year, ct), cancellationToken));
        return rows is [{ Figures: var figures }] ? Compute(year, figures) : null;
    }

    /// <summary>All years with a result, oldest first.</summary>
    public async Task<IReadOnlyList<YearSheet>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await data.ReadAsync((db, ct) => db.Set<YearResult>().OrderBy(r => r.FiscalYear).Select(r => new { r.Id, r.FiscalYear, r.Figures }).ToListAsync(ct), cancellationToken);
        return [.. rows.Select(r => new YearSheet(r.FiscalYear, Compute(r.FiscalYear, r.Figures)) { Id = r.Id })];
    }

    public async Task<IReadOnlyList<FiscalYear>> YearsAsync(CancellationToken cancellationToken) =>
        await data.ReadAsync((db, ct) => db.Set<YearResult>().OrderByDescending(r => r.FiscalYear).Select(r => r.FiscalYear).ToListAsync(ct), cancellationToken);

    /// <returns>The result and the version of its row; both null when none is stored.</returns>
    public async Task<(ScoreSheet? Sheet, int? Version)> ForEditingAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var row = await data.ReadAsync((db, ct) => db.Set<YearResult>().SingleOrDefaultAsync(r => r.FiscalYear == year, ct), cancellationToken);
        return row is null ? (null, null) : (Compute(year, row.Figures), row.Version);
    }

    public Task<Result<Unit>> StoreAsync(FiscalYear year, ScoreInput figures, CancellationToken cancellationToken) => StoreAsync(year, figures, (_, _) => { }, cancellationToken);

    /// <param name="seen">Version that the person saw; null when there was no result yet.</param>
    public Task<Result<Unit>> StoreAsync(FiscalYear year, ScoreInput figures, int? seen, CancellationToken cancellationToken) =>
        StoreAsync(year, figures, (act, row) => act.Expect(row, seen), cancellationToken);

    private Task<Result<Unit>> StoreAsync(FiscalYear year, ScoreInput figures, Action<Act, YearResult> expect, CancellationToken cancellationToken)
    {
        var checkedFigures = Scoring.Check(RulePackLibrary.Shipped.ForYear(year).Pack, figures);
        return !checkedFigures.IsOk
            ? Task.FromResult<Result<Unit>>(checkedFigures.Error)
            : data.ActAsync<Unit>(Entered, async (act, ct) =>
            {
                await PutAsync(act, year, Stored.Write(figures), null, ct, expect);
                return Unit.Done;
            }, cancellationToken);
    }

    /// <summary>Sets the figures of a year within an act.</summary>
    /// <returns>The figures that stood there before; null when there were none.</returns>
    public static async Task<string?> PutAsync(Act act, FiscalYear year, string figures, Guid? importId, CancellationToken ct, Action<Act, YearResult>? expect = null)
    {
        var row = await act.Db.Set<YearResult>().SingleOrDefaultAsync(r => r.FiscalYear == year, ct);
        if (row is null)
        {
            act.Db.Add(new YearResult { FiscalYear = year, Figures = figures, ImportId = importId, StoredAt = act.At });
            return null;
        }

        expect?.Invoke(act, row);
        var before = row.Figures;
        (row.Figures, row.ImportId, row.StoredAt) = (figures, importId, act.At);
        return before;
    }

    private static ScoreSheet Compute(FiscalYear year, string figures) => Scoring.Compute(RulePackLibrary.Shipped.ForYear(year).Pack, Stored.Read<ScoreInput>(figures));
}

/// <param name="Year">The year of the result; another than its pack's while the year has none of its own.</param>
internal sealed record YearSheet(FiscalYear Year, ScoreSheet Sheet)
{
    /// <summary>Of the stored row.</summary>
    public Guid Id { get; init; }
}
