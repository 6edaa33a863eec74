using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.Rights;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Data;

/// <summary>Starts, finds and ends signed-in browsers.</summary>
internal sealed class Sessions(AgencyData data, RightsReader rights, IClock clock) : ISessions
{
    public const string FromElsewhere = "ออกจากเครื่องอื่น";

    private static readonly ActKind SignedIn = new("accounts.signed_in", "เข้าสู่ระบบ");
    private static readonly ActKind SignedOut = new("accounts.signed_out", "ออกจากระบบ");
    private static readonly ActKind Used = new("accounts.session_used", "ใช้งาน");
    private static readonly ActKind Confirmed = new("accounts.identity_confirmed", "ยืนยันตัวอีกครั้ง");

    public async Task<LiveSession?> FindAsync(Guid session, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var found = await data.ReadAsync(async (db, ct) => await (
            from s in db.Set<AccountSession>()
            join a in db.Set<Account>() on s.AccountId equals a.Id
            where s.Id == session && s.EndedAt == null && a.EndedAt == null
            select new { Session = s, Account = a, Head = db.Set<RecordedAct>().Where(x => x.AgencyId == s.AgencyId).OrderByDescending(x => x.Sequence).Select(x => x.Sequence).FirstOrDefault(), Policy = db.Set<SignInPolicy>().FirstOrDefault(p => p.AgencyId == s.AgencyId), HasApp = db.Set<AccountSecret>().Any(x => x.Id == a.Id && x.TotpSince != null), Grants = db.Set<RoleGrant>().Where(g => g.AccountId == a.Id && g.WithdrawnAt == null).ToList() }).SingleOrDefaultAsync(ct), cancellationToken);
        if (found is null || found.Account.UntilDay < OfficeYear.DayOf(now) || SessionLimits.IsOver(found.Session.StartedAt, found.Session.LastUsedAt, now))
        {
            return null;
        }

        if (now - found.Session.LastUsedAt >= SessionLimits.TouchEvery)
        {
            await TouchAsync(session, now, cancellationToken);
        }

        var held = await rights.OfAsync(found.Account, found.Grants, found.Head, cancellationToken);
        var needsFactor = found.Policy is { } policy && !found.HasApp && FactorRules.IsOneProof(found.Session.Method)
            && FactorRules.IsRequired(found.Grants.Select(g => g.Role), policy.SecondFactorRoles, policy.SecondFactorFrom, OfficeYear.DayOf(now));
        return new(session, found.Account.Id, held.Person, found.Session.ConfirmedAt, held.Capacities) { NeedsSecondFactor = needsFactor };
    }

    public async Task<Guid> StartAsync(Guid account, string device, string method, CancellationToken cancellationToken)
    {
        var started = await data.ActAsync<Guid>(SignedIn, async (act, ct) =>
        {
            var row = new AccountSession { AccountId = account, Device = device, Method = method, StartedAt = act.At, LastUsedAt = act.At, ConfirmedAt = act.At };
            act.Db.Add(row);
            await SecurityEvents.AddAsync(act, account, SecurityKind.SignedIn, $"{SecurityWords.Way(method)} · {device}", ct);
            return row.Id;
        }, cancellationToken);
        return started.Value;
    }

    public Task ConfirmAsync(Guid session, CancellationToken cancellationToken) => data.ActAsync<Unit>(Confirmed, async (act, ct) =>
    {
        await act.Db.Set<AccountSession>().Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, act.At), ct);
        act.Record(new IdentityConfirmed(session));
        return Unit.Done;
    }, cancellationToken);

    public Task<Result<Unit>> EndAsync(Guid account, Guid session, string reason, CancellationToken cancellationToken) => data.ActAsync<Unit>(SignedOut, async (act, ct) =>
    {
        if (await act.Db.Set<AccountSession>().SingleOrDefaultAsync(s => s.Id == session && s.AccountId == account && s.EndedAt == null, ct) is { } row)
        {
            (row.EndedAt, row.EndReason) = (act.At, reason);
            if (reason == FromElsewhere)
            {
                await SecurityEvents.AddAsync(act, account, SecurityKind.SessionsEnded, row.Device, ct);
            }
        }

        return Unit.Done;
    }, cancellationToken);

    /// <summary>Ends every session of the account but one.</summary>
    public Task<Result<Unit>> EndAllAsync(Guid account, Guid? but, string reason, CancellationToken cancellationToken) => data.ActAsync<Unit>(SignedOut, async (act, ct) =>
    {
        await EndOthersAsync(act, account, but, reason, ct);
        return Unit.Done;
    }, cancellationToken);

    /// <summary>The same within an act of the caller.</summary>
    public static async Task<int> EndOthersAsync(Act act, Guid account, Guid? but, string reason, CancellationToken ct)
    {
        var rows = await act.Db.Set<AccountSession>().Where(s => s.AccountId == account && s.EndedAt == null && s.Id != but).ToListAsync(ct);
        foreach (var row in rows)
        {
            (row.EndedAt, row.EndReason) = (act.At, reason);
        }

        if (rows.Count > 0)
        {
            await SecurityEvents.AddAsync(act, account, SecurityKind.SessionsEnded, $"{rows.Count} เครื่อง · {reason}", ct);
        }

        return rows.Count;
    }

    public Task<List<AccountSession>> LiveOfAsync(Guid account, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var (begun, used) = (now - SessionLimits.Longest, now - SessionLimits.Idle);
        return data.ReadAsync((db, ct) => db.Set<AccountSession>()
            .Where(s => s.AccountId == account && s.EndedAt == null && s.StartedAt > begun && s.LastUsedAt > used)
            .OrderByDescending(s => s.LastUsedAt).Take(50).ToListAsync(ct), cancellationToken);
    }

    private Task TouchAsync(Guid session, Instant now, CancellationToken cancellationToken) => data.ActAsync<Unit>(Used, async (act, ct) =>
    {
        await act.Db.Set<AccountSession>().Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastUsedAt, now), ct);
        return Unit.Done;
    }, cancellationToken);

    internal sealed record IdentityConfirmed(Guid Session);
}
