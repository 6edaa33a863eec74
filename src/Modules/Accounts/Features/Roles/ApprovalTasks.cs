using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.Rights;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;

namespace Prongsai.Accounts.Features.Roles;

/// <summary>Roles and recoveries that wait for a second person, as tasks of those who may be that person.</summary>
internal sealed class ApprovalTasks(AgencyData data, AgencySession session, PowersReader powers, IClock clock) : ITaskSource
{
    private const int Most = 20;

    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        var (approves, manages) = (session.Rights.Has("accounts.approve"), session.Rights.Has("accounts.manage"));
        if (!Guid.TryParse(actor.Account, out var me) || !(approves || manages) || !year.Contains(OfficeYear.Today(clock)))
        {
            return [];
        }

        var waiting = await data.ReadAsync<IReadOnlyList<WorkItem>>(async (db, ct) => [.. approves ? await RolesAsync(db, me, ct) : [], .. manages ? await RecoveriesAsync(db, me, ct) : []], cancellationToken);
        return approves ? [.. waiting, .. await PersonsAsync(me, cancellationToken)] : waiting;
    }

    /// <summary>Accounts whose person brings powers today that nobody but the inviter vouches for.</summary>
    private async Task<IReadOnlyList<WorkItem>> PersonsAsync(Guid me, CancellationToken cancellationToken)
    {
        var (head, waiting) = await data.ReadAsync(async (db, ct) => (
            await OfficeHead.Of(db).FirstOrDefaultAsync(ct),
            await db.Set<Account>().Where(a => a.PersonNeedsApproval && a.PersonApprovedAt == null && a.EndedAt == null && a.Person != null && a.Id != me && a.PersonGivenBy != me
                && (db.Set<AccountSecret>().Any(s => s.Id == a.Id && s.PasswordHash != null) || db.Set<Passkey>().Any(k => k.AccountId == a.Id) || db.Set<ExternalLogin>().Any(e => e.AccountId == a.Id)))
                .OrderBy(a => a.Since).Take(Most).ToListAsync(ct)), cancellationToken);
        List<WorkItem> found = [];
        foreach (var account in waiting)
        {
            var (posts, delegated) = await powers.OfAsync(account.Person!.Value, OfficeYear.Today(clock), head, cancellationToken);
            if (PersonPowers.Any(posts, delegated))
            {
                found.Add(new($"ยืนยันว่าบัญชีของ{account.Name}เป็นของเจ้าตัว", $"/office/accounts/{account.Id}", WhyTh: "สิทธิจากตำแหน่งและคำสั่งมอบอำนาจยังไม่มีผลจนกว่าผู้ที่ไม่ใช่ผู้เชิญจะยืนยัน")
                {
                    Key = $"accounts.person.{account.Id}",
                    Account = me.ToString(),
                    Since = OfficeYear.DayOf(account.Since),
                });
            }
        }

        return found;
    }

    private static async Task<List<WorkItem>> RolesAsync(Db db, Guid me, CancellationToken ct) => (await (
            from g in db.Set<RoleGrant>()
            join a in db.Set<Account>() on g.AccountId equals a.Id
            where g.NeedsApproval && g.ApprovedAt == null && g.WithdrawnAt == null && a.EndedAt == null && g.AccountId != me && g.GrantedBy != me
            orderby g.GrantedAt
            select new { Grant = g, a.Name }).Take(Most).ToListAsync(ct))
        .ConvertAll(w => new WorkItem($"พิจารณาอนุมัติบทบาท{Role.Find(w.Grant.Role)?.NameTh ?? w.Grant.Role} ของ{w.Name}", $"/office/accounts/{w.Grant.AccountId}", WhyTh: $"เสนอโดย {w.Grant.GrantedByName} บทบาทนี้ยังไม่มีผลจนกว่าผู้อนุมัติคนที่สองจะอนุมัติ")
        {
            Key = $"accounts.role.{w.Grant.Id}",
            Account = me.ToString(),
            Since = OfficeYear.DayOf(w.Grant.GrantedAt),
        });

    private async Task<List<WorkItem>> RecoveriesAsync(Db db, Guid me, CancellationToken ct)
    {
        var oldest = clock.GetCurrentInstant() - RecoveryRules.Waits;
        return (await (
                from r in db.Set<RecoveryRequest>()
                join a in db.Set<Account>() on r.AccountId equals a.Id
                where r.ConfirmedAt == null && r.RefusedAt == null && r.AskedAt >= oldest && a.EndedAt == null && r.AccountId != me && r.FirstBy != me
                orderby r.AskedAt
                select new { Request = r, a.Name }).Take(Most).ToListAsync(ct))
            .ConvertAll(w => new WorkItem($"พิจารณายืนยันการกู้บัญชีของ{w.Name}", $"/office/accounts/{w.Request.AccountId}", OfficeYear.DayOf(w.Request.AskedAt + RecoveryRules.Waits),
                WhyTh: $"ขอโดย {w.Request.FirstByName} พบหรือโทรหาเจ้าตัวก่อนยืนยัน คำขอหมดอายุใน 3 วัน")
            {
                Key = $"accounts.recovery.{w.Request.Id}",
                Account = me.ToString(),
                Since = OfficeYear.DayOf(w.Request.AskedAt),
            });
    }
}
