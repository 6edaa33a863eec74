using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data.Records;

/// <summary>Posts by their names, for the record of acts.</summary>
internal sealed class PostNames : IRecordNames
{
    public string Table => "organization.post";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<Post>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new RecordName(p.Name, $"/office/people/posts/{p.Id}"), cancellationToken);
}

/// <summary>Committees and working groups by their names.</summary>
internal sealed class BodyNames : IRecordNames
{
    public string Table => "organization.body";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<Body>().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => new RecordName(b.Name, $"/office/bodies/{b.Id}"), cancellationToken);
}

/// <summary>Delegation orders by their numbers.</summary>
internal sealed class OrderNames : IRecordNames
{
    public string Table => "organization.delegation_order";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<DelegationOrder>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => new RecordName($"คำสั่งมอบอำนาจที่ {o.Number}", $"/office/delegations/{o.Id}"), cancellationToken);
}

/// <summary>Delegated powers by their words.</summary>
internal sealed class PowerNames : IRecordNames
{
    public string Table => "organization.order_power";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<OrderPower>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new RecordName(p.Words, $"/office/delegations/{p.OrderId}"), cancellationToken);
}
