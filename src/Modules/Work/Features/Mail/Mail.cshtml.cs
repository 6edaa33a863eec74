using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Data;
using Prongsai.Platform.Mail;

namespace Prongsai.Work.Features.Mail;

/// <summary>Mails that did not arrive, why, and what to do.</summary>
[Authorize(Policy = "work.mail")]
internal sealed class MailModel(AgencyData data, MailSettings settings) : PageModel
{
    private const int Most = 50;

    public string? Fault => settings.Fault;

    public bool IsSet => settings.Host is not null;

    public IReadOnlyList<StoredMail> Late { get; private set; } = [];

    public int Sent { get; private set; }

    public static string Cure(MailFailure? failure) => failure switch
    {
        MailFailure.Refused => "เซิร์ฟเวอร์ไม่รับที่อยู่นี้ กรุณาตรวจอีเมลของผู้รับในบัญชีผู้ใช้",
        MailFailure.SignIn => "เซิร์ฟเวอร์ไม่รับชื่อผู้ใช้หรือรหัสผ่าน กรุณาให้ผู้ดูแลเครื่องตรวจการตั้งค่าอีเมล",
        MailFailure.Busy => "เซิร์ฟเวอร์ขอให้ลองใหม่ภายหลัง ระบบจะลองเอง",
        MailFailure.Unreachable => "ต่อเซิร์ฟเวอร์ไม่ได้ ระบบจะลองเองต่ออีกสองวัน ถ้ายังไม่ได้ให้สั่ง prongsai doctor ที่เครื่องแม่ข่าย",
        _ => "รอส่ง",
    };

    public async Task OnGetAsync(CancellationToken cancellationToken) => (Late, Sent) = await data.ReadAsync(async (db, ct) => (
        await db.Set<StoredMail>().Where(m => m.State == MailState.Failed || (m.State == MailState.Waiting && m.Attempts > 0)).OrderByDescending(m => m.QueuedAt).Take(Most).ToListAsync(ct),
        await db.Set<StoredMail>().CountAsync(m => m.State == MailState.Sent, ct)), cancellationToken);
}
