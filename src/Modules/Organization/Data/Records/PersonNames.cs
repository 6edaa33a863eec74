using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data.Records;

/// <summary>People by their names, for the record of acts.</summary>
internal sealed class PersonNames : IRecordNames
{
    public string Table => "organization.person";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<Person>().Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => new RecordName($"{p.Title}{p.GivenName} {p.FamilyName}", $"/office/people/{p.Id}"), cancellationToken);
}
