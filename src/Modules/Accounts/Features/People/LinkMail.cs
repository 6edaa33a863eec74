using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Data;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Mail;

namespace Prongsai.Accounts.Features.People;

/// <summary>Sends one-time links by mail where the office has a mail server, and tells of recoveries.</summary>
internal sealed class LinkMail(Outbox outbox, IOffice office)
{
    public async Task SendAsync(Act act, Account account, string token, LinkPurpose purpose, CancellationToken ct)
    {
        if (account.Email is not { } address || !outbox.IsConfigured || !OutgoingMail.IsAddress(address))
        {
            return;
        }

        var name = (await office.ProfileAsync(ct)).Name.Short;
        var (subject, words) = purpose == LinkPurpose.Invitation
            ? ($"{name} เชิญท่านเข้าใช้ระบบโปร่งใส", "ตั้งรหัสผ่านของท่านภายใน 7 วันที่ลิงก์นี้ ลิงก์ใช้ได้ครั้งเดียว")
            : ($"ตั้งรหัสผ่านใหม่ของระบบโปร่งใส {name}", "ตั้งรหัสผ่านใหม่ภายใน 24 ชั่วโมงที่ลิงก์นี้ ลิงก์ใช้ได้ครั้งเดียว หากท่านไม่ได้ขอ กรุณาแจ้งหน่วยงานทันที");
        await outbox.AddAsync(act, new(address, subject, $"เรียน {account.Name}\n\n{words}\n\n{outbox.LinkTo("/sign-in/link?t=" + token)}\n"), ct);
    }

    /// <summary>Tells the holder that something about the account changed that somebody else may have done.</summary>
    public async Task TellOfChangeAsync(Act act, Account account, string what, CancellationToken ct)
    {
        if (account.Email is { } address && outbox.IsConfigured && OutgoingMail.IsAddress(address))
        {
            var name = (await office.ProfileAsync(ct)).Name.Short;
            await outbox.AddAsync(act, new(address, $"บัญชีของท่านในระบบโปร่งใส {name} มีการเปลี่ยนแปลง", $"เรียน {account.Name}\n\n{what}\n\nดูเหตุการณ์ล่าสุดของบัญชีได้ที่ {outbox.LinkTo("/me")}\nหากท่านไม่ทราบเรื่อง กรุณาแจ้งผู้ดูแลระบบของหน่วยงานทันที\n"), ct);
        }
    }

    /// <summary>Tells the holder and every administrator that an account is being recovered, so that a false recovery is noticed.</summary>
    public async Task TellOfRecoveryAsync(Act act, Account account, CancellationToken ct)
    {
        if (!outbox.IsConfigured)
        {
            return;
        }

        var administrators = await act.Db.Set<RoleGrant>().Where(g => g.Role == Role.Administrator.Key && g.WithdrawnAt == null).Select(g => g.AccountId).Distinct().ToListAsync(ct);
        var addresses = await act.Db.Set<Account>().Where(a => (administrators.Contains(a.Id) || a.Id == account.Id) && a.EndedAt == null && a.Email != null).Select(a => a.Email!).Take(50).ToListAsync(ct);
        var name = (await office.ProfileAsync(ct)).Name.Short;
        foreach (var address in addresses.Where(OutgoingMail.IsAddress))
        {
            await outbox.AddAsync(act, new(address, $"มีการกู้บัญชีในระบบโปร่งใส {name}", $"บัญชีของ {account.Name} กำลังถูกกู้โดยผู้ดูแลระบบ หากท่านไม่ทราบเรื่อง กรุณาแจ้งผู้ดูแลระบบของหน่วยงานทันที\n"), ct);
        }
    }
}
