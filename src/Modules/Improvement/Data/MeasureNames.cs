using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Improvement.Data;

/// <summary>Measures by their title.</summary>
internal sealed class MeasureNames : IRecordNames
{
    public string Table => "improvement.measure";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await db.Set<Measure>().Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.Title }).ToListAsync(cancellationToken)).ToDictionary(m => m.Id, m => new RecordName(m.Title, $"/office/improvement/{m.Id}"));
}
