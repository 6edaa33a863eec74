using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.Roles;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
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

    public async Task<Result<Invited>> InviteAsync(InviteForm form, CancellationToken cancellationToken)
    {
        var today = OfficeYear.Today(clock);
        var person = form.Person is { } id ? await people.FindAsync(id, today, cancellationToken) : null;
        var name = person?.Name ?? ThaiText.Typed(form.Name);
        var login = ThaiText.Typed(form.Login) ?? person?.Email;
        List<FieldFault> faults =
        [
            .. name is null ? [new FieldFault("Name", "กรุณากรอกชื่อพร้อมคำนำหน้า เช่น นางสาวสมมติ ตัวอย่าง")] : Array.Empty<FieldFault>(),
            .. LoginName.IsUsable(login) ? Array.Empty<FieldFault>() : [new("Login", "กรุณากรอกชื่อเข้าใช้ " + LoginName.Advice)],
            .. Role.Find(form.Role ?? "") is null ? [new FieldFault("Role", "กรุณาเลือกบทบาท")] : Array.Empty<FieldFault>(),
        ];
        if (faults.Count > 0)
        {
            return new Error.Invalid("accounts.form", "ยังมีช่องที่ต้องแก้", [.. faults]);
        }

        var made = await data.ActAsync<Invited>(InvitedKind, async (act, ct) =>
        {
            var account = await AccountRows.AddAsync(act, new(login!, name!, person?.Post ?? ThaiText.Typed(form.Position), login!.Contains('@') ? login : person?.Email, person?.Id), ct);
            account.PersonGivenBy = person is null ? null : roles.Me;
            account.PersonNeedsApproval = person is not null && await roles.IsSecondThereAsync(act, account.Id, ct);
            var given = await roles.GiveAsync(act, account, new(form.Role!, form.Unit, today), ct);
            if (!given.IsOk)
            {
                return given.Error;
            }

            var token = await Links.MakeAsync(act, account.Id, LinkPurpose.Invitation, ct);
            await mail.SendAsync(act, account, token, LinkPurpose.Invitation, ct);
            return new Invited(account.Id, token);
        }, cancellationToken);
        return made.Error is Error.Conflict { Code: "data.duplicate" }
            ? new Error.Invalid("accounts.login_taken", "ชื่อเข้าใช้ซ้ำ", [new("Login", "มีผู้ใช้ชื่อเข้าใช้นี้แล้ว กรุณาใช้ชื่ออื่น เช่น อีเมลของเจ้าตัว")])
            : made;
    }

    /// <summary>A new invitation link for someone who has never come in. For whoever has, by whatever way, two administrators recover: else one alone could become that person.</summary>
    public Task<Result<Invited>> RelinkAsync(Guid id, CancellationToken cancellationToken) => data.ActAsync<Invited>(Relinked, async (act, ct) =>
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
    }, cancellationToken);

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
        (account.EndedAt, account.LoginKey) = (act.At, null);
        foreach (var grant in await act.Db.Set<RoleGrant>().Where(g => g.AccountId == id && g.WithdrawnAt == null).ToListAsync(ct))
        {
            grant.WithdrawnAt = act.At;
        }

        await Sessions.EndOthersAsync(act, id, null, "บัญชีสิ้นสุด", ct);
        await SecretStore.ForgetAllAsync(act.Db, id, ct);
        return Unit.Done;
    }, cancellationToken);
}
