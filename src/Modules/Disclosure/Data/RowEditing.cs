using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Files;
using Prongsai.Platform.Pictures;

namespace Prongsai.Disclosure.Data;

/// <summary>Where rows are changed.</summary>
/// <param name="Year">The year worked on.</param>
internal sealed record RowPlace(FiscalYear Year, PackItem Item, ContentTable Table);

/// <summary>Changes of the rows of an item's tables, each as one act of the item.</summary>
internal sealed class RowEditing(ItemEditing items, FileStore files)
{
    /// <summary>Rows of one table; more belong in a file.</summary>
    public const int Most = 2000;

    private static readonly ActKind Added = new("disclosure.row_added", "เพิ่มแถวของข้อ");
    private static readonly ActKind Changed = new("disclosure.row_changed", "แก้แถวของข้อ");
    private static readonly ActKind Removed = new("disclosure.row_removed", "ลบแถวของข้อ");
    private static readonly ActKind Taken = new("disclosure.rows_imported", "นำเข้าแถวของข้อ");
    private static readonly ActKind ByHand = new("disclosure.table_by_hand", "เปลี่ยนตารางเป็นกรอกเอง");
    private static readonly ActKind FromRegister = new("disclosure.table_from_register", "เปลี่ยนตารางเป็นใช้ข้อมูลจากทะเบียน");
    private static readonly Error Gone = new Error.NotFound("content.row_gone", "แถวนี้ถูกลบไปแล้ว กรุณาเปิดตารางใหม่");

    public Task<Result<Unit>> AddAsync(RowPlace place, IReadOnlyDictionary<string, string> cells, CancellationToken cancellationToken, IReadOnlyDictionary<string, PlainPicture>? pictures = null) =>
        items.ChangeAsync(Added, null, place.Year, place.Item.Key, null, async (act, item, ct) =>
        {
            var there = await RowsOf(act, item, place).Select(r => (int?)r.Place).ToListAsync(ct);
            if (there.Count >= Most)
            {
                return TooMany(place);
            }

            var whole = await WithPicturesAsync(act, cells, pictures, ct);
            return whole.IsOk ? Put(act, item, place, whole.Value, (there.Max() ?? 0) + 1) : whole.Error;
        }, cancellationToken);

    public Task<Result<Unit>> ChangeAsync(RowPlace place, Guid row, int seen, IReadOnlyDictionary<string, string> cells, CancellationToken cancellationToken, IReadOnlyDictionary<string, PlainPicture>? pictures = null) =>
        items.ChangeAsync(Changed, null, place.Year, place.Item.Key, null, async (act, item, ct) =>
        {
            if (await RowsOf(act, item, place).SingleOrDefaultAsync(r => r.Id == row, ct) is not { } there)
            {
                return Gone;
            }

            act.Expect(there, seen);
            var whole = await WithPicturesAsync(act, cells, pictures, ct);
            if (!whole.IsOk)
            {
                return whole.Error;
            }

            there.Cells = ItemRow.CellsOf(whole.Value);
            return Unit.Done;
        }, cancellationToken);

    public Task<Result<Unit>> RemoveAsync(RowPlace place, Guid row, CancellationToken cancellationToken) =>
        items.ChangeAsync(Removed, null, place.Year, place.Item.Key, null, async (act, item, ct) =>
        {
            if (await RowsOf(act, item, place).SingleOrDefaultAsync(r => r.Id == row, ct) is not { } there)
            {
                return Gone;
            }

            act.Db.Remove(there);
            return Unit.Done;
        }, cancellationToken);

    /// <summary>Adds the rows of a sheet, or puts them in the place of all that stand there; a row that is the same one lives on (<see cref="RowReplacement"/>).</summary>
    /// <param name="given">Columns that the sheet has; null for all.</param>
    /// <param name="seen">The version of the item that the person saw; null where nothing can be lost.</param>
    public Task<Result<Unit>> TakeAsync(RowPlace place, ImmutableArray<ImmutableDictionary<string, string>> rows, bool replaces, CancellationToken cancellationToken, IReadOnlySet<string>? given = null, int? seen = null) =>
        items.ChangeAsync(Taken, null, place.Year, place.Item.Key, seen, async (act, item, ct) =>
        {
            var there = await RowsOf(act, item, place).OrderBy(r => r.Place).ToListAsync(ct);
            if (rows.Length + (replaces ? 0 : there.Count) > Most)
            {
                return TooMany(place);
            }

            if (replaces)
            {
                Replace(act, item, place, RowReplacement.Of(place.Table, [.. there.Select(r => r.ToContent())], rows, given ?? Typed(place.Table)), there.ToDictionary(r => r.Id));
                return Unit.Done;
            }

            var next = there.Select(r => r.Place).DefaultIfEmpty(0).Max();
            foreach (var cells in rows)
            {
                Put(act, item, place, cells, ++next);
            }

            return Unit.Done;
        }, cancellationToken);

    /// <summary>Columns that are typed or stand in a sheet: all but pictures.</summary>
    public static IReadOnlySet<string> Typed(ContentTable table) => table.Columns.Where(c => c.Kind != ContentKind.Picture).Select(c => c.Key).ToImmutableHashSet();

    /// <summary>The table is typed from now on. Rows typed before come back; without any, the register's rows are the start.</summary>
    public Task<Result<Unit>> ByHandAsync(RowPlace place, ImmutableArray<ImmutableDictionary<string, string>> start, CancellationToken cancellationToken) =>
        items.ChangeAsync(ByHand, null, place.Year, place.Item.Key, null, async (act, item, ct) =>
        {
            item.LiveTables = [.. item.LiveTables.Where(t => t != place.Table.Key)];
            if (!await RowsOf(act, item, place).AnyAsync(ct))
            {
                foreach (var (at, cells) in start.Index())
                {
                    Put(act, item, place, cells, at + 1);
                }
            }

            return Unit.Done;
        }, cancellationToken);

    /// <summary>The table shows its register; rows typed stay where they are.</summary>
    public Task<Result<Unit>> FromRegisterAsync(RowPlace place, CancellationToken cancellationToken) =>
        items.ChangeAsync(FromRegister, null, place.Year, place.Item.Key, null, (_, item, _) =>
        {
            item.LiveTables = [.. item.LiveTables.Append(place.Table.Key).Distinct()];
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken);

    /// <summary>The cells with the pictures chosen, each stored as a file.</summary>
    private async Task<Result<IReadOnlyDictionary<string, string>>> WithPicturesAsync(Act act, IReadOnlyDictionary<string, string> cells, IReadOnlyDictionary<string, PlainPicture>? pictures, CancellationToken ct)
    {
        var whole = cells.ToDictionary();
        foreach (var (column, picture) in pictures ?? ImmutableDictionary<string, PlainPicture>.Empty)
        {
            using var content = new MemoryStream(picture.Bytes);
            var stored = await files.AddAsync(act, content, column, ct);
            if (!stored.IsOk)
            {
                return stored.Error;
            }

            whole[column] = stored.Value.Id.ToString();
        }

        return whole;
    }

    private static IQueryable<ItemRow> RowsOf(Act act, YearItem item, RowPlace place) =>
        act.Db.Set<ItemRow>().Where(r => r.YearItemId == item.Id && r.TableKey == place.Table.Key);

    private static void Replace(Act act, YearItem item, RowPlace place, RowReplacement replacement, Dictionary<Guid, ItemRow> there)
    {
        act.Db.RemoveRange(replacement.Gone.Select(g => there[g.Id]));
        foreach (var (at, next) in replacement.Next.Index())
        {
            if (next.Old is { } old)
            {
                (there[old.Id].Place, there[old.Id].Cells) = (at + 1, ItemRow.CellsOf(next.Cells));
            }
            else
            {
                Put(act, item, place, next.Cells, at + 1);
            }
        }
    }

    private static Result<Unit> Put(Act act, YearItem item, RowPlace place, IReadOnlyDictionary<string, string> cells, int at)
    {
        act.Db.Add(new ItemRow { YearItemId = item.Id, TableKey = place.Table.Key, Place = at, Cells = ItemRow.CellsOf(cells) });
        return Unit.Done;
    }

    private static Error.Invalid TooMany(RowPlace place) => new("content.too_many", $"ตาราง{place.Table.Title}เก็บได้ไม่เกิน {Most:N0} แถว ที่เกินให้แนบเป็นไฟล์");
}
