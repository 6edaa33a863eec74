using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Accounts.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Data;

/// <summary>An account as the holder of a good link sees it before signing in.</summary>
internal sealed record LinkHolder(Guid Account, string Login, string Name, LinkPurpose Purpose);

/// <summary>One-time links to accounts of the agency entered.</summary>
internal sealed class Links(AgencyData data, IClock clock)
{
    public static readonly Duration InvitationLasts = Duration.FromDays(7);
    public static readonly Duration RecoveryLasts = Duration.FromHours(24);

    private static readonly ActKind Revoked = new("accounts.link_revoked", "ยกเลิกลิงก์เชิญหรือกู้บัญชี");

    /// <summary>Makes a link within an act, ending earlier ones for the account; the token is shown once and not kept.</summary>
    public static async Task<string> MakeAsync(Act act, Guid account, LinkPurpose purpose, CancellationToken ct)
    {
        foreach (var earlier in await act.Db.Set<AccountLink>().Where(l => l.AccountId == account && l.UsedAt == null && l.RevokedAt == null).ToListAsync(ct))
        {
            earlier.RevokedAt = act.At;
        }

        var (token, link) = (LinkToken.New(), Guid.CreateVersion7());
        var (hash, purposeName, madeAt, expires) = (LinkToken.Hash(token), purpose.ToString(), act.At.ToDateTimeUtc(), (act.At + (purpose == LinkPurpose.Invitation ? InvitationLasts : RecoveryLasts)).ToDateTimeUtc());
        await act.Db.Database.ExecuteSqlAsync($"""
            insert into accounts.account_link (agency_id, id, version, account_id, purpose, token_hash, made_by_name, made_at, expires_at)
            values ({act.Agency.Value}, {link}, 0, {account}, {purposeName}, {hash}, {act.Actor.Name}, {madeAt}, {expires})
            """, ct);
        act.Record(new LinkMade(account, link, purpose));
        await SecurityEvents.AddAsync(act, account, SecurityKind.LinkMade, purpose == LinkPurpose.Invitation ? "ลิงก์เชิญ" : "ลิงก์กู้บัญชี", ct);
        return token;
    }

    /// <summary>Whose link it is; null when it was used, withdrawn, has run out or the account has ended.</summary>
    public Task<LinkHolder?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (LinkToken.Hash(token), clock.GetCurrentInstant());
        var today = OfficeYear.DayOf(now);
        return data.ReadAsync((db, ct) => (
            from l in db.Set<AccountLink>()
            join a in db.Set<Account>() on l.AccountId equals a.Id
            where l.TokenHash == hash && l.UsedAt == null && l.RevokedAt == null && l.ExpiresAt > now && a.EndedAt == null && (a.UntilDay == null || a.UntilDay >= today)
            select new LinkHolder(a.Id, a.Login, a.Name, l.Purpose)).SingleOrDefaultAsync(ct), cancellationToken);
    }

    /// <summary>Uses the link up, within an act.</summary>
    public static async Task<bool> TakeAsync(Act act, string token, CancellationToken ct)
    {
        var hash = LinkToken.Hash(token);
        return await act.Db.Set<AccountLink>().Where(l => l.TokenHash == hash && l.UsedAt == null && l.RevokedAt == null && l.ExpiresAt > act.At)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, act.At), ct) == 1;
    }

    public Task<Result<Unit>> RevokeAsync(Guid account, CancellationToken cancellationToken) => data.ActAsync<Unit>(Revoked, async (act, ct) =>
    {
        foreach (var link in await act.Db.Set<AccountLink>().Where(l => l.AccountId == account && l.UsedAt == null && l.RevokedAt == null).ToListAsync(ct))
        {
            link.RevokedAt = act.At;
        }

        return Unit.Done;
    }, cancellationToken);

    internal sealed record LinkMade(Guid Account, Guid Link, LinkPurpose Purpose);
}
