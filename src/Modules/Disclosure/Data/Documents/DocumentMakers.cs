using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Documents;

/// <summary>Who made a version, as the record of acts names the person today. What was there before documents were has the id of its first use.</summary>
internal static class DocumentMakers
{
    private static readonly string[] Tables = ["disclosure.document_version", "disclosure.evidence"];

    public static async Task<Dictionary<Guid, string>> ReadAsync(Db db, IReadOnlyCollection<Guid> versions, CancellationToken ct)
    {
        var ids = versions.Select(v => v.ToString()).ToList();
        var acts = await db.Set<TouchedRow>().Where(t => Tables.Contains(t.TableName) && ids.Contains(t.RowId))
            .Join(db.Set<RecordedAct>(), t => t.Sequence, a => a.Sequence, (t, a) => new { t.RowId, a.Sequence, a.ActorName, a.ActorPosition }).ToListAsync(ct);
        return acts.GroupBy(a => Guid.Parse(a.RowId)).ToDictionary(g => g.Key, g => g.MinBy(a => a.Sequence) is { } first ? $"{first.ActorName} {first.ActorPosition}".Trim() : "");
    }
}
