using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Improvement.Contracts;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Risk.Data;

/// <summary>A finding as typed.</summary>
internal sealed record FindingDetails(string Text, FindingSource Source, string? Reference, LocalDate FoundOn, Guid? Unit, LocalDate? DueOn);

/// <summary>Audit findings and their correction; those still open may be what a measure answers.</summary>
internal sealed class AuditFindings(AgencyData data, AgencySession session) : IMeasureOrigins
{
    private const int Most = 100;
    private static readonly ActKind Added = new("risk.finding_added", "บันทึกข้อตรวจพบ");
    private static readonly ActKind Changed = new("risk.finding_changed", "แก้ไขข้อตรวจพบ");
    private static readonly ActKind Corrected = new("risk.finding_corrected", "บันทึกการแก้ไขตามข้อตรวจพบ");
    private static readonly Error.NotFound NoFinding = new("risk.no_finding", "ไม่พบข้อตรวจพบนี้ กรุณากลับไปที่ทะเบียน");

    public string Kind => "audit";

    public string NameTh => "ข้อตรวจพบของผู้ตรวจสอบ";

    async Task<IReadOnlyList<MeasureOrigin>> IMeasureOrigins.OfYearAsync(FiscalYear year, CancellationToken cancellationToken) =>
        [.. (await ListAsync(year, cancellationToken)).OrderBy(f => f.CorrectedOn is not null).ThenBy(f => f.DueOn ?? LocalDate.MaxIsoValue).Select(f => new MeasureOrigin(f.Id.ToString(), f.Text, $"/office/control/findings/{f.Id}"))];

    /// <summary>Those of the year, and older ones that nobody has corrected yet; the newest first.</summary>
    public Task<IReadOnlyList<AuditFinding>> ListAsync(FiscalYear year, CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<AuditFinding>>(async (db, ct) =>
        await db.Set<AuditFinding>().Where(f => f.Year == year || (f.CorrectedOn == null && f.FoundOn < year.Start)).OrderByDescending(f => f.FoundOn).ThenBy(f => f.Id).Take(Most).ToListAsync(ct), cancellationToken);

    public Task<AuditFinding?> FindAsync(Guid id, CancellationToken cancellationToken) => data.ReadAsync((db, ct) => db.Set<AuditFinding>().SingleOrDefaultAsync(f => f.Id == id, ct), cancellationToken);

    public Task<Result<Guid>> AddAsync(FindingDetails details, CancellationToken cancellationToken) => data.ActAsync<Guid>(Added, (act, _) =>
    {
        if (!MayWrite(details.Unit))
        {
            return Task.FromResult<Result<Guid>>(RiskErrors.NotYours);
        }

        var row = new AuditFinding { Year = FiscalYear.Of(details.FoundOn), Text = details.Text };
        Put(row, details);
        act.Db.Add(row);
        return Task.FromResult<Result<Guid>>(row.Id);
    }, cancellationToken);

    public Task<Result<Unit>> ChangeAsync(Guid id, int? seenVersion, FindingDetails details, CancellationToken cancellationToken) => WriteAsync(Changed, id, (act, row) =>
    {
        act.Expect(row, seenVersion);
        Put(row, details);
    }, cancellationToken);

    public Task<Result<Unit>> CorrectAsync(Guid id, int? seenVersion, LocalDate on, string correction, CancellationToken cancellationToken) => WriteAsync(Corrected, id, (act, row) =>
    {
        act.Expect(row, seenVersion);
        (row.CorrectedOn, row.Correction) = (on, correction);
    }, cancellationToken);

    private Task<Result<Unit>> WriteAsync(ActKind kind, Guid id, Action<Act, AuditFinding> work, CancellationToken cancellationToken) => data.ActAsync<Unit>(kind, async (act, ct) =>
    {
        if (await act.Db.Set<AuditFinding>().SingleOrDefaultAsync(f => f.Id == id, ct) is not { } row)
        {
            return NoFinding;
        }

        if (!MayWrite(row.UnitId))
        {
            return RiskErrors.NotYours;
        }

        work(act, row);
        return Unit.Done;
    }, cancellationToken);

    private bool MayWrite(Guid? unit) => session.Rights.Has("control.review") || session.Rights.Has("risk.write", unit);

    private static void Put(AuditFinding row, FindingDetails d) =>
        (row.Text, row.Source, row.Reference, row.FoundOn, row.UnitId, row.DueOn) = (d.Text, d.Source, d.Reference, d.FoundOn, d.Unit, d.DueOn);
}
