using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.Roles;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.People;

internal sealed class InviteForm
{
    public string? Name { get; set; }
    public string? Position { get; set; }
    public string? Login { get; set; }
    public string? Role { get; set; }
    public Guid? Unit { get; set; }
    public Guid? Person { get; set; }
}

/// <param name="Token">The link's secret, to be shown once.</param>
internal sealed record Invited(Guid Account, string Token);

/// <summary>Opens accounts by invitation, and ends them.</summary>
internal sealed class Inviting(AgencyData data, LinkMail mail, RoleGiving roles, IPeople people, IClock clock)
{
    private static readonly ActKind InvitedKind = new("accounts.invited", "เชิญเข้าใช้ระบบ");
    private static readonly ActKind Relinked = new("accounts.link_made", "ออกลิงก์เชิญใหม่");
    private static readonly ActKind Ended = new("accounts.ended", "สิ้นสุดบัญชีผู้ใช้");

    public async Task<Result<Invited>> InviteAsync(InviteForm form, CancellationToken cancellationToken) =>
        (await InviteAsync([form], (_, field) => field, cancellationToken)).Then<Invited>(all => all[0]);

    /// <summary>Invites all or, with what to mend in which field, nobody.</summary>
    /// <param name="fieldOf">Name of a field of the nth invitation in the caller's form.</param>
    public async Task<Result<IReadOnlyList<Invited>>> InviteAsync(IReadOnlyList<InviteForm> forms, Func<int, string, string> fieldOf, CancellationToken cancellationToken)
    {
        var today = OfficeYear.Today(clock);
        var roster = forms.Any(f => f.Person is not null) ? (await people.InServiceAsync(today, cancellationToken)).ToDictionary(p => p.Id) : [];
        var wanted = forms.Select((form, n) => new Invitation(form, form.Person is { } id ? roster.GetValueOrDefault(id) : null, field => fieldOf(n, field))).ToList();
        if (wanted.SelectMany(w => w.Faults).Concat(Repeated(wanted)).ToArray() is { Length: > 0 } faults)
        {
            return new Error.Invalid("accounts.form", "ยังมีช่องที่ต้องแก้", [.. faults]);
        }

        var made = await data.ActAsync<IReadOnlyList<Invited>>(InvitedKind, async (act, ct) =>
        {
            if (await TakenAsync(act, wanted, ct) is { Length: > 0 } taken)
            {
                return new Error.Invalid("accounts.login_taken", "ชื่อเข้าใช้ซ้ำ", [.. taken]);
            }

            var invited = new List<Invited>();
            foreach (var invitation in wanted)
            {
                var one = await InviteAsync(act, invitation, today, null, ct);
                if (!one.IsOk)
                {
                    return one.Error;
                }

                invited.Add(one.Value);
            }

            return invited;
        }, cancellationToken);
        return made.Error is Error.Conflict { Code: "data.duplicate" } ? new Error.Invalid("accounts.login_taken", "ชื่อเข้าใช้ซ้ำ", [wanted[0].LoginTaken]) : made;
    }

    /// <summary>Invites somebody from outside, within an act of the caller, who has asked whether the inviter may.</summary>
    public async Task<Result<Invited>> GuestAsync(Act act, InviteForm form, LocalDate from, LocalDate until, CancellationToken ct)
    {
        var wanted = new Invitation(form, null, field => field);
        FieldFault[] faults = [.. wanted.Faults];
        faults = faults.Length > 0 ? faults : await TakenAsync(act, [wanted], ct);
        return faults.Length > 0 ? new Error.Invalid("accounts.form", "ยังมีช่องที่ต้องแก้", [.. faults]) : await InviteAsync(act, wanted, from, until, ct);
    }

    /// <param name="until">Last day of the account itself; null when it stays open.</param>
    private async Task<Result<Invited>> InviteAsync(Act act, Invitation wanted, LocalDate from, LocalDate? until, CancellationToken ct)
    {
        var account = await AccountRows.AddAsync(act, wanted.Account, ct);
        account.UntilDay = until;
        account.PersonGivenBy = account.Person is null ? null : roles.Me;
        account.PersonNeedsApproval = account.Person is not null && await roles.IsSecondThereAsync(act, account.Id, ct);
        var given = await roles.GiveAsync(act, account, new(wanted.Role, wanted.Unit, from, until), ct);
        if (!given.IsOk)
        {
            return given.Error;
        }

        var token = await Links.MakeAsync(act, account.Id, LinkPurpose.Invitation, ct);
        await mail.SendAsync(act, account, token, LinkPurpose.Invitation, ct);
        return new Invited(account.Id, token);
    }

    private static IEnumerable<FieldFault> Repeated(IReadOnlyList<Invitation> wanted) =>
        wanted.Where(w => w.LoginKey is not null).GroupBy(w => w.LoginKey).SelectMany(g => g.Skip(1)).Select(w => w.LoginTaken);

    private static async Task<FieldFault[]> TakenAsync(Act act, IReadOnlyList<Invitation> wanted, CancellationToken ct)
    {
        var keys = wanted.Select(w => w.LoginKey).ToList();
        var taken = await act.Db.Set<Account>().Where(a => keys.Contains(a.LoginKey)).Select(a => a.LoginKey).ToListAsync(ct);
        return [.. wanted.Where(w => taken.Contains(w.LoginKey)).Select(w => w.LoginTaken)];
    }

    /// <summary>A new invitation link for someone who has never come in. For whoever has, by whatever way, two administrators recover: else one alone could become that person.</summary>
    public Task<Result<Invited>> RelinkAsync(Guid id, CancellationToken cancellationToken) => data.ActAsync<Invited>(Relinked, (act, ct) => RelinkAsync(act, id, ct), cancellationToken);

    public async Task<Result<Invited>> RelinkAsync(Act act, Guid id, CancellationToken ct)
    {
        if (await act.Db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id && a.EndedAt == null, ct) is not { } account)
        {
            return new Error.NotFound("accounts.none", "ไม่พบบัญชีนี้ หรือสิ้นสุดไปแล้ว");
        }

        if (await WaysIn.WasEverUsedAsync(act.Db, id, ct))
        {
            return new Error.Forbidden("accounts.link", "คนนี้เคยเข้าใช้แล้ว หากเข้าไม่ได้ให้ใช้การกู้บัญชีโดยผู้ดูแลสองคน");
        }

        var token = await Links.MakeAsync(act, id, LinkPurpose.Invitation, ct);
        await mail.SendAsync(act, account, token, LinkPurpose.Invitation, ct);
        return new Invited(id, token);
    }

    public Task<Result<Unit>> EndAsync(Guid id, int seenVersion, string? reason, CancellationToken cancellationToken) => data.ActAsync<Unit>(Ended, ThaiText.Typed(reason), async (act, ct) =>
    {
        if (await act.Db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id && a.EndedAt == null, ct) is not { } account)
        {
            return new Error.NotFound("accounts.none", "ไม่พบบัญชีนี้ หรือสิ้นสุดไปแล้ว");
        }

        if (act.Actor.Account == id.ToString())
        {
            return new Error.Forbidden("accounts.own_end", "สิ้นสุดบัญชีของตนเองไม่ได้ กรุณาให้ผู้ดูแลระบบอีกคนทำ");
        }

        if (await RoleGiving.ObjectionToLosingAllAsync(act, id, ct) is not Objection.None and var objection)
        {
            return new Error.RuleBroken("accounts.last", RoleRules.Sentence(objection), "separation of duties");
        }

        act.Expect(account, seenVersion);
        await EndAsync(act, account, ct);
        return Unit.Done;
    }, cancellationToken);

    /// <summary>Ends an account within an act: at once and everywhere.</summary>
    public static async Task EndAsync(Act act, Account account, CancellationToken ct)
    {
        var id = account.Id;
        (account.EndedAt, account.LoginKey) = (act.At, null);
        foreach (var grant in await act.Db.Set<RoleGrant>().Where(g => g.AccountId == id && g.WithdrawnAt == null).ToListAsync(ct))
        {
            grant.WithdrawnAt = act.At;
        }

        await Sessions.EndOthersAsync(act, id, null, "บัญชีสิ้นสุด", ct);
        await SecretStore.ForgetAllAsync(act.Db, id, ct);
    }
}
