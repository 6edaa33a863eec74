using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Work.Contracts;

namespace Prongsai.Work.Data;

internal sealed class NoticeList(AgencyData data, AgencySession session) : INotices
{
    public const int PageSize = 20;

    private static readonly ActKind Opened = new("work.notices_opened", "เปิดอ่านการแจ้งเตือน");

    public Task<int> UnreadAsync(CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<Notice>().CountAsync(n => n.Account == session.Actor.Account && n.ReadAt == null, ct), cancellationToken);

    /// <param name="page">From 1.</param>
    public Task<(IReadOnlyList<Notice> Notices, int Pages)> PageAsync(int page, CancellationToken cancellationToken) => data.ReadAsync<(IReadOnlyList<Notice>, int)>(async (db, ct) =>
    {
        var own = db.Set<Notice>().Where(n => n.Account == session.Actor.Account);
        return (
            await own.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct),
            (await own.CountAsync(ct) + PageSize - 1) / PageSize);
    }, cancellationToken);

    public Task<Result<Unit>> ReadAllAsync(CancellationToken cancellationToken) => data.ActAsync<Unit>(Opened, async (act, ct) =>
    {
        await NoticeTable.ReadAllAsync(act, session.Actor.Account, ct);
        return Unit.Done;
    }, cancellationToken);
}
