using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Correspondence.Data;

/// <summary>To whom a circular goes: single people, groups, units and bodies together.</summary>
internal sealed record Addressees(IReadOnlySet<Guid> People, IReadOnlySet<PersonGroup> Groups, IReadOnlySet<Guid> Units, IReadOnlySet<Guid> Bodies);

/// <summary>A circular with who has and who has not acknowledged it.</summary>
internal sealed record CircularView(Circular Circular, IReadOnlyList<Recipient> Recipients, Letter? Letter)
{
    public int Acknowledged => Recipients.Count(r => r.AcknowledgedAt is not null);
}

/// <summary>One line of the list of circulars.</summary>
internal sealed record CircularLine(Guid Id, string Title, Instant SentAt, string SenderName, LocalDate? DueOn, int Recipients, int Acknowledged, bool IsMine, bool WaitsForMe);

/// <summary>Circulars and their acknowledgements (S204, S16).</summary>
internal sealed class Circulars(AgencyData data, Viewing viewing, IPeople people, IBodies bodies)
{
    private static readonly ActKind Sent = new("correspondence.circular_sent", "แจ้งเวียน");
    private static readonly ActKind Acknowledged = new("correspondence.circular_acknowledged", "รับทราบหนังสือเวียน");

    /// <param name="once">Of the form as it was opened: the same text pressed twice goes out once.</param>
    /// <returns>The circular; <see cref="Error.Invalid"/> when nobody would receive it.</returns>
    public async Task<Result<Guid>> SendAsync(string title, string text, Guid? letter, LocalDate? due, Addressees to, CancellationToken ct, Guid? once = null)
    {
        var viewer = await viewing.ReadAsync(ct);
        var receiving = await ResolveAsync(to, ct);
        if (receiving.Count == 0)
        {
            return new Error.Invalid("circulars.nobody", "ยังไม่ได้เลือกผู้รับ ข้อความยังอยู่ครบ กรุณาเลือกอย่างน้อยหนึ่งคน กลุ่ม ส่วนราชการ หรือคณะ", [new FieldFault("Input.To", "เลือกผู้รับ")]);
        }

        var before = await SentAsync(once, ct);
        if (before is not null && (before.Title, before.Text, before.LetterId) == (title, text, letter))
        {
            return before.Id;
        }

        var sent = await data.ActAsync<Guid>(Sent, async (act, ct) =>
        {
            if (letter is { } id && !await LetterSight.Letters(act.Db, viewer).AnyAsync(l => l.Id == id && l.SignedAt != null, ct))
            {
                return LetterErrors.NotFound;
            }

            var circular = new Circular
            {
                Id = before is null && once is { } key ? key : Guid.CreateVersion7(),
                LetterId = letter,
                Title = title,
                Text = text,
                DueOn = due,
                SentAt = act.At,
                SenderAccount = act.Actor.Account,
                SenderPerson = act.Actor.Person,
                SenderName = act.Actor.Name,
                SenderPost = viewer.Known?.Post ?? act.Actor.Position,
            };
            act.Db.Add(circular);
            await act.Db.SaveChangesAsync(ct);
            act.Db.AddRange(receiving.Select(p => new Recipient { CircularId = circular.Id, PersonId = p.Id, Name = p.Name, Post = p.Post, UnitId = p.UnitId }));
            return circular.Id;
        }, ct);
        return sent.Error is Error.Conflict && await SentAsync(once, ct) is { } first ? first.Id : sent;
    }

    private async Task<Circular?> SentAsync(Guid? once, CancellationToken ct) =>
        once is { } key ? await data.ReadAsync((db, ct) => db.Set<Circular>().SingleOrDefaultAsync(c => c.Id == key, ct), ct) : null;

    /// <summary>One press: who and when.</summary>
    public async Task<Result<Unit>> AcknowledgeAsync(Guid id, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ActAsync<Unit>(Acknowledged, async (act, ct) =>
        {
            if (viewer.Person is not { } person || await act.Db.Set<Recipient>().SingleOrDefaultAsync(r => r.CircularId == id && r.PersonId == person, ct) is not { } mine)
            {
                return new Error.NotFound("circulars.not_recipient", "ท่านไม่ได้อยู่ในรายชื่อผู้รับหนังสือเวียนนี้ กรุณากลับไปดูรายการของท่าน");
            }

            mine.AcknowledgedAt ??= act.At;
            return Unit.Done;
        }, ct);
    }

    public async Task<CircularView?> FindAsync(Guid id, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ReadAsync(async (db, ct) =>
        {
            if (await LetterSight.Circulars(db, viewer).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } circular)
            {
                return null;
            }

            var recipients = await db.Set<Recipient>().Where(r => r.CircularId == id).OrderBy(r => r.AcknowledgedAt != null).ThenBy(r => r.Name).ToListAsync(ct);
            var letter = circular.LetterId is { } letterId ? await LetterSight.Letters(db, viewer).SingleOrDefaultAsync(l => l.Id == letterId, ct) : null;
            return new CircularView(circular, recipients, letter);
        }, ct);
    }

    /// <summary>Newest first, from before the row shown last.</summary>
    public async Task<IReadOnlyList<CircularLine>> PageAsync(bool waitingOnly, Guid? before, int most, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ReadAsync(async (db, ct) =>
        {
            var (account, person) = (viewer.Account, viewer.Person);
            var circulars = LetterSight.Circulars(db, viewer);
            circulars = before is { } id ? circulars.Where(c => c.Id.CompareTo(id) < 0) : circulars;
            circulars = waitingOnly ? circulars.Where(c => db.Set<Recipient>().Any(r => r.CircularId == c.Id && r.PersonId == person && r.AcknowledgedAt == null)) : circulars;
            return await circulars.OrderByDescending(c => c.Id).Take(most).Select(c => new CircularLine(
                c.Id, c.Title, c.SentAt, c.SenderName, c.DueOn,
                db.Set<Recipient>().Count(r => r.CircularId == c.Id),
                db.Set<Recipient>().Count(r => r.CircularId == c.Id && r.AcknowledgedAt != null),
                c.SenderAccount == account || (person != null && c.SenderPerson == person),
                db.Set<Recipient>().Any(r => r.CircularId == c.Id && r.PersonId == person && r.AcknowledgedAt == null))).ToListAsync(ct);
        }, ct);
    }

    public async Task<IReadOnlyList<OfficePerson>> ResolveAsync(Addressees to, CancellationToken ct)
    {
        var inService = await people.InServiceAsync(viewing.Today, ct);
        var members = new HashSet<Guid>();
        if (to.Bodies.Count > 0)
        {
            members.UnionWith((await bodies.InOfficeAsync(viewing.Today, ct)).Where(b => to.Bodies.Contains(b.Id)).SelectMany(b => b.Members).Select(m => m.Person).OfType<Guid>());
        }

        return [.. inService.Where(p => to.People.Contains(p.Id) || to.Groups.Contains(p.Group) || (p.UnitId is { } unit && to.Units.Contains(unit)) || members.Contains(p.Id)).DistinctBy(p => p.Id)];
    }
}
