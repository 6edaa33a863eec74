using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A body as typed.</summary>
internal sealed record BodyDetails(
    string Name, BodyKind Kind, string? OrderNumber, LocalDate? OrderDate, IReadOnlyList<string> Duties, IReadOnlyList<string> Quota, LocalDate? Since, LocalDate? Until);

/// <summary>A member as typed.</summary>
/// <param name="Person">Null for somebody from outside, who is then named.</param>
internal sealed record NewMember(Guid? Person, string? Name, string? Post, string? Side, BodyRole Role);

/// <summary>Committees and working groups: made, filled, changed, ended.</summary>
internal sealed class BodyEditing(AgencyData data)
{
    private static readonly ActKind Made = new("organization.body_made", "แต่งตั้งคณะกรรมการหรือคณะทำงาน");
    private static readonly ActKind Changed = new("organization.body_changed", "แก้ไขคณะกรรมการหรือคณะทำงาน");
    private static readonly ActKind Ended = new("organization.body_ended", "ยกเลิกคณะกรรมการหรือคณะทำงาน");
    private static readonly ActKind MemberAdded = new("organization.member_added", "เพิ่มกรรมการ");
    private static readonly ActKind MemberLeft = new("organization.member_left", "กรรมการพ้นจากตำแหน่ง");
    private static readonly Error.NotFound NoBody = new("body.not_found", "ไม่พบคณะนี้ กรุณากลับไปเลือกจากรายการ");

    public Task<Result<Guid>> MakeAsync(BodyDetails details, string? template, CancellationToken cancellationToken) => data.ActAsync<Guid>(Made, async (act, ct) =>
    {
        var body = new Body { Name = details.Name, Template = template };
        Put(body, details, await Roster.ReadAsync(act.Db, ct));
        act.Db.Add(body);
        return body.Id;
    }, cancellationToken);

    public Task<Result<Kernel.Unit>> ChangeAsync(Guid id, int seenVersion, BodyDetails details, CancellationToken cancellationToken) => data.ActAsync<Kernel.Unit>(Changed, async (act, ct) =>
    {
        if (await act.Db.Set<Body>().SingleOrDefaultAsync(b => b.Id == id, ct) is not { } body)
        {
            return NoBody;
        }

        act.Expect(body, seenVersion);
        Put(body, details, await Roster.ReadAsync(act.Db, ct));
        return Kernel.Unit.Done;
    }, cancellationToken);

    public Task<Result<Kernel.Unit>> EndAsync(Guid id, LocalDate on, string reason, CancellationToken cancellationToken) => data.ActAsync<Kernel.Unit>(Ended, reason, async (act, ct) =>
    {
        if (await act.Db.Set<Body>().SingleOrDefaultAsync(b => b.Id == id && b.EndedOn == null, ct) is not { } body)
        {
            return NoBody;
        }

        (body.EndedOn, body.EndReason) = (on, reason);
        return Kernel.Unit.Done;
    }, cancellationToken);

    public Task<Result<Kernel.Unit>> AddMemberAsync(Guid id, NewMember member, LocalDate day, CancellationToken cancellationToken) => data.ActAsync<Kernel.Unit>(MemberAdded, async (act, ct) =>
    {
        if (!await act.Db.Set<Body>().AnyAsync(b => b.Id == id, ct))
        {
            return NoBody;
        }

        var roster = await Roster.ReadAsync(act.Db, ct);
        var person = member.Person is { } chosen ? roster.InService(chosen, day) : null;
        if (person is not null && member.Role == BodyRole.Chair && OwnHand.Is(roster, act.Actor, person.Id))
        {
            return OwnHand.Refused("body.own", "ตั้งตนเองเป็นประธาน");
        }

        var seated = await act.Db.Set<BodyMember>().Where(m => m.BodyId == id && m.Until == null).ToListAsync(ct);
        if (Fault(member, person, seated) is { } fault)
        {
            return fault;
        }

        act.Concerns("organization.body", id);
        act.Db.Add(new BodyMember
        {
            BodyId = id,
            PersonId = person?.Id,
            Name = person?.Name ?? member.Name!,
            Post = member.Post ?? person?.Post ?? "",
            Side = member.Side,
            Role = member.Role,
            Place = seated.Count == 0 ? 1 : seated.Max(m => m.Place) + 1,
            Since = day,
        });
        return Kernel.Unit.Done;
    }, cancellationToken);

    public Task<Result<Kernel.Unit>> EndMemberAsync(Guid id, Guid member, LocalDate last, CancellationToken cancellationToken) => data.ActAsync<Kernel.Unit>(MemberLeft, async (act, ct) =>
    {
        if (await act.Db.Set<BodyMember>().SingleOrDefaultAsync(m => m.Id == member && m.BodyId == id && m.Until == null, ct) is not { } row)
        {
            return NoBody;
        }

        act.Concerns("organization.body", id);
        if (row.Since >= last)
        {
            act.Db.Remove(row); // seated by mistake today
        }
        else
        {
            row.Until = last;
        }

        return Kernel.Unit.Done;
    }, cancellationToken);

    private static Error.Invalid? Fault(NewMember member, OfficePerson? person, List<BodyMember> seated) =>
        person is null && member.Name is null ? new("body.member", "ยังไม่มีชื่อ", [new("Person", "เลือกคนของสำนักงาน หรือกรอกชื่อของผู้ที่มาจากภายนอก")])
        : person is not null && seated.Exists(m => m.PersonId == person.Id) ? new("body.member", "เป็นกรรมการอยู่แล้ว", [new("Person", $"{person.Name}อยู่ในคณะนี้แล้ว")])
        : member.Role == BodyRole.Chair && seated.Exists(m => m.Role == BodyRole.Chair) ? new("body.member", "มีประธานแล้ว", [new("Role", "คณะนี้มีประธานแล้ว ให้ประธานคนเดิมพ้นก่อน")])
        : null;

    private static void Put(Body body, BodyDetails details, Roster roster)
    {
        (body.Name, body.Kind, body.OrderNumber, body.OrderDate) = (details.Name, details.Kind, details.OrderNumber, details.OrderDate);
        (body.Duties, body.Quota, body.Since, body.Until) = ([.. details.Duties], [.. details.Quota], details.Since, details.Until);
        body.SignedBy = details.OrderDate is { } day ? roster.Executive(day)?.Person?.Id : null;
    }
}
