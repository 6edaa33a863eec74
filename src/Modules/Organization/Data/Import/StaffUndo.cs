using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>Takes a kept staff list back, as long as nothing has been built on it.</summary>
internal sealed class StaffUndo(AgencyData data)
{
    private static readonly ActKind Undone = new("organization.people_import_undone", "ย้อนการนำเข้าบัญชีบุคลากร");

    /// <returns>Names of the units the list made that stay, because a post or unit made since uses them.</returns>
    public Task<Result<IReadOnlyList<string>>> UndoAsync(Guid id, CancellationToken cancellationToken) => data.ActAsync<IReadOnlyList<string>>(Undone, async (act, ct) =>
    {
        await OfficeLock.TakeAsync(act, ct);
        var import = await act.Db.Set<StaffImport>().SingleOrDefaultAsync(i => i.Id == id && i.KeptAt != null && i.UndoneAt == null, ct);
        if (import is not { Journal: { } written } || act.At - import.KeptAt!.Value > StaffKeeping.UndoTime)
        {
            return new Error.NotFound("staff.undo", "ย้อนไม่ได้แล้ว เพราะเกิน 7 วันหรือย้อนไปแล้ว แก้ไขเป็นรายคนได้ที่บัญชีบุคลากร");
        }

        var journal = JsonSerializer.Deserialize<StaffJournal>(written, StoredJson.Options)!;
        if (await TiesAsync(act.Db, journal, ct) is { } ties)
        {
            return new Error.RuleBroken("staff.undo_tied", $"ย้อนไม่ได้เพราะหลังนำเข้ามี{ties}อ้างถึงสิ่งที่นำเข้านี้แล้ว ยังไม่มีอะไรเปลี่ยน แก้ไขเป็นรายคนได้ที่บัญชีบุคลากร", "staff.undo_tied");
        }

        var kept = await UsedSinceAsync(act.Db, journal, ct);
        await TakeBackAsync(act, journal with { Units = [.. journal.Units.Except(kept.Keys)] }, ct);
        (import.UndoneAt, import.Journal) = (act.At, null);
        return kept.Values.ToList();
    }, cancellationToken);

    private static async Task<string?> TiesAsync(Db db, StaffJournal journal, CancellationToken ct) =>
        await db.Set<Acting>().AnyAsync(a => journal.People.Contains(a.PersonId) || journal.Posts.Contains(a.PostId), ct) ? "การรักษาราชการแทน"
        : await db.Set<ActingTurn>().AnyAsync(t => journal.Posts.Contains(t.PostId) || journal.Posts.Contains(t.ActingPostId), ct) ? "ลำดับผู้รักษาราชการแทน"
        : await db.Set<BodyMember>().AnyAsync(m => m.PersonId != null && journal.People.Contains(m.PersonId.Value), ct) ? "คณะกรรมการ"
        : await db.Set<Body>().AnyAsync(b => b.SignedBy != null && journal.People.Contains(b.SignedBy.Value), ct) ? "คำสั่งแต่งตั้งคณะ"
        : await db.Set<DelegationOrder>().AnyAsync(o => journal.Posts.Contains(o.FromPostId) || (o.ToPostId != null && journal.Posts.Contains(o.ToPostId.Value))
            || (o.ToPersonId != null && journal.People.Contains(o.ToPersonId.Value)) || (o.GivenBy != null && journal.People.Contains(o.GivenBy.Value)), ct) ? "คำสั่งมอบอำนาจ"
        : await db.Set<Holding>().AnyAsync(h => !journal.Holdings.Contains(h.Id) && (journal.People.Contains(h.PersonId) || journal.Posts.Contains(h.PostId)), ct) ? "การย้ายตำแหน่ง"
        : null;

    /// <summary>Units of the list in which others stand by now, with their names.</summary>
    private static async Task<IReadOnlyDictionary<Guid, string>> UsedSinceAsync(Db db, StaffJournal journal, CancellationToken ct)
    {
        var used = (await db.Set<Post>().Where(p => p.UnitId != null && !journal.Posts.Contains(p.Id)).Select(p => p.UnitId!.Value).ToListAsync(ct)).ToHashSet();
        var history = await UnitHistory.ReadAsync(db, ct);
        var open = new Stack<Guid>(history.Units.Select(u => u.Id).Where(u => used.Contains(u) || !journal.Units.Contains(u)));
        while (open.TryPop(out var unit))
        {
            used.Add(unit);
            foreach (var above in history.Of(unit).Select(p => p.ParentId).OfType<Guid>().Where(p => !used.Contains(p)))
            {
                open.Push(above);
            }
        }

        return journal.Units.Where(used.Contains).ToDictionary(u => u, u => history.Name(u) ?? "");
    }

    private static async Task TakeBackAsync(Act act, StaffJournal journal, CancellationToken ct)
    {
        act.Db.RemoveRange(await act.Db.Set<Holding>().Where(h => journal.Holdings.Contains(h.Id)).ToListAsync(ct));
        await act.Db.SaveChangesAsync(ct); // what points goes before what is pointed at, and before former holdings come back
        foreach (var ended in journal.Ended)
        {
            var holding = await act.Db.Set<Holding>().SingleAsync(h => h.Id == ended.Id, ct);
            (holding.Until, holding.EndReason) = (ended.Until, ended.Reason);
        }

        foreach (var former in journal.Former)
        {
            var person = await act.Db.Set<Person>().SingleAsync(p => p.Id == former.Id, ct);
            (person.Title, person.Email, person.Telephone) = (former.Title, former.Email, former.Telephone);
        }

        act.Db.RemoveRange(await act.Db.Set<Person>().Where(p => journal.People.Contains(p.Id)).ToListAsync(ct));
        act.Db.RemoveRange(await act.Db.Set<Post>().Where(p => journal.Posts.Contains(p.Id)).ToListAsync(ct));
        act.Db.RemoveRange(await act.Db.Set<UnitPeriod>().Where(p => journal.Units.Contains(p.UnitId)).ToListAsync(ct));
        await act.Db.SaveChangesAsync(ct); // units last
        act.Db.RemoveRange(await act.Db.Set<Unit>().Where(u => journal.Units.Contains(u.Id)).ToListAsync(ct));
    }
}
