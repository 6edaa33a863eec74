using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Record.Data;

/// <summary>Units by their name, which acts of every module point at.</summary>
internal sealed class UnitNames(IOffice office) : IRecordNames
{
    public string Table => "organization.unit";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await office.UnitsAsync(cancellationToken)).Where(unit => ids.Contains(unit.Id)).ToDictionary(unit => unit.Id, unit => new RecordName(unit.Name, null));
}
