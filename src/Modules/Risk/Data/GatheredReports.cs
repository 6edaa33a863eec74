using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Risk.Data;

/// <summary>What an agency certified, as typed.</summary>
internal sealed record GatheredDetails(string Name, LocalDate ReceivedOn, string? Remaining, string? Improvement);

/// <summary>Certificates of other agencies, for the few offices that gather them (S233, S234).</summary>
internal sealed class GatheredReports(AgencyData data, AgencySession session)
{
    private const int Most = 300;
    private static readonly ActKind Added = new("risk.report_gathered", "บันทึกรายงานการควบคุมภายในที่หน่วยงานอื่นส่งมา");
    private static readonly ActKind Removed = new("risk.gathered_removed", "ลบรายงานการควบคุมภายในที่หน่วยงานอื่นส่งมา");

    public Task<IReadOnlyList<GatheredReport>> OfYearAsync(FiscalYear year, CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<GatheredReport>>(async (db, ct) =>
        await db.Set<GatheredReport>().Where(g => db.Set<InternalControl>().Any(c => c.Id == g.InternalControlId && c.Year == year)).OrderBy(g => g.Place).ToListAsync(ct), cancellationToken);

    public Task<Result<Unit>> AddAsync(FiscalYear year, GatheredDetails details, CancellationToken cancellationToken) => WriteAsync(Added, year, async (act, into, ct) =>
    {
        var there = await act.Db.Set<GatheredReport>().Where(g => g.InternalControlId == into).ToListAsync(ct);
        if (there.Count >= Most)
        {
            return RiskErrors.At("Name", $"บันทึกได้ {Most} หน่วยงานต่อปี");
        }

        if (there.Exists(g => ThaiText.Fold(g.Name) == ThaiText.Fold(details.Name)))
        {
            return RiskErrors.At("Name", $"มี {details.Name} ในรายการแล้ว ลบรายการเดิมก่อนถ้าจะบันทึกใหม่");
        }

        act.Db.Add(new GatheredReport
        {
            InternalControlId = into,
            Place = there.Count == 0 ? 1 : there.Max(g => g.Place) + 1,
            Name = details.Name,
            ReceivedOn = details.ReceivedOn,
            Remaining = details.Remaining,
            Improvement = details.Improvement,
        });
        return null;
    }, cancellationToken);

    public Task<Result<Unit>> RemoveAsync(FiscalYear year, Guid id, CancellationToken cancellationToken) => WriteAsync(Removed, year, async (act, into, ct) =>
    {
        act.Db.RemoveRange(await act.Db.Set<GatheredReport>().Where(g => g.Id == id && g.InternalControlId == into).ToListAsync(ct));
        return null;
    }, cancellationToken);

    private Task<Result<Unit>> WriteAsync(ActKind kind, FiscalYear year, Func<Act, Guid, CancellationToken, Task<Error?>> work, CancellationToken cancellationToken) => data.ActAsync<Unit>(kind, async (act, ct) =>
        !session.Rights.Has("risk.manage") ? RiskErrors.NotYours
            : await act.Db.Set<InternalControl>().SingleOrDefaultAsync(c => c.Year == year, ct) is not { } one ? InternalControls.NoControl
            : await work(act, one.Id, ct) is { } fault ? fault : Unit.Done, cancellationToken);
}
