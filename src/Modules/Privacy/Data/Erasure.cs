using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Data;

/// <summary>Erases a person's data on request: one person proposes, another approves and it is done in the approving act.</summary>
internal sealed class Erasure(AgencyData data, AgencySession session, IEnumerable<IPersonalData> sources, PersonAccounts accounts)
{
    private static readonly ActKind Proposed = new("privacy.erasure_proposed", "เสนอลบข้อมูลของบุคคล");
    private static readonly ActKind Withdrawn = new("privacy.erasure_withdrawn", "ไม่อนุมัติลบข้อมูลของบุคคล");
    private static readonly ActKind Approved = new("privacy.person_erased", "อนุมัติและลบข้อมูลของบุคคล");
    private static readonly Error.NotFound Gone = new("erasure.not_found", "ไม่มีการเสนอลบที่รออนุมัติของคำขอนี้แล้ว กรุณาดูคำขออีกครั้ง");

    private static readonly Error.Forbidden NotForOneUnit = new("erasure.not_for_unit", "อนุมัติลบข้อมูลได้เฉพาะผู้บริหารหรือผู้ได้รับมอบอำนาจทั้งสำนักงาน ข้อมูลยังอยู่ครบ กรุณาให้ผู้บริหารเปิดหน้านี้");
    private static readonly Error.Forbidden SamePerson = new("erasure.same_person", "ท่านเป็นผู้เสนอลบเอง จึงอนุมัติเองไม่ได้ ข้อมูลยังอยู่ครบ กรุณาให้ผู้มีสิทธิ์อนุมัติอีกคนเปิดหน้านี้");
    private static readonly Error.Forbidden OwnData = new("erasure.own_data", "คำขอนี้ให้ลบข้อมูลของท่านเอง จึงอนุมัติเองไม่ได้ ข้อมูลยังอยู่ครบ กรุณาให้ผู้มีสิทธิ์อนุมัติอีกคน หรือมอบอำนาจเป็นคำสั่งให้ผู้อื่น");

    private bool MayDecide => session.Rights.Has("privacy.approve", null);

    public Task<Result<Unit>> ProposeAsync(Guid id, int seen, CancellationToken cancellationToken) => data.ActAsync<Unit>(Proposed, async (act, ct) =>
    {
        if (await act.Db.Set<PersonRequest>().SingleOrDefaultAsync(r => r.Id == id, ct) is not { State: RequestState.InProgress } request)
        {
            return Gone;
        }

        if (Requests.SubjectOf(request) is { Texts.Count: 0, Person: null, Accounts.Count: 0 })
        {
            return new Error.Invalid("erasure.nobody", "ยังไม่ได้บอกว่าให้ลบข้อมูลของใคร กรุณาบันทึกชื่อที่จะค้นในคำขอก่อน");
        }

        act.Expect(request, seen);
        (request.State, request.ErasureAskedBy, request.ErasureAskedName) = (RequestState.AwaitingApproval, session.Actor.Account, session.Actor.Name);
        return Unit.Done;
    }, cancellationToken);

    public Task<Result<Unit>> RejectAsync(Guid id, int seen, string? reason, CancellationToken cancellationToken) => ThaiText.Typed(reason) is not { } why
        ? Task.FromResult<Result<Unit>>(new Error.Invalid("erasure.reason", "ยังไม่ได้บันทึก", [new("Reason", "กรุณาบอกเหตุผลที่ไม่อนุมัติ ผู้เสนอจะได้แก้ไข")]))
        : !MayDecide ? Task.FromResult<Result<Unit>>(NotForOneUnit)
        : data.ActAsync<Unit>(Withdrawn, why, async (act, ct) =>
        {
            if (await WaitingAsync(act, id, ct) is not { } request)
            {
                return Gone;
            }

            act.Expect(request, seen);
            (request.State, request.ErasureAskedBy, request.ErasureAskedName) = (RequestState.InProgress, null, null);
            return Unit.Done;
        }, cancellationToken);

    /// <summary>Erases now. Only for whoever approves for the whole office, who neither proposed it nor is the person.</summary>
    /// <returns>Rows touched by section.</returns>
    public async Task<Result<IReadOnlyDictionary<string, int>>> ApproveAsync(Guid id, int seen, CancellationToken cancellationToken)
    {
        if (!MayDecide)
        {
            return NotForOneUnit;
        }

        var own = await accounts.OfAsync(session.Actor.Person, cancellationToken);
        var asked = await data.ReadAsync((db, ct) => db.Set<PersonRequest>().SingleOrDefaultAsync(r => r.Id == id, ct), cancellationToken);
        var subject = asked is null ? new(null) : await accounts.FollowAsync(Requests.SubjectOf(asked), cancellationToken);
        return await data.ActAsync<IReadOnlyDictionary<string, int>>(Approved, async (act, ct) =>
        {
            if (await WaitingAsync(act, id, ct) is not { } request)
            {
                return Gone;
            }

            if (request.ErasureAskedBy == session.Actor.Account || own.Contains(request.ErasureAskedBy!))
            {
                return SamePerson;
            }

            if ((subject.Person is { } person && person == session.Actor.Person) || subject.Accounts.Contains(session.Actor.Account))
            {
                return OwnData;
            }

            act.Expect(request, seen);
            var touched = await EraseAsync(act, subject, ct);
            (request.State, request.ErasureApprovedBy, request.ErasureApprovedName, request.ErasedAt) = (RequestState.InProgress, session.Actor.Account, session.Actor.Name, act.At);
            request.Erased = JsonSerializer.Serialize(touched);
            act.Record(new PersonErased(request.PrintedNumber, touched));
            return touched;
        }, cancellationToken);
    }

    private async Task<SortedDictionary<string, int>> EraseAsync(Act act, Subject subject, CancellationToken ct)
    {
        var touched = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var (section, rows) in await source.EraseAsync(act, subject, ct))
            {
                touched[section] = rows;
            }
        }

        return touched;
    }

    private static Task<PersonRequest?> WaitingAsync(Act act, Guid id, CancellationToken ct) =>
        act.Db.Set<PersonRequest>().SingleOrDefaultAsync(r => r.Id == id && r.State == RequestState.AwaitingApproval, ct);
}
