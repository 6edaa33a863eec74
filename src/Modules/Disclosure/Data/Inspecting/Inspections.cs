using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Accounts.Contracts;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Inspecting;

/// <summary>An invitation as typed.</summary>
internal sealed record InspectionDraft(string? Name, string? FromAgency, string? Email, LocalDate From, LocalDate Until, IReadOnlyList<int> Years, bool WithInternal, bool WithRestricted, int AnswerDays);

/// <param name="Link">Path of the one-time link, shown once.</param>
internal sealed record InvitedInspector(Guid Id, string Login, string Link);

/// <summary>Invites inspectors and ends it; each as one act.</summary>
internal sealed class Inspections(AgencyData data, AgencySession session, IGuests guests)
{
    public const int LongestDays = 366, MostAnswerDays = 60;

    private static readonly ActKind Invited = new("disclosure.inspector_invited", "เชิญผู้ตรวจ");
    private static readonly ActKind Relinked = new("disclosure.inspector_linked", "ออกลิงก์ใหม่ให้ผู้ตรวจ");
    private static readonly ActKind Agreed = new("disclosure.inspector_restricted_agreed", "เห็นชอบให้ผู้ตรวจเห็นข้อมูลจำกัดการเข้าถึง");
    private static readonly ActKind Ended = new("disclosure.inspector_ended", "สิ้นสุดการตรวจ");
    private static readonly Error.Forbidden NotYours = new("inspection.forbidden", "เชิญหรือสิ้นสุดผู้ตรวจได้เฉพาะผู้มีสิทธิ์เผยแพร่ข้อมูลเปิดเผยของทั้งหน่วยงาน");
    private static readonly Error.NotFound None = new("inspection.none", "ไม่พบผู้ตรวจนี้ หรือการตรวจสิ้นสุดแล้ว");

    private bool MayInvite => session.Rights.Has("disclosure.publish", null);

    public async Task<Result<InvitedInspector>> InviteAsync(InspectionDraft draft, CancellationToken cancellationToken)
    {
        if (!MayInvite)
        {
            return NotYours;
        }

        return await data.ActAsync<InvitedInspector>(Invited, async (act, ct) =>
        {
            if (InspectionFaults.Of(draft, OfficeYear.DayOf(act.At)) is { Length: > 0 } faults)
            {
                return new Error.Invalid("inspection.form", "ยังมีช่องที่ต้องแก้", [.. faults]);
            }

            var guest = await guests.InviteAsync(act, new(draft.Name, draft.FromAgency, draft.Email, Role.Assessor, draft.From, draft.Until), ct);
            if (!guest.IsOk)
            {
                return guest.Error is Error.Invalid invalid ? invalid with { Faults = [.. invalid.Faults.Select(f => f.Field == "Login" ? f with { Field = "Email" } : f)] } : guest.Error;
            }

            var row = new Inspection
            {
                AccountId = guest.Value.Account,
                Name = ThaiText.Typed(draft.Name)!,
                FromAgency = ThaiText.Typed(draft.FromAgency)!,
                FromDay = draft.From,
                UntilDay = draft.Until,
                FiscalYears = [.. draft.Years.Distinct().Order()],
                WithInternal = draft.WithInternal || draft.WithRestricted,
                WithRestricted = draft.WithRestricted,
                AnswerDays = draft.AnswerDays,
                GivenBy = act.Actor.Account,
                GivenByName = act.Actor.Name,
                InvitedAt = act.At,
            };
            act.Db.Add(row);
            return new InvitedInspector(row.Id, guest.Value.Login, guest.Value.Link);
        }, cancellationToken);
    }

    /// <summary>A new link for somebody who has not come in yet.</summary>
    public Task<Result<InvitedInspector>> RelinkAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync<InvitedInspector>(Relinked, id, null, async (act, row, ct) =>
    {
        act.Concerns("disclosure.inspection", row.Id);
        return (await guests.RelinkAsync(act, row.AccountId, ct)).Then<InvitedInspector>(made => new InvitedInspector(row.Id, made.Login, made.Link));
    }, cancellationToken);

    /// <summary>A second person agrees that restricted items are shown.</summary>
    public Task<Result<Unit>> AgreeAsync(Guid id, int seen, CancellationToken cancellationToken) => ChangeAsync<Unit>(Agreed, id, seen, (act, row, _) =>
    {
        if (!row.WaitsForSecond)
        {
            return Task.FromResult<Result<Unit>>(new Error.RuleBroken("inspection.settled", "รายการนี้ไม่ได้รอความเห็นชอบแล้ว กรุณาเปิดหน้านี้ใหม่", "separation of duties"));
        }

        if (row.GivenBy == act.Actor.Account || row.AccountId.ToString() == act.Actor.Account)
        {
            return Task.FromResult<Result<Unit>>(new Error.RuleBroken("inspection.own", "ผู้เชิญเห็นชอบเองไม่ได้ กรุณาให้ผู้มีสิทธิ์เผยแพร่อีกคนเห็นชอบ", "separation of duties"));
        }

        (row.RestrictedByName, row.RestrictedAt) = (act.Actor.Name, act.At);
        return Task.FromResult<Result<Unit>>(Unit.Done);
    }, cancellationToken);

    public Task<Result<Unit>> EndAsync(Guid id, int seen, CancellationToken cancellationToken) => ChangeAsync<Unit>(Ended, id, seen, async (act, row, ct) =>
    {
        row.EndedAt = act.At;
        await guests.EndAsync(act, row.AccountId, ct);
        return Unit.Done;
    }, cancellationToken);

    private async Task<Result<T>> ChangeAsync<T>(ActKind kind, Guid id, int? seen, Func<Act, Inspection, CancellationToken, Task<Result<T>>> change, CancellationToken cancellationToken)
    {
        if (!MayInvite)
        {
            return NotYours;
        }

        return await data.ActAsync<T>(kind, async (act, ct) =>
        {
            if (await act.Db.Set<Inspection>().SingleOrDefaultAsync(i => i.Id == id && i.EndedAt == null, ct) is not { } row)
            {
                return None;
            }

            if (seen is { } version)
            {
                act.Expect(row, version);
            }

            return await change(act, row, ct);
        }, cancellationToken);
    }
}

/// <summary>What stands against an invitation as typed.</summary>
internal static class InspectionFaults
{
    public static FieldFault[] Of(InspectionDraft draft, LocalDate today)
    {
        List<FieldFault> faults = [];
        if (ThaiText.Typed(draft.Name) is not { Length: <= 200 })
        {
            faults.Add(new("Name", "กรุณากรอกชื่อพร้อมคำนำหน้า ไม่เกิน 200 ตัวอักษร เช่น นายสมมติ ตรวจสอบ"));
        }

        if (ThaiText.Typed(draft.FromAgency) is not { Length: <= 200 })
        {
            faults.Add(new("FromAgency", "กรุณากรอกหน่วยงานที่ส่งมา ไม่เกิน 200 ตัวอักษร"));
        }

        if (ThaiText.Typed(draft.Email) is { } email && !Platform.Mail.OutgoingMail.IsAddress(email))
        {
            faults.Add(new("Email", "อีเมลไม่ถูกต้อง เช่น inspector@example.go.th หรือเว้นว่างไว้แล้วพิมพ์บัตรเชิญให้"));
        }

        if (draft.Until < draft.From || draft.Until < today || Period.DaysBetween(draft.From, draft.Until) > Inspections.LongestDays)
        {
            faults.Add(new("Until", "วันสุดท้ายต้องไม่ก่อนวันแรก ไม่ใช่วันที่ผ่านไปแล้ว และไม่เกินหนึ่งปี"));
        }

        if (draft.Years.Count == 0 || draft.Years.Any(y => y is < 2500 or > 2700))
        {
            faults.Add(new("Years", "กรุณาเลือกอย่างน้อยหนึ่งปี"));
        }

        if (draft.AnswerDays is < 1 or > Inspections.MostAnswerDays)
        {
            faults.Add(new("AnswerDays", $"ต้องเป็น 1 ถึง {Inspections.MostAnswerDays} วันทำการ"));
        }

        return [.. faults];
    }
}
