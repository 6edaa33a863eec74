using Microsoft.EntityFrameworkCore;
using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Correspondence.Data;

/// <summary>Which units keep a book of their own, and from what number a book goes on that was begun on paper.</summary>
internal sealed class UnitPrefixes(AgencyData data)
{
    private static readonly ActKind Changed = new("correspondence.unit_prefix_changed", "กำหนดรหัสหนังสือของส่วนราชการ");
    private static readonly ActKind Continued = new("correspondence.book_continued", "ต่อเลขจากสมุดทะเบียนเดิม");
    private static readonly Error.Invalid Begun = new("letters.book_begun", "เล่มนี้ออกเลขในระบบไปแล้ว จึงเปลี่ยนเลขเริ่มต้นไม่ได้ เลขที่ออกแล้วยังอยู่ครบ");

    public Task<IReadOnlyDictionary<Guid, string>> AllAsync(CancellationToken ct) =>
        data.ReadAsync<IReadOnlyDictionary<Guid, string>>(async (db, ct) => await db.Set<UnitPrefix>().ToDictionaryAsync(p => p.UnitId, p => p.Prefix, ct), ct);

    public Task<IReadOnlyList<NumberBook>> BooksAsync(int year, CancellationToken ct) =>
        data.ReadAsync<IReadOnlyList<NumberBook>>(async (db, ct) => await db.Set<NumberBook>().Where(b => b.CalendarYear == year).OrderBy(b => b.Key).ToListAsync(ct), ct);

    /// <param name="prefix">As printed; null puts the unit back into the office's book.</param>
    public Task<Result<Unit>> SetAsync(Guid unit, string? prefix, CancellationToken ct) => data.ActAsync<Unit>(Changed, async (act, ct) =>
    {
        var row = await act.Db.Set<UnitPrefix>().SingleOrDefaultAsync(p => p.UnitId == unit, ct);
        switch (row, prefix)
        {
            case (null, { } given): act.Db.Add(new UnitPrefix { UnitId = unit, Prefix = given }); break;
            case ({ } known, { } given): known.Prefix = given; break;
            case ({ } known, null): act.Db.Remove(known); break;
        }

        return Unit.Done;
    }, ct);

    /// <summary>Says that numbers up to <paramref name="last"/> stand in the paper book, before the first is taken here.</summary>
    public Task<Result<Unit>> ContinueAsync(Book book, Guid? unitWithBook, int year, int last, CancellationToken ct) => data.ActAsync<Unit>(Continued, async (act, ct) =>
    {
        var key = NumberBooks.Key(book, unitWithBook);
        if (last is < 0 or > 999_999)
        {
            return new Error.Invalid("letters.book_last", "เลขล่าสุดต้องอยู่ระหว่าง 0 ถึง 999999 กรุณาดูจากสมุดทะเบียนเล่มเดิม");
        }

        var isUsed = await act.Db.Set<Letter>().AnyAsync(l => l.BookKey == key && l.CalendarYear == year, ct)
            || (book == Book.Incoming && await act.Db.Set<IncomingLetter>().AnyAsync(l => l.CalendarYear == year, ct));
        if (isUsed)
        {
            return Begun;
        }

        var row = await act.Db.Set<NumberBook>().SingleOrDefaultAsync(b => b.Key == key && b.CalendarYear == year, ct);
        if (row is null)
        {
            act.Db.Add(new NumberBook { Key = key, CalendarYear = year, LastNumber = last });
        }
        else
        {
            row.LastNumber = last;
        }

        return Unit.Done;
    }, ct);
}
