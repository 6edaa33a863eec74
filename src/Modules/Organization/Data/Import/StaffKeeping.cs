using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>What a keeping made and changed.</summary>
internal sealed record StaffJournal(List<Guid> Units, List<Guid> Posts, List<Guid> People, List<Guid> Holdings, List<EndedHolding> Ended, List<FormerPerson> Former);

internal sealed record EndedHolding(Guid Id, LocalDate? Until, string? Reason);

internal sealed record FormerPerson(Guid Id, string Title, string? Email, string? Telephone);

/// <summary>Takes a staff list in, keeps it as one act, takes it back within a week.</summary>
internal sealed class StaffKeeping(AgencyData data, IClock clock)
{
    public static readonly Duration UndoTime = Duration.FromDays(7);
    private static readonly ActKind Stored = new("organization.staff_list_read", "อ่านบัญชีบุคลากรเพื่อตรวจ");
    private static readonly ActKind Reviewed = new("organization.staff_list_reviewed", "ตรวจบัญชีบุคลากร");
    private static readonly ActKind Kept = new("organization.people_imported", "นำเข้าบัญชีบุคลากร");
    private static readonly Error.NotFound NotThere = new("staff.not_found", "ไม่พบบัญชีที่รอตรวจนี้ อาจบันทึกไปแล้วหรือเกิน 7 วัน กรุณาเลือกแฟ้มใหม่");

    public Task<Result<Guid>> StoreAsync(string fileName, StaffReading reading, CancellationToken cancellationToken) => data.ActAsync<Guid>(Stored, async (act, ct) =>
    {
        var old = act.At - UndoTime;
        act.Db.RemoveRange(await act.Db.Set<StaffImport>().Where(i => i.KeptAt == null && i.StoredAt < old).ToListAsync(ct));
        (await act.Db.Set<StaffImport>().Where(i => i.Journal != null && i.KeptAt < old).ToListAsync(ct)).ForEach(i => i.Journal = null);
        var import = new StaffImport { FileName = fileName, StoredAt = act.At, Rows = Json(reading.Rows), NumbersDropped = reading.NumbersDropped };
        act.Db.Add(import);
        return import.Id;
    }, cancellationToken);

    public Task<(StaffImport Import, StaffPlan Plan)?> FindAsync(Guid id, CancellationToken cancellationToken) => data.ReadAsync<(StaffImport, StaffPlan)?>(async (db, ct) =>
        await db.Set<StaffImport>().SingleOrDefaultAsync(i => i.Id == id, ct) is { } import
            ? (import, StaffPlan.Of(RowsOf(import), await Roster.ReadAsync(db, ct), OfficeYear.Today(clock)))
            : null, cancellationToken);

    /// <summary>Stores what was corrected in the review.</summary>
    public Task<Result<Kernel.Unit>> ReviewAsync(Guid id, IReadOnlyDictionary<int, StaffRow> corrected, CancellationToken cancellationToken) => data.ActAsync<Kernel.Unit>(Reviewed, async (act, ct) =>
    {
        if (await act.Db.Set<StaffImport>().SingleOrDefaultAsync(i => i.Id == id && i.KeptAt == null, ct) is not { } import)
        {
            return NotThere;
        }

        import.Rows = Json([.. RowsOf(import).Select(r => corrected.GetValueOrDefault(r.Line) ?? r)]);
        return Kernel.Unit.Done;
    }, cancellationToken);

    /// <summary>Keeps every row that is not left out.</summary>
    public Task<Result<StaffPlan>> KeepAsync(Guid id, CancellationToken cancellationToken) => data.ActAsync<StaffPlan>(Kept, async (act, ct) =>
    {
        await OfficeLock.TakeAsync(act, ct);
        if (await act.Db.Set<StaffImport>().SingleOrDefaultAsync(i => i.Id == id && i.KeptAt == null, ct) is not { } import)
        {
            return NotThere;
        }

        var today = OfficeYear.Today(clock);
        var roster = await Roster.ReadAsync(act.Db, ct);
        var plan = StaffPlan.Of(RowsOf(import), roster, today);
        if (plan.Rows.FirstOrDefault(r => r is { Moves: true, Person: not null } && OwnHand.Is(roster, act.Actor, r.Person.Id)) is { } own)
        {
            return OwnHand.Refused("staff.own", $"แถวที่ {own.Row.Line} ย้ายตำแหน่งของตนเอง จึงบันทึก");
        }

        if (plan.Rows.FirstOrDefault(r => r.IsDoubtful) is { } open)
        {
            return new Error.RuleBroken("staff.doubtful", $"แถวที่ {open.Row.Line} ยังไม่แน่ใจ: {open.Doubts[0]} ยังไม่มีอะไรถูกบันทึก", "staff.doubtful");
        }

        var journal = await new StaffWriting(act, plan, today).WriteAsync(ct);
        (import.KeptAt, import.Rows, import.Journal) = (act.At, "[]", JsonSerializer.Serialize(journal, StoredJson.Options));
        return plan;
    }, cancellationToken);

    private static string Json(IReadOnlyList<StaffRow> rows) => JsonSerializer.Serialize(rows, StoredJson.Options);

    private static IReadOnlyList<StaffRow> RowsOf(StaffImport import) => JsonSerializer.Deserialize<List<StaffRow>>(import.Rows, StoredJson.Options)!;
}
