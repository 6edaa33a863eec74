using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.People;
using Prongsai.Accounts.Features.Rights;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.Roles;

/// <summary>Gives roles, has them approved, takes them back. What is taken counts no more from the holder's next request.</summary>
internal sealed class RoleGiving(AgencyData data, AgencySession session, PermissionBook book, LinkMail mail)
{
    private static readonly ActKind Given = new("accounts.role_given", "ให้บทบาท");
    private static readonly ActKind Approved = new("accounts.role_approved", "อนุมัติบทบาท");
    private static readonly ActKind Taken = new("accounts.role_taken", "ยกเลิกบทบาท");
    private static readonly Error NoGrant = new Error.NotFound("accounts.no_role", "ไม่พบบทบาทนี้ กรุณาเปิดหน้านี้ใหม่");

    public Guid? Me => Guid.TryParse(session.Actor.Account, out var id) ? id : null;

    public Task<Result<Unit>> GiveAsync(Guid account, NewRole wanted, string? reason, CancellationToken cancellationToken) => data.ActAsync<Unit>(Given, ThaiText.Typed(reason), async (act, ct) =>
        await act.Db.Set<Account>().SingleOrDefaultAsync(a => a.Id == account && a.EndedAt == null, ct) is { } there
            ? (await GiveAsync(act, there, wanted, ct)).Then<Unit>(_ => Unit.Done)
            : new Error.NotFound("accounts.none", "ไม่พบบัญชีนี้ หรือสิ้นสุดไปแล้ว"), cancellationToken);

    /// <summary>Within an act of the caller.</summary>
    public async Task<Result<RoleGrant>> GiveAsync(Act act, Account account, NewRole wanted, CancellationToken ct)
    {
        var today = OfficeYear.DayOf(act.At);
        wanted = wanted with { From = wanted.From < today.PlusYears(-50) ? today : wanted.From };
        var held = (await act.Db.Set<RoleGrant>().Where(g => g.AccountId == account.Id && g.WithdrawnAt == null).ToListAsync(ct))
            .Where(g => g.UntilDay is null || g.UntilDay >= today).ToList();
        var objection = Role.Find(wanted.Role) is null ? Objection.UnknownRole : RoleRules.OfGiving(Me, account.Id, wanted.From, wanted.Until);
        objection = objection == Objection.None ? RoleRules.OfHolding([.. held.Select(g => g.Role)], wanted.Role, Role.Administrator.Key, book.IsSensitive) : objection;
        if (objection != Objection.None)
        {
            return Broken(objection);
        }

        return held.Exists(g => g.Role == wanted.Role && g.Unit == wanted.Unit && g.UntilDay is null)
            ? new Error.Invalid("accounts.role_there", "คนนี้มีบทบาทนี้อยู่แล้ว ไม่ต้องให้ซ้ำ")
            : await GivenAsync(act, account, wanted with { Giver = Me, NeedsApproval = book.IsSensitive(wanted.Role) || (book.Governs(wanted.Role) && await IsSecondThereAsync(act, account.Id, ct)) }, ct);
    }

    public Task<Result<Unit>> ApproveAsync(Guid grant, int seenVersion, CancellationToken cancellationToken) => data.ActAsync<Unit>(Approved, async (act, ct) =>
    {
        if (await act.Db.Set<RoleGrant>().SingleOrDefaultAsync(g => g.Id == grant, ct) is not { } row || Me is not { } me)
        {
            return NoGrant;
        }

        if (RoleRules.OfApproving(me, row.AccountId, row.GrantedBy, row.ApprovedAt is not null || row.WithdrawnAt is not null || !row.NeedsApproval) is not Objection.None and var objection)
        {
            return Broken(objection);
        }

        act.Expect(row, seenVersion);
        (row.ApprovedBy, row.ApprovedByName, row.ApprovedAt) = (me, act.Actor.Name, act.At);
        await TellAsync(act, row, "อนุมัติแล้ว", ct);
        return Unit.Done;
    }, cancellationToken);

    public Task<Result<Unit>> TakeAsync(Guid grant, int seenVersion, string? reason, CancellationToken cancellationToken) => data.ActAsync<Unit>(Taken, ThaiText.Typed(reason), async (act, ct) =>
    {
        if (await act.Db.Set<RoleGrant>().SingleOrDefaultAsync(g => g.Id == grant && g.WithdrawnAt == null, ct) is not { } row)
        {
            return NoGrant;
        }

        if (RoleRules.OfTaking(row.Role, Role.Administrator.Key, await AdministratorsBesidesAsync(act, g => g.Id != row.Id, ct)) is not Objection.None and var objection)
        {
            return Broken(objection);
        }

        act.Expect(row, seenVersion);
        row.WithdrawnAt = act.At;
        await TellAsync(act, row, "ยกเลิก", ct);
        return Unit.Done;
    }, cancellationToken);

    private async Task<RoleGrant> GivenAsync(Act act, Account account, NewRole role, CancellationToken ct)
    {
        var grant = AccountRows.Give(act, account, role);
        await TellAsync(act, grant, role.NeedsApproval ? "รอผู้อนุมัติคนที่สอง" : "ได้รับ", ct);
        return grant;
    }

    private async Task TellAsync(Act act, RoleGrant grant, string what, CancellationToken ct)
    {
        var words = $"{Role.Find(grant.Role)?.NameTh ?? grant.Role} · {what}";
        await SecurityEvents.AddAsync(act, grant.AccountId, SecurityKind.RoleChanged, words, ct);
        await mail.TellOfChangeAsync(act, await act.Db.Set<Account>().SingleAsync(a => a.Id == grant.AccountId, ct), "บทบาทของท่านเปลี่ยน: " + words, ct);
    }

    /// <summary>Is there anybody who could approve, besides giver and receiver? In an office just opened there is not.</summary>
    public async Task<bool> IsSecondThereAsync(Act act, Guid receiver, CancellationToken ct)
    {
        var (today, approving) = (OfficeYear.DayOf(act.At), book.RolesWith("accounts.approve"));
        var rows = await act.Db.Set<RoleGrant>().Where(g => g.WithdrawnAt == null && approving.Contains(g.Role) && g.AccountId != receiver && g.AccountId != Me
            && (act.Db.Set<AccountSecret>().Any(s => s.Id == g.AccountId && s.PasswordHash != null) || act.Db.Set<Passkey>().Any(k => k.AccountId == g.AccountId) || act.Db.Set<ExternalLogin>().Any(e => e.AccountId == g.AccountId))).ToListAsync(ct);
        return rows.Exists(g => GivenRoles.Of(g).CountsOn(today));
    }

    /// <summary>What stands against an account losing all its roles.</summary>
    public static async Task<Objection> ObjectionToLosingAllAsync(Act act, Guid account, CancellationToken ct) =>
        await act.Db.Set<RoleGrant>().AnyAsync(g => g.AccountId == account && g.Role == Role.Administrator.Key && g.WithdrawnAt == null, ct)
            ? RoleRules.OfTaking(Role.Administrator.Key, Role.Administrator.Key, await AdministratorsBesidesAsync(act, g => g.AccountId != account, ct))
            : Objection.None;

    /// <summary>Administrators of today who stay; the lock makes two who take each other's role at once wait for one another.</summary>
    private static async Task<int> AdministratorsBesidesAsync(Act act, Func<RoleGrant, bool> stays, CancellationToken ct)
    {
        await AdministratorLock.TakeAsync(act, ct);
        var today = OfficeYear.DayOf(act.At);
        var rows = await act.Db.Set<RoleGrant>().Where(g => g.Role == Role.Administrator.Key && g.WithdrawnAt == null).ToListAsync(ct);
        return rows.Where(g => stays(g) && GivenRoles.Of(g).CountsOn(today) && g.UntilDay is null).Select(g => g.AccountId).Distinct().Count();
    }

    private static Error Broken(Objection objection) => new Error.RuleBroken("accounts.role", RoleRules.Sentence(objection), "separation of duties");
}
