using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Correspondence.Data;

/// <summary>What is written down of a letter received.</summary>
internal sealed record ReceivedLetter(string FromWhom, string Subject, string Urgency)
{
    public string? TheirNumber { get; init; }

    public LocalDate? DatedOn { get; init; }

    public bool IsRestricted { get; init; }

    public Guid? UnitId { get; init; }

    public LocalDate? DueOn { get; init; }
}

/// <summary>A file that came with a form.</summary>
internal sealed record GivenFile(string Name, Stream Content);

/// <summary>ทะเบียนหนังสือรับ: what came in, who does it, until when, whether it is done.</summary>
internal sealed class IncomingBook(AgencyData data, Viewing viewing, FileStore files)
{
    public static readonly IReadOnlyList<string> Urgencies = ["ปกติ", "ด่วน", "ด่วนมาก", "ด่วนที่สุด"];

    private static readonly ActKind Registered = new("correspondence.incoming_registered", "ลงทะเบียนหนังสือรับ");
    private static readonly ActKind Assigned = new("correspondence.incoming_assigned", "มอบหนังสือรับให้ส่วนราชการ");
    private static readonly ActKind Finished = new("correspondence.incoming_finished", "ดำเนินการหนังสือรับแล้ว");

    private static readonly Error.Conflict Again = new("letters.again", "ลงรับฉบับนี้ไว้แล้วเมื่อครู่ จึงไม่ได้ออกเลขซ้ำ");

    /// <param name="once">Of the form as it was opened: the same letter pressed twice takes one number.</param>
    /// <returns>The number in the book, or what was wrong with the file.</returns>
    public async Task<Result<int>> RegisterAsync(ReceivedLetter received, GivenFile? file, CancellationToken ct, Guid? once = null)
    {
        var registered = await WriteAsync(received, file, once, ct);
        return registered.Error == Again ? await data.ReadAsync((db, ct) => db.Set<IncomingLetter>().Where(l => l.Id == once).Select(l => l.Number).SingleAsync(ct), ct) : registered;
    }

    private Task<Result<int>> WriteAsync(ReceivedLetter received, GivenFile? file, Guid? once, CancellationToken ct) => data.ActAsync<int>(Registered, async (act, ct) =>
    {
        Guid? fileId = null;
        if (file is not null)
        {
            var stored = await files.AddAsync(act, file.Content, file.Name, ct);
            if (!stored.IsOk)
            {
                return stored.Error;
            }

            await act.Db.SaveChangesAsync(ct);
            fileId = stored.Value.Id;
        }

        var day = OfficeYear.DayOf(act.At);
        var number = await NumberBooks.TakeAsync(act, NumberBooks.Key(Book.Incoming, null), day.Year + 543, ct);
        var before = once is { } key ? await act.Db.Set<IncomingLetter>().SingleOrDefaultAsync(l => l.Id == key, ct) : null;
        if (before is not null && (before.FromWhom, before.Subject, before.TheirNumber) == (received.FromWhom, received.Subject, received.TheirNumber))
        {
            return Again; // the number goes back with the act
        }

        act.Db.Add(Row(received, act, day, number, fileId, before is null ? once : null));
        return number;
    }, ct);

    public Task<Result<Unit>> AssignAsync(Guid id, int seenVersion, Guid? unit, LocalDate? due, CancellationToken ct) => ChangeAsync(Assigned, id, seenVersion, (_, letter) =>
        (letter.UnitId, letter.DueOn) = (unit, due), ct);

    public Task<Result<Unit>> FinishAsync(Guid id, int seenVersion, string? note, CancellationToken ct) => ChangeAsync(Finished, id, seenVersion, (act, letter) =>
        (letter.DoneOn, letter.DoneNote) = (OfficeYear.DayOf(act.At), ThaiText.Typed(note)), ct);

    public async Task<IncomingLetter?> FindAsync(Guid id, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ReadAsync((db, ct) => LetterSight.Incoming(db, viewer).SingleOrDefaultAsync(l => l.Id == id, ct), ct);
    }

    /// <summary>The book of the year from the newest number down.</summary>
    /// <param name="below">Show numbers below this one; null from the top.</param>
    public async Task<IReadOnlyList<IncomingLetter>> PageAsync(int year, Guid? unit, bool openOnly, string? text, int? below, int most, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ReadAsync(async (db, ct) =>
        {
            var letters = LetterSight.Incoming(db, viewer).Where(l => l.CalendarYear == year);
            letters = unit is null ? letters : letters.Where(l => l.UnitId == unit);
            letters = openOnly ? letters.Where(l => l.DoneOn == null && l.CancelledAt == null) : letters;
            letters = below is { } number ? letters.Where(l => l.Number < number) : letters;
            letters = string.IsNullOrWhiteSpace(text) ? letters : letters.Where(l => EF.Functions.Like(l.SearchText, LetterStore.Pattern(text)));
            return await letters.OrderByDescending(l => l.Number).Take(most).ToListAsync(ct);
        }, ct);
    }

    /// <summary>Not done, of the viewer's own unit, the most urgent day first.</summary>
    public async Task<IReadOnlyList<IncomingLetter>> OpenOfUnitAsync(CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        if (viewer.Unit is not { } unit)
        {
            return [];
        }

        return await data.ReadAsync(
            async (db, ct) => await LetterSight.Incoming(db, viewer).Where(l => l.UnitId == unit && l.DoneOn == null && l.CancelledAt == null)
                .OrderBy(l => l.DueOn == null).ThenBy(l => l.DueOn).Take(LetterStore.LongestList).ToListAsync(ct),
            ct);
    }

    private async Task<Result<Unit>> ChangeAsync(ActKind kind, Guid id, int seenVersion, Action<Act, IncomingLetter> change, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ActAsync<Unit>(kind, async (act, ct) =>
        {
            if (await LetterSight.Incoming(act.Db, viewer).SingleOrDefaultAsync(l => l.Id == id, ct) is not { } letter)
            {
                return LetterErrors.NotFound;
            }

            if (!viewer.KeepsBooks && (letter.UnitId is not { } unit || !viewer.Units.Contains(unit)))
            {
                return new Error.Forbidden("letters.not_your_unit", "หนังสือรับฉบับนี้เป็นของส่วนอื่น ผู้ดูแลทะเบียนหรือส่วนที่รับผิดชอบจึงแก้ได้เท่านั้น");
            }

            act.Expect(letter, seenVersion);
            change(act, letter);
            return Unit.Done;
        }, ct);
    }

    private static IncomingLetter Row(ReceivedLetter received, Act act, LocalDate day, int number, Guid? file, Guid? once) => new()
    {
        Id = once ?? Guid.CreateVersion7(),
        CalendarYear = day.Year + 543,
        Number = number,
        ReceivedAt = act.At,
        ReceivedOn = day,
        FromWhom = received.FromWhom,
        TheirNumber = received.TheirNumber,
        DatedOn = received.DatedOn,
        Subject = received.Subject,
        Urgency = received.Urgency,
        IsRestricted = received.IsRestricted,
        UnitId = received.UnitId,
        DueOn = received.DueOn,
        FileId = file,
        RegisteredBy = act.Actor.Name,
        SearchText = LetterStore.SearchText(received.FromWhom, received.TheirNumber, received.Subject),
    };
}
