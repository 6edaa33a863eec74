using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Privacy.Data;

/// <summary>Requests by their number, never by the person's name.</summary>
internal sealed class RequestNames : IRecordNames
{
    public string Table => "privacy.person_request";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<PersonRequest>().Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => new RecordName($"คำขอใช้สิทธิข้อมูลส่วนบุคคลที่ {r.Number}/{r.Year}", $"/office/privacy/requests/{r.Id}"), cancellationToken);
}
