using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Pictures;
using static Prongsai.Disclosure.Tests.OpenData.Filled;

namespace Prongsai.Disclosure.Tests;

/// <summary>A sheet in the place of the rows: what no sheet can carry stays with the row that is the same one, and what goes is known before.</summary>
public sealed class TableReplacing(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly ContentTable People = RowPicturesTests.Place.Table;
    private static readonly IReadOnlySet<string> All = RowEditing.Typed(People);

    [Fact]
    public async Task The_photo_of_whoever_is_still_there_stays_and_the_row_lives_on()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var editing = scope.Get<RowEditing>();
        await editing.AddAsync(RowPicturesTests.Place, Cells(("name", "นายสมมติ หนึ่ง"), ("post", "นายก")), default, Photo());
        await editing.AddAsync(RowPicturesTests.Place, Cells(("name", "นางสมมุติ สอง"), ("post", "รองนายก"), ("telephone", "099")), default, Photo());
        var before = await RowsAsync(scope);

        // the second is now mayor, the first is gone, the third is new; the sheet has no column for telephones
        (await editing.TakeAsync(RowPicturesTests.Place, [Cells(("name", "นางสมมุติ สอง"), ("post", "นายก")), Cells(("name", "นายสมมติ สาม"), ("post", "รองนายก"))], true, default, new HashSet<string> { "name", "post" })).IsOk.ShouldBeTrue();

        var rows = await RowsAsync(scope);
        rows.Select(r => (r["name"], r["post"])).ShouldBe([("นางสมมุติ สอง", "นายก"), ("นายสมมติ สาม", "รองนายก")]);
        (rows[0].Id, rows[0]["photo"], rows[0]["telephone"]).ShouldBe((before[1].Id, before[1]["photo"], "099"));
        rows[1]["photo"].ShouldBeNull();
    }

    [Fact]
    public async Task A_sheet_given_out_and_taken_in_again_changes_nothing()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        foreach (var at in Enumerable.Range(1, 3))
        {
            await scope.Get<RowEditing>().AddAsync(RowPicturesTests.Place, Cells(("name", "นายสมมติ ซ้ำ"), ("post", "รองนายก")), default, at == 2 ? Photo() : null);
        }

        var before = await RowsAsync(scope);
        var read = await Prongsai.Documents.SheetRows.ReadAsync(new MemoryStream(TableSheet.Write(People, before)), "a.xlsx", "x", default);
        (await scope.Get<RowEditing>().TakeAsync(RowPicturesTests.Place, SheetReading.Read(People, read.Value!, DisclosureDatabase.Year).Value, true, default, SheetReading.ColumnsOf(People, read.Value!))).IsOk.ShouldBeTrue();

        (await RowsAsync(scope)).Select(r => (r.Id, r["photo"])).ShouldBe(before.Select(r => (r.Id, r["photo"])));
    }

    [Fact]
    public async Task Whoever_saw_another_table_replaces_nothing()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var editing = scope.Get<RowEditing>();
        await editing.AddAsync(RowPicturesTests.Place, Cells(("name", "นายสมมติ หนึ่ง"), ("post", "นายก")), default);
        var seen = (await scope.Data.ReadAsync((db, ct) => db.Set<YearItem>().SingleAsync(ct))).Version;
        await editing.AddAsync(RowPicturesTests.Place, Cells(("name", "นางสมมุติ สอง"), ("post", "รองนายก")), default);

        (await editing.TakeAsync(RowPicturesTests.Place, [Cells(("name", "ก"), ("post", "ข"))], true, default, seen: seen)).Error.ShouldBeOfType<Error.Conflict>();

        (await RowsAsync(scope)).Length.ShouldBe(2);
    }

    [Fact]
    public void The_better_likeness_wins_and_what_is_not_named_goes()
    {
        ContentRow[] there = [Row(("name", "ก"), ("post", "1"), ("photo", "a")), Row(("name", "ก"), ("post", "2"), ("photo", "b")), Row(("name", "ข"), ("post", "3"), ("photo", "c"))];

        var replacement = RowReplacement.Of(People, there, [Cells(("name", "ก"), ("post", "9")), Cells(("name", "ก"), ("post", "2"))], All);

        replacement.Next.Select(n => n.Cells["photo"]).ShouldBe(["a", "b"]);
        replacement.Gone.Select(r => r["photo"]).ShouldBe(["c"]);
    }

    [Fact]
    public void English_stays_while_its_Thai_does_and_columns_of_other_years_stay()
    {
        var row = Row(("name", "ก"), ("name:en", "Ko"), ("post", "1"), ("post:en", "One"), ("of another year", "x"), ("telephone", "1"));

        RowReplacement.With(row, Cells(("name", "ก"), ("post", "2")), All).ShouldBe(Cells(("name", "ก"), ("name:en", "Ko"), ("post", "2"), ("of another year", "x")), ignoreOrder: true);
    }

    [Fact]
    public void A_sheet_held_in_the_page_comes_back_and_nothing_else_is_read()
    {
        IReadOnlyList<IReadOnlyList<string>> lines = [["ชื่อ", ""], ["<b>", "\"'\n"]];

        HeldSheet.Read(HeldSheet.Write(lines)).ShouldBe(lines);
        foreach (var wrong in (string?[])[null, "", "not base64!", "AAAA", Convert.ToBase64String([0x0b, 0x02, 0x80, 1, 2, 3])])
        {
            HeldSheet.Read(wrong).ShouldBeNull();
        }
    }

    [Fact]
    public void A_held_sheet_that_swells_is_not_read_to_its_end()
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Fastest))
        {
            var piece = new byte[1024 * 1024];
            Array.Fill(piece, (byte)' ');
            for (var at = 0; at < 64; at++)
            {
                zip.Write(piece);
            }

            zip.Write("[]"u8);
        }

        HeldSheet.Read(Convert.ToBase64String(packed.ToArray())).ShouldBeNull();
    }

    private static ContentRow Row(params (string Column, string Value)[] cells) => new(Guid.NewGuid(), Cells(cells));

    private static Dictionary<string, PlainPicture> Photo() => new() { ["photo"] = PlainPicture.From(RowPicturesTests.Png()).Value! };

    private static async Task<ImmutableArray<ContentRow>> RowsAsync(Prongsai.TestKit.AgencyScope scope) =>
        (await scope.Get<ItemStore>().FindAsync(DisclosureDatabase.Year, "executives", default))!.Content.RowsOf("people");
}
