using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Improvement.Data;

/// <summary>A meeting as typed and checked.</summary>
internal sealed record MeetingDetails(LocalDate HeldOn, string Subject, string? Notes, string? Address);

/// <summary>Meetings that followed measures up.</summary>
internal sealed class FollowUpBook(AgencyData data)
{
    private const int Most = 200;

    private static readonly ActKind Added = new("improvement.meeting_added", "บันทึกการประชุมติดตามมาตรการ");
    private static readonly ActKind Removed = new("improvement.meeting_removed", "ลบการประชุมติดตามมาตรการ");

    /// <summary>Newest first.</summary>
    public Task<List<FollowUp>> OfYearAsync(FiscalYear year, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<FollowUp>().Where(f => f.FiscalYear == year).OrderByDescending(f => f.HeldOn).ThenBy(f => f.Id).Take(Most).ToListAsync(ct), cancellationToken);

    public Task<Result<Unit>> AddAsync(FiscalYear year, MeetingDetails meeting, CancellationToken cancellationToken) => data.ActAsync<Unit>(Added, (act, _) =>
    {
        act.Db.Add(new FollowUp { FiscalYear = year, HeldOn = meeting.HeldOn, Subject = meeting.Subject, Notes = meeting.Notes, Address = meeting.Address });
        return Task.FromResult<Result<Unit>>(Unit.Done);
    }, cancellationToken);

    public Task<Result<Unit>> RemoveAsync(Guid id, CancellationToken cancellationToken) => data.ActAsync<Unit>(Removed, async (act, ct) =>
    {
        act.Db.RemoveRange(await act.Db.Set<FollowUp>().Where(f => f.Id == id).ToListAsync(ct));
        return Unit.Done;
    }, cancellationToken);
}
