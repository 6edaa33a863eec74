using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Accounts.Data;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.People;

internal sealed record AccountLine(Guid Id, string Name, string? Position, IReadOnlyList<string> Roles, bool HasWayIn, bool HasEnded, int WaitingApprovals);

internal sealed record AccountPageOf(IReadOnlyList<AccountLine> Lines, int Pages);

/// <summary>A role of an account with the words to show it.</summary>
internal sealed record GrantLine(RoleGrant Grant, Role? Role, string? Unit, bool Counts)
{
    public bool Waits => Grant is { NeedsApproval: true, ApprovedAt: null, WithdrawnAt: null };
}

/// <param name="OpenLink">A link that has not been used and has not run out.</param>
internal sealed record AccountView(Account Account, IReadOnlyList<GrantLine> Grants, AccountLink? OpenLink, RecoveryRequest? Recovery)
{
    /// <summary>The latest around its signing in.</summary>
    public IReadOnlyList<SecurityEvent> Events { get; init; } = [];
}

/// <summary>Reads accounts for the pages of those who manage them.</summary>
internal sealed class AccountReading(AgencyData data, IOffice office, IClock clock)
{
    private const int PageSize = 50;

    public Task<AccountPageOf> PageAsync(int page, CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
    {
        var today = OfficeYear.Today(clock);
        var all = await db.Set<Account>().CountAsync(ct);
        var accounts = await db.Set<Account>().OrderBy(a => a.EndedAt != null).ThenBy(a => a.Name).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var ids = accounts.ConvertAll(a => a.Id);
        var grants = (await db.Set<RoleGrant>().Where(g => ids.Contains(g.AccountId) && g.WithdrawnAt == null).ToListAsync(ct)).ToLookup(g => g.AccountId);
        var ready = (await db.Set<AccountSecret>().Where(s => ids.Contains(s.Id) && s.PasswordHash != null).Select(s => s.Id)
            .Union(db.Set<Passkey>().Where(k => ids.Contains(k.AccountId)).Select(k => k.AccountId)).Union(db.Set<ExternalLogin>().Where(e => ids.Contains(e.AccountId)).Select(e => e.AccountId)).ToListAsync(ct)).ToHashSet();
        return new AccountPageOf(
            [.. accounts.Select(a => new AccountLine(
                a.Id, a.Name, a.Position,
                [.. grants[a.Id].Where(g => Rights.GivenRoles.Of(g).CountsOn(today)).Select(g => Role.Find(g.Role)?.NameTh ?? g.Role).Distinct()],
                ready.Contains(a.Id), a.EndedAt is not null, grants[a.Id].Count(g => g is { NeedsApproval: true, ApprovedAt: null })))],
            Math.Max(1, (all + PageSize - 1) / PageSize));
    }, cancellationToken);

    public async Task<AccountView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.GetCurrentInstant(), OfficeYear.Today(clock));
        var units = (await office.UnitsAsync(cancellationToken)).ToDictionary(u => u.Id, u => u.Name);
        return await data.ReadAsync(async (db, ct) =>
        {
            if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            {
                return null;
            }

            var grants = await db.Set<RoleGrant>().Where(g => g.AccountId == id).OrderByDescending(g => g.GrantedAt).Take(100).ToListAsync(ct);
            var link = await db.Set<AccountLink>().Where(l => l.AccountId == id && l.UsedAt == null && l.RevokedAt == null && l.ExpiresAt > now).OrderByDescending(l => l.MadeAt).FirstOrDefaultAsync(ct);
            var recovery = await db.Set<RecoveryRequest>().Where(r => r.AccountId == id && r.ConfirmedAt == null && r.RefusedAt == null).FirstOrDefaultAsync(ct);
            return new AccountView(account, [.. grants.Select(g => new GrantLine(g, Role.Find(g.Role), g.Unit is { } u ? units.GetValueOrDefault(u) : null, Rights.GivenRoles.Of(g).CountsOn(today)))], link, recovery) { Events = await SecurityEvents.LatestAsync(db, id, ct) };
        }, cancellationToken);
    }
}
