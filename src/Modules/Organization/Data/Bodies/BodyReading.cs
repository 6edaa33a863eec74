using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A body with all who ever sat in it.</summary>
internal sealed record BodyView(Body Body, IReadOnlyList<BodyMember> Members)
{
    public OfficeBody On(LocalDate day) => new(
        Body.Id,
        Body.Name,
        [.. Seated(day).Select(m => new OfficeBodyMember(m.PersonId, m.Name, m.Post, m.Role))],
        Body.Duties,
        Body.Since,
        Body.EndedOn is { } ended ? ended.PlusDays(-1) : Body.Until);

    /// <summary>Chair first, secretaries last.</summary>
    public IEnumerable<BodyMember> Seated(LocalDate day) => Members.Where(m => m.IsOn(day)).OrderBy(m => m.Role).ThenBy(m => m.Place);
}

internal sealed class BodyReading(AgencyData data, IClock clock) : IBodies
{
    public async Task<IReadOnlyList<OfficeBody>> InOfficeAsync(LocalDate day, CancellationToken cancellationToken) =>
        [.. (await AllAsync(cancellationToken)).Where(b => b.Body.IsOn(day)).Select(b => b.On(day))];

    public async Task<OfficeBody?> FindAsync(Guid body, CancellationToken cancellationToken) =>
        (await ViewAsync(body, cancellationToken))?.On(OfficeYear.Today(clock));

    public Task<IReadOnlyList<BodyView>> AllAsync(CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<BodyView>>(async (db, ct) =>
    {
        var rows = await (
            from b in db.Set<Body>()
            join m in db.Set<BodyMember>() on b.Id equals m.BodyId into members
            from m in members.DefaultIfEmpty()
            orderby b.Name
            select new { Body = b, Member = m }).ToListAsync(ct);
        return [.. rows.GroupBy(r => r.Body.Id).Select(g => new BodyView(g.First().Body, [.. g.Select(r => r.Member).OfType<BodyMember>()]))];
    }, cancellationToken);

    public Task<BodyView?> ViewAsync(Guid id, CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
        await db.Set<Body>().SingleOrDefaultAsync(b => b.Id == id, ct) is { } body
            ? new BodyView(body, await db.Set<BodyMember>().Where(m => m.BodyId == id).ToListAsync(ct))
            : null, cancellationToken);
}
