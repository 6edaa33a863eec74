using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.Assessment.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Assessment.Data;

/// <summary>The details of the year's result memo; a year without its own begins with the people of the newest other year.</summary>
internal sealed class MemoStore(AgencyData data)
{
    private static readonly ActKind Written = new("assessment.memo_written", "บันทึกผู้ลงนามและความเห็นของบันทึกรายงานผล");

    public async Task<StoredMemo> FindAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var rows = await data.ReadAsync(
            (db, ct) => db.Set<YearMemo>().OrderByDescending(r => r.FiscalYear == year).ThenByDescending(r => r.FiscalYear).Take(1).ToListAsync(ct), cancellationToken);
        return rows switch
        {
            [] => new(MemoDetails.Empty, null, null),
            [var own] when own.FiscalYear == year => new(Details(own), own.Version, null),
            [var other, ..] => new(Details(other).ForAnotherYear(), null, other.FiscalYear),
        };
    }

    public Task<Result<Unit>> StoreAsync(FiscalYear year, MemoDetails details, int? seen, CancellationToken cancellationToken) =>
        data.ActAsync<Unit>(Written, async (act, ct) =>
        {
            var row = await act.Db.Set<YearMemo>().SingleOrDefaultAsync(r => r.FiscalYear == year, ct);
            if (row is null)
            {
                act.Db.Add(row = new YearMemo { FiscalYear = year, Signers = "" });
            }
            else
            {
                act.Expect(row, seen);
            }

            (row.Number, row.DatedOn, row.Signers, row.ImportId) = (details.Number, details.DatedOn, Stored.Write(details.Signers), null);
            return Unit.Done;
        }, cancellationToken);

    /// <summary>Takes the signers of an imported memo when the year has none of its own yet.</summary>
    public static async Task TakeAsync(Act act, Guid importId, FiscalYear year, MemoDetails details, CancellationToken ct)
    {
        if (!await act.Db.Set<YearMemo>().AnyAsync(r => r.FiscalYear == year, ct))
        {
            act.Db.Add(new YearMemo { FiscalYear = year, Number = details.Number, DatedOn = details.DatedOn, Signers = Stored.Write(details.Signers), ImportId = importId });
        }
    }

    /// <summary>Takes back what an import set and nobody has changed since.</summary>
    public static async Task GiveBackAsync(Act act, Guid importId, CancellationToken ct) =>
        act.Db.RemoveRange(await act.Db.Set<YearMemo>().Where(r => r.ImportId == importId).ToListAsync(ct));

    private static MemoDetails Details(YearMemo row) => new(row.Number, row.DatedOn, Stored.Read<ImmutableArray<MemoSigner>>(row.Signers));
}

/// <param name="Version">Null when nothing is stored for the year.</param>
/// <param name="CarriedFrom">The year whose people were carried over.</param>
internal sealed record StoredMemo(MemoDetails Details, int? Version, FiscalYear? CarriedFrom);
