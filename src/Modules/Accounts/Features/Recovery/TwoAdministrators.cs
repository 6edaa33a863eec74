using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.People;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.Recovery;

/// <summary>Recovery of an account whose holder lost every way in: one administrator asks, another confirms, then there is a one-time link. An office with one administrator uses <c>prongsai invite</c>.</summary>
internal sealed class TwoAdministrators(AgencyData data, AgencySession session, LinkMail mail)
{
    private static readonly ActKind Asked = new("accounts.recovery_asked", "ขอกู้บัญชี");
    private static readonly ActKind Confirmed = new("accounts.recovery_confirmed", "ยืนยันการกู้บัญชี");
    private static readonly ActKind Refused = new("accounts.recovery_refused", "ไม่อนุมัติการกู้บัญชี");
    private static readonly Error Gone = new Error.NotFound("accounts.no_recovery", "คำขอนี้มีผู้ตัดสินไปแล้ว กรุณาเปิดหน้านี้ใหม่");

    private Guid? Me => Guid.TryParse(session.Actor.Account, out var id) ? id : null;

    public Task<Result<Unit>> AskAsync(Guid account, string? reason, CancellationToken cancellationToken) => data.ActAsync<Unit>(Asked, ThaiText.Typed(reason), async (act, ct) =>
    {
        if (Me is not { } me || ThaiText.Typed(reason) is not { } said)
        {
            return new Error.Invalid("accounts.reason", "กรุณากรอกเหตุผล และวิธีที่ท่านยืนยันตัวเจ้าของบัญชี");
        }

        if (RecoveryRules.OfAsking(me, account) is { } against)
        {
            return new Error.RuleBroken("accounts.recovery", against, "two administrators");
        }

        if (!await act.Db.Set<Account>().AnyAsync(a => a.Id == account && a.EndedAt == null, ct)
            || await act.Db.Set<RecoveryRequest>().AnyAsync(r => r.AccountId == account && r.ConfirmedAt == null && r.RefusedAt == null, ct))
        {
            return new Error.Conflict("accounts.recovery_open", "มีคำขอกู้บัญชีนี้ค้างอยู่แล้ว กรุณาเปิดหน้านี้ใหม่");
        }

        await mail.TellOfRecoveryAsync(act, await act.Db.Set<Account>().SingleAsync(a => a.Id == account, ct), ct);
        act.Db.Add(new RecoveryRequest { AccountId = account, Reason = said, FirstBy = me, FirstByName = act.Actor.Name, AskedAt = act.At });
        await SecurityEvents.AddAsync(act, account, SecurityKind.RecoveryAsked, null, ct);
        return Unit.Done;
    }, cancellationToken);

    public Task<Result<Invited>> ConfirmAsync(Guid request, int seenVersion, CancellationToken cancellationToken) => data.ActAsync<Invited>(Confirmed, async (act, ct) =>
    {
        if (Me is not { } me || await OpenAsync(act, request, ct) is not { } row)
        {
            return Gone;
        }

        if (RecoveryRules.OfConfirming(me, row.FirstBy, row.AccountId, row.AskedAt, act.At) is { } against)
        {
            return new Error.RuleBroken("accounts.recovery", against, "two administrators");
        }

        act.Expect(row, seenVersion);
        (row.SecondBy, row.SecondByName, row.ConfirmedAt) = (me, act.Actor.Name, act.At);
        var token = await Links.MakeAsync(act, row.AccountId, LinkPurpose.Recovery, ct);
        var account = await act.Db.Set<Account>().SingleAsync(a => a.Id == row.AccountId, ct);
        await mail.SendAsync(act, account, token, LinkPurpose.Recovery, ct);
        await mail.TellOfRecoveryAsync(act, account, ct);
        await SecurityEvents.AddAsync(act, account.Id, SecurityKind.RecoveryConfirmed, null, ct);
        return new Invited(row.AccountId, token);
    }, cancellationToken);

    public Task<Result<Unit>> RefuseAsync(Guid request, int seenVersion, CancellationToken cancellationToken) => data.ActAsync<Unit>(Refused, async (act, ct) =>
    {
        if (await OpenAsync(act, request, ct) is not { } row)
        {
            return Gone;
        }

        act.Expect(row, seenVersion);
        row.RefusedAt = act.At;
        return Unit.Done;
    }, cancellationToken);

    private static Task<RecoveryRequest?> OpenAsync(Act act, Guid request, CancellationToken ct) =>
        act.Db.Set<RecoveryRequest>().SingleOrDefaultAsync(r => r.Id == request && r.ConfirmedAt == null && r.RefusedAt == null, ct);
}
