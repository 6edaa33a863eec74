using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.People;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.Roles;

/// <summary>A second person confirms that an account is the person of the staff list it was opened for. Until then no power of that person's post or delegation counts.</summary>
internal sealed class PersonApproving(AgencyData data, AgencySession session, LinkMail mail)
{
    private static readonly ActKind Approved = new("accounts.person_approved", "ยืนยันว่าบัญชีเป็นของบุคคลในบัญชีบุคลากร");

    public Task<Result<Unit>> ApproveAsync(Guid id, int seenVersion, CancellationToken cancellationToken) => data.ActAsync<Unit>(Approved, async (act, ct) =>
    {
        if (await act.Db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id && a.EndedAt == null && a.Person != null, ct) is not { } account || !Guid.TryParse(session.Actor.Account, out var me))
        {
            return new Error.NotFound("accounts.none", "ไม่พบบัญชีนี้ หรือสิ้นสุดไปแล้ว");
        }

        if (RoleRules.OfApproving(me, id, account.PersonGivenBy, account.IsPersonSettled) is not Objection.None and var objection)
        {
            return new Error.RuleBroken("accounts.person", RoleRules.Sentence(objection), "separation of duties");
        }

        if (!await WaysIn.HasAnyAsync(act.Db, id, ct))
        {
            return new Error.RuleBroken("accounts.person_not_in", "เจ้าตัวยังไม่ได้ใช้ลิงก์เชิญ จึงยังยืนยันไม่ได้ รอให้เจ้าตัวตั้งรหัสผ่านก่อน แล้วถามเจ้าตัวว่าเป็นผู้ตั้งเอง", "separation of duties");
        }

        act.Expect(account, seenVersion);
        (account.PersonApprovedBy, account.PersonApprovedByName, account.PersonApprovedAt) = (me, act.Actor.Name, act.At);
        await SecurityEvents.AddAsync(act, id, SecurityKind.RoleChanged, "สิทธิจากตำแหน่ง · อนุมัติแล้ว", ct);
        await mail.TellOfChangeAsync(act, account, $"{act.Actor.Name} ยืนยันว่าบัญชีนี้เป็นของท่าน สิทธิจากตำแหน่งและคำสั่งมอบอำนาจของท่านมีผลแล้ว", ct);
        return Unit.Done;
    }, cancellationToken);
}
