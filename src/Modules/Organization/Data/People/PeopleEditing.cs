using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A person as typed.</summary>
internal sealed record PersonDetails(PersonName Name, string? Email, string? Telephone);

/// <summary>A post as typed.</summary>
internal sealed record PostDetails(string Name, string? NameEn, string? Number, PostRank Rank, PersonGroup Group, Guid? Unit);

/// <summary>How a holding begins.</summary>
/// <param name="Since">First day; null when not known.</param>
/// <param name="Beside">Beside the person's own post.</param>
internal sealed record Appointment(LocalDate? Since, LocalDate? TermEnds, string? Reason, bool Beside = false);

/// <summary>Why a name or contact was changed; sealed, for it may tell of a marriage or an illness.</summary>
internal sealed record PersonChangedFor(Personal Reason);

/// <summary>Changes to people and to who holds which post.</summary>
internal sealed class PeopleEditing(AgencyData data)
{
    private static readonly ActKind Added = new("organization.person_added", "เพิ่มบุคลากร");
    private static readonly ActKind Changed = new("organization.person_changed", "แก้ไขข้อมูลบุคลากร");
    private static readonly ActKind Appointed = new("organization.person_appointed", "แต่งตั้งให้ดำรงตำแหน่ง");
    private static readonly ActKind Left = new("organization.person_left", "พ้นจากตำแหน่ง");

    internal static readonly Error.NotFound NoPerson = new("people.not_found", "ไม่พบบุคคลนี้ กรุณากลับไปเลือกจากบัญชีบุคลากร");
    internal static readonly Error.NotFound NoPost = new("people.no_post", "ไม่พบตำแหน่งนี้ หรือยุบเลิกไปแล้ว กรุณากลับไปเลือกจากรายการ");

    public Task<Roster> ReadAsync(CancellationToken cancellationToken) => Roster.OnceAsync(data, cancellationToken);

    /// <summary>Adds a person into a post that is vacant.</summary>
    public Task<Result<Guid>> AddAsync(PersonDetails details, Guid post, Appointment appointment, CancellationToken cancellationToken) =>
        data.ActAsync<Guid>(Added, async (act, ct) =>
        {
            await OfficeLock.TakeAsync(act, ct);
            var roster = await Roster.ReadAsync(act.Db, ct);
            if (roster.People.Any(p => NameOf(p).Key == details.Name.Key && roster.Holdings.Any(h => h.PersonId == p.Id && h.Until is null)))
            {
                return new Error.Invalid("people.same_name", "มีชื่อนี้อยู่แล้ว", [new("Name", $"มี{details.Name.Full}อยู่ในบัญชีแล้ว ถ้าเป็นคนเดียวกันให้เปิดหน้าของคนนั้นแล้วเลือก \"ย้ายตำแหน่ง\"")]);
            }

            var person = new Person { Title = details.Name.Title, GivenName = details.Name.GivenName, FamilyName = details.Name.FamilyName, Email = details.Email, Telephone = details.Telephone };
            act.Db.Add(person);
            await act.Db.SaveChangesAsync(ct); // the holding points at its person
            return (await HoldingStart.PutAsync(act, roster, person.Id, post, appointment, ct)).Match<Result<Guid>>(_ => person.Id, error => error);
        }, cancellationToken);

    public Task<Result<Kernel.Unit>> ChangeAsync(Guid id, int seenVersion, PersonDetails details, string? reason, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(Changed, async (act, ct) =>
        {
            if (await act.Db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person)
            {
                return NoPerson;
            }

            act.Expect(person, seenVersion);
            (person.Title, person.GivenName, person.FamilyName) = (details.Name.Title, details.Name.GivenName, details.Name.FamilyName);
            (person.Email, person.Telephone) = (details.Email, details.Telephone);
            if (reason is not null)
            {
                act.Record(new PersonChangedFor(new(reason, id)));
            }

            return Kernel.Unit.Done;
        }, cancellationToken);

    /// <summary>Puts a person of the office into a vacant post; the post held before ends the day before, unless the new one is held beside it.</summary>
    public Task<Result<Kernel.Unit>> AppointAsync(Guid person, Guid post, Appointment appointment, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(Appointed, appointment.Reason, async (act, ct) =>
        {
            await OfficeLock.TakeAsync(act, ct);
            var roster = await Roster.ReadAsync(act.Db, ct);
            return roster.Person(person) is null ? NoPerson
                : OwnHand.Is(roster, act.Actor, person) ? OwnHand.Refused("people.own", "บันทึกตำแหน่งใหม่ให้ตนเอง")
                : await HoldingStart.PutAsync(act, roster, person, post, appointment, ct);
        }, cancellationToken);

    /// <summary>Ends everything the person holds; the day given is the last one. Acting ends with it.</summary>
    public Task<Result<Kernel.Unit>> LeaveAsync(Guid person, LocalDate last, string reason, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(Left, async (act, ct) =>
        {
            await OfficeLock.TakeAsync(act, ct);
            var held = await act.Db.Set<Holding>().Where(h => h.PersonId == person && (h.Until == null || h.Until > last)).ToListAsync(ct);
            if (held.Count == 0)
            {
                return NoPerson;
            }

            if (held.Exists(h => h.Since > last))
            {
                return new Error.Invalid("people.leave", "วันไม่ถูกต้อง", [new("Last", "วันสุดท้ายต้องไม่ก่อนวันที่เริ่มดำรงตำแหน่ง")]);
            }

            held.ForEach(h => HoldingStart.About(act, person, h.PostId));
            held.ForEach(h => (h.Until, h.EndReason) = (last, reason));
            foreach (var acting in await act.Db.Set<Acting>().Where(a => a.PersonId == person && (a.Until == null || a.Until > last)).ToListAsync(ct))
            {
                EndActing(act, acting, last);
            }

            return Kernel.Unit.Done;
        }, cancellationToken);

    internal static void EndActing(Act act, Acting acting, LocalDate last)
    {
        HoldingStart.About(act, acting.PersonId, acting.PostId);
        if (acting.Since > last)
        {
            act.Db.Remove(acting);
        }
        else
        {
            acting.Until = last;
        }
    }

    internal static PersonName NameOf(Person person) => new(person.Title, person.GivenName, person.FamilyName);
}
