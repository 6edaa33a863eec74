using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Correspondence.Features.Tasks;

/// <summary>Letters to sign, circulars to acknowledge, letters received to deal with, for งานของฉัน.</summary>
internal sealed class LetterTasks(LetterStore store, Data.Circulars circulars, IncomingBook incoming, Viewing viewing) : ITaskSource
{
    private const int Most = 20;

    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        var lines = await circulars.PageAsync(waitingOnly: false, null, LetterStore.LongestList, cancellationToken);
        return
        [
            .. (await store.WaitingAsync(cancellationToken)).Take(Most).Select(l => new WorkItem(
                $"ลงนาม: {LetterWords.Title(l)}", $"/office/letters/{l.Id}", null, null, $"{LetterKinds.Of(l.Kind).NameTh}จาก{l.DrafterName} รอท่านตั้งแต่ {LetterWords.Day(l.ChangedAt)}")),
            .. lines.Where(c => c.WaitsForMe).Take(Most).Select(c => new WorkItem($"รับทราบ: {c.Title}", $"/office/circulars/{c.Id}", c.DueOn, null, $"หนังสือเวียนจาก{c.SenderName}")),
            .. lines.Where(c => c.IsMine && c.Acknowledged < c.Recipients && c.DueOn < viewing.Today).Take(Most).Select(c => new WorkItem(
                $"ติดตามผู้ยังไม่รับทราบ: {c.Title}", $"/office/circulars/{c.Id}", c.DueOn, null, $"ยังไม่รับทราบ {c.Recipients - c.Acknowledged} คน เลยวันกำหนดแล้ว")),
            .. (await incoming.OpenOfUnitAsync(cancellationToken)).Take(Most).Select(l => new WorkItem($"หนังสือรับ: {l.Subject}", $"/office/letters/incoming/{l.Id}", l.DueOn, null, $"จาก{l.FromWhom}")),
        ];
    }
}
