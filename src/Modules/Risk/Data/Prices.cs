using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Data;

/// <summary>A price as typed.</summary>
internal sealed record NewPrice(PriceOrigin Origin, string Name, decimal? Km, Satang Price, Satang Transport, LocalDate FoundOn, string? Link, GivenFile? File);

/// <summary>Sheets of material prices for building works (S150, S151).</summary>
internal sealed class Prices(AgencyData data, AgencySession session, FileStore files)
{
    private const int Most = 200;
    private static readonly ActKind Made = new("risk.price_sheet_made", "เริ่มใบราคาวัสดุก่อสร้าง");
    private static readonly ActKind ItemAdded = new("risk.price_item_added", "เพิ่มวัสดุในใบราคา");
    private static readonly ActKind ItemRemoved = new("risk.price_item_removed", "ลบวัสดุจากใบราคา");
    private static readonly ActKind Checked = new("risk.prices_checked", "ตรวจใบราคาวัสดุก่อสร้าง");
    private static readonly ActKind PriceAdded = new("risk.price_found", "บันทึกราคาวัสดุที่พบ");
    private static readonly ActKind PriceRemoved = new("risk.price_removed", "ลบราคาวัสดุที่พบ");
    private static readonly Error.NotFound NoSheet = new("risk.no_sheet", "ไม่พบใบราคานี้ กรุณากลับไปเลือกจากรายการ");

    public Task<IReadOnlyList<PriceBook>> OfYearAsync(FiscalYear year, CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<PriceBook>>(async (db, ct) =>
    {
        var sheets = await db.Set<PriceSheet>().Where(s => s.Year == year).OrderBy(s => s.Id).Take(Most).ToListAsync(ct);
        var ids = sheets.ConvertAll(s => s.Id);
        var items = (await db.Set<PriceItem>().Where(i => ids.Contains(i.SheetId)).OrderBy(i => i.Place).ToListAsync(ct)).ToLookup(i => i.SheetId);
        var found = (await db.Set<PriceFound>().Where(f => ids.Contains(f.SheetId)).ToListAsync(ct)).ToLookup(f => f.SheetId);
        return sheets.ConvertAll(s => new PriceBook(s, [.. items[s.Id]], [.. found[s.Id]]));
    }, cancellationToken);

    public Task<PriceBook?> FindAsync(Guid id, CancellationToken cancellationToken) => data.ReadAsync((db, ct) => ReadAsync(db, id, ct), cancellationToken);

    public Task<Result<Guid>> MakeAsync(FiscalYear year, string title, string site, Guid? unit, CancellationToken cancellationToken) => data.ActAsync<Guid>(Made, (act, _) =>
    {
        if (!session.Rights.Has("risk.write", unit))
        {
            return Task.FromResult<Result<Guid>>(RiskErrors.NotYours);
        }

        var sheet = new PriceSheet { Year = year, Title = title, Site = site, UnitId = unit };
        act.Db.Add(sheet);
        return Task.FromResult<Result<Guid>>(sheet.Id);
    }, cancellationToken);

    public Task<Result<Unit>> AddItemAsync(Guid sheet, string name, string unitWord, decimal? quantity, CancellationToken cancellationToken) => WriteAsync(ItemAdded, sheet, async (act, ct) =>
    {
        var last = await act.Db.Set<PriceItem>().Where(i => i.SheetId == sheet).MaxAsync(i => (int?)i.Place, ct) ?? 0;
        act.Db.Add(new PriceItem { SheetId = sheet, Place = last + 1, Name = name, UnitWord = unitWord, Quantity = quantity });
        return null;
    }, cancellationToken);

    public Task<Result<Unit>> RemoveItemAsync(Guid sheet, Guid item, CancellationToken cancellationToken) => WriteAsync(ItemRemoved, sheet, async (act, ct) =>
    {
        act.Db.RemoveRange(await act.Db.Set<PriceFound>().Where(f => f.SheetId == sheet && f.ItemId == item).ToListAsync(ct));
        await act.Db.SaveChangesAsync(ct);
        act.Db.RemoveRange(await act.Db.Set<PriceItem>().Where(i => i.SheetId == sheet && i.Id == item).ToListAsync(ct));
        return null;
    }, cancellationToken);

    public Task<Result<Unit>> AddPriceAsync(Guid sheet, Guid item, NewPrice price, CancellationToken cancellationToken) => WriteAsync(PriceAdded, sheet, async (act, ct) =>
    {
        if (!await act.Db.Set<PriceItem>().AnyAsync(i => i.Id == item && i.SheetId == sheet, ct))
        {
            return NoSheet;
        }

        if (price.Origin == PriceOrigin.OwnOffice && await act.Db.Set<PriceFound>().AnyAsync(f => f.ItemId == item && f.Origin == PriceOrigin.OwnOffice, ct))
        {
            return RiskErrors.At("Origin", "มีราคาของพาณิชย์จังหวัดที่ก่อสร้างแล้ว ลบราคาเดิมก่อนถ้าจะเปลี่ยน");
        }

        Guid? kept = null;
        if (price.File is { } given)
        {
            await using var content = given.Open();
            var stored = await files.AddAsync(act, content, given.Name, ct);
            if (!stored.IsOk)
            {
                return RiskErrors.At("Proof", stored.Error.Message);
            }

            kept = stored.Value.Id;
        }

        act.Db.Add(new PriceFound
        {
            SheetId = sheet,
            ItemId = item,
            Origin = price.Origin,
            Name = price.Name,
            Km = price.Km,
            Price = price.Price,
            Transport = price.Transport,
            FoundOn = price.FoundOn,
            Link = price.Link,
            FileId = kept,
        });
        return null;
    }, cancellationToken);

    public Task<Result<Unit>> RemovePriceAsync(Guid sheet, Guid price, CancellationToken cancellationToken) => WriteAsync(PriceRemoved, sheet, async (act, ct) =>
    {
        act.Db.RemoveRange(await act.Db.Set<PriceFound>().Where(f => f.SheetId == sheet && f.Id == price).ToListAsync(ct));
        return null;
    }, cancellationToken);

    /// <summary>Whoever leads the unit, or the office, says that every price has its proof. Whatever is added or taken out afterwards is to be checked again.</summary>
    public Task<Result<Unit>> CheckAsync(Guid sheet, int? seenVersion, LocalDate on, CancellationToken cancellationToken) => data.ActAsync<Unit>(Checked, async (act, ct) =>
    {
        if (await ReadAsync(act.Db, sheet, ct) is not { } book)
        {
            return NoSheet;
        }

        if (!session.Rights.Has("risk.manage", book.Sheet.UnitId))
        {
            return RiskErrors.NotYours;
        }

        if (!book.IsWhole)
        {
            return new Error.RuleBroken("risk.sheet_open", $"มีราคาแล้ว {book.Priced} จาก {book.Items.Count} รายการ กรอกราคาให้ครบทุกรายการก่อนตรวจ", "ใบราคาวัสดุก่อสร้าง");
        }

        act.Expect(book.Sheet, seenVersion);
        (book.Sheet.CheckedOn, book.Sheet.CheckedBy) = (on, act.Actor.Name);
        return Unit.Done;
    }, cancellationToken);

    private static async Task<PriceBook?> ReadAsync(Db db, Guid id, CancellationToken ct) => await db.Set<PriceSheet>().SingleOrDefaultAsync(s => s.Id == id, ct) is { } sheet
        ? new(sheet, await db.Set<PriceItem>().Where(i => i.SheetId == id).OrderBy(i => i.Place).ToListAsync(ct), await db.Set<PriceFound>().Where(f => f.SheetId == id).ToListAsync(ct))
        : null;

    private Task<Result<Unit>> WriteAsync(ActKind kind, Guid sheet, Func<Act, CancellationToken, Task<Error?>> work, CancellationToken cancellationToken) => data.ActAsync<Unit>(kind, async (act, ct) =>
    {
        if (await act.Db.Set<PriceSheet>().SingleOrDefaultAsync(s => s.Id == sheet, ct) is not { } row)
        {
            return NoSheet;
        }

        act.Concerns("risk.price_sheet", sheet);
        (row.CheckedOn, row.CheckedBy) = (null, null);
        return !session.Rights.Has("risk.write", row.UnitId) ? RiskErrors.NotYours : await work(act, ct) is { } fault ? fault : Unit.Done;
    }, cancellationToken);
}
