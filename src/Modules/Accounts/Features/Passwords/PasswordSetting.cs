using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.People;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.Passwords;

/// <summary>What a person types to set a password.</summary>
internal sealed class PasswordForm
{
    public string? Login { get; set; }

    public string? Name { get; set; }

    public string? Password { get; set; }
}

/// <summary>Sets passwords: by a link, by the first administrator, by their owner.</summary>
internal sealed class PasswordSetting(AgencyData data, IOffice office, LinkMail mail, IPasswordHasher<Account> hasher)
{
    private static readonly ActKind Accepted = new("accounts.link_used", "ตั้งรหัสผ่านจากลิงก์");
    private static readonly ActKind Founded = new("accounts.founded", "ตั้งบัญชีผู้ดูแลคนแรก");
    private static readonly ActKind Changed = new("accounts.password_changed", "เปลี่ยนรหัสผ่าน");
    private static readonly Error Dead = new Error.NotFound("accounts.link_dead", "ลิงก์นี้ใช้แล้วหรือหมดอายุ กรุณาขอลิงก์ใหม่จากผู้ดูแลระบบ");

    /// <summary>An invited or recovered person sets a password; whatever way in was there before a recovery is gone.</summary>
    public async Task<Result<Found>> ByLinkAsync(LinkHolder holder, string token, PasswordForm form, CancellationToken cancellationToken)
    {
        var login = holder.Purpose == LinkPurpose.Invitation ? form.Login : holder.Login;
        if (await FaultsAsync(login, holder.Name, form.Password, cancellationToken) is { } faults)
        {
            return faults;
        }

        return await data.ActAsync<Found>(Accepted, async (act, ct) =>
        {
            if (!await Links.TakeAsync(act, token, ct))
            {
                return Dead;
            }

            var account = await act.Db.Set<Account>().SingleAsync(a => a.Id == holder.Account, ct);
            (account.Login, account.LoginKey) = (login!.Trim(), LoginName.Key(login));
            if (holder.Purpose == LinkPurpose.Recovery)
            {
                await SecretStore.ForgetAllAsync(act.Db, account.Id, ct);
                await mail.TellOfChangeAsync(act, account, "มีการกู้บัญชีและตั้งรหัสผ่านใหม่แล้ว วิธีเข้าใช้เดิมทั้งหมดถูกยกเลิก", ct);
            }

            await SecretStore.SetPasswordAsync(act.Db, account.Id, Hash(form.Password!), act.At, ct);
            await Sessions.EndOthersAsync(act, account.Id, null, "ตั้งรหัสผ่านใหม่", ct);
            act.Record(new PasswordSet(account.Id));
            await SecurityEvents.AddAsync(act, account.Id, SecurityKind.LinkUsed, holder.Purpose == LinkPurpose.Invitation ? "ลิงก์เชิญ" : "ลิงก์กู้บัญชี", ct);
            return new Found(act.Agency, account.Id);
        }, cancellationToken);
    }

    /// <summary>The first account of an office: administrator and coordinator, as a small office has one person for both.</summary>
    public async Task<Result<Found>> FirstAsync(PasswordForm form, CancellationToken cancellationToken)
    {
        var name = ThaiText.Typed(form.Name);
        var faults = await FaultsAsync(form.Login, name ?? "", form.Password, cancellationToken);
        if (name is null)
        {
            faults = new("accounts.form", "ยังมีช่องที่ต้องแก้", [new("Name", "กรุณากรอกชื่อพร้อมคำนำหน้า เช่น นางสาวสมมติ ตัวอย่าง"), .. faults?.Faults ?? []]);
        }

        return faults is not null ? faults : await data.ActAsync<Found>(Founded, async (act, ct) =>
        {
            if (await act.Db.Set<Account>().AnyAsync(ct))
            {
                return new Error.Conflict("accounts.founded", "หน่วยงานนี้มีบัญชีแรกแล้ว กรุณาเข้าสู่ระบบ");
            }

            var account = await AccountRows.AddAsync(act, new(form.Login!, name!, null, form.Login!.Contains('@') ? form.Login.Trim() : null, null), ct);
            var today = OfficeYear.DayOf(act.At);
            AccountRows.Give(act, account, new(Platform.Role.Administrator.Key, null, today));
            AccountRows.Give(act, account, new(Platform.Role.Coordinator.Key, null, today));
            await SecretStore.SetPasswordAsync(act.Db, account.Id, Hash(form.Password!), act.At, ct);
            return new Found(act.Agency, account.Id);
        }, cancellationToken);
    }

    /// <summary>The person sets another; every other browser is signed out.</summary>
    public async Task<Result<Unit>> ChangeAsync(Guid account, Guid session, string? password, CancellationToken cancellationToken)
    {
        var own = await data.ReadAsync((db, ct) => db.Set<Account>().SingleAsync(a => a.Id == account, ct), cancellationToken);
        return await FaultsAsync(own.Login, own.Name, password, cancellationToken) is { } faults ? faults : await data.ActAsync<Unit>(Changed, async (act, ct) =>
        {
            await SecretStore.SetPasswordAsync(act.Db, account, Hash(password!), act.At, ct);
            await Sessions.EndOthersAsync(act, account, session, "เปลี่ยนรหัสผ่าน", ct);
            act.Record(new PasswordSet(account));
            await SecurityEvents.AddAsync(act, account, SecurityKind.PasswordChanged, null, ct);
            return Unit.Done;
        }, cancellationToken);
    }

    private async Task<Error.Invalid?> FaultsAsync(string? login, string name, string? password, CancellationToken ct)
    {
        var faults = new List<FieldFault>();
        if (!LoginName.IsUsable(login))
        {
            faults.Add(new("Login", "ชื่อเข้าใช้นี้ใช้ไม่ได้ " + LoginName.Advice));
        }

        if (PasswordRules.Fault(password, new(login ?? "", name, (await office.ProfileAsync(ct)).Name.Short), CommonPasswords.Contains) is { } weak)
        {
            faults.Add(new("Password", weak));
        }

        return faults.Count == 0 ? null : new("accounts.form", "ยังมีช่องที่ต้องแก้", [.. faults]);
    }

    private string Hash(string password) => hasher.HashPassword(new() { Login = "", Name = "" }, password);

    internal sealed record PasswordSet(Guid Account);
}
