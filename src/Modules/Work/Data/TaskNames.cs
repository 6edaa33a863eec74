using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Work.Data;

/// <summary>Given tasks by their titles, for the record of acts.</summary>
internal sealed class TaskNames : IRecordNames
{
    public string Table => "work.given_task";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<GivenTask>().Where(t => ids.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, t => new RecordName(t.IsRestricted ? "งานที่มอบ (เรื่องปกปิด)" : t.Title, $"/office/tasks/{t.Id}"), cancellationToken);
}
