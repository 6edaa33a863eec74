using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Tests;

/// <summary>Rows over the real tables: added, changed, taken from a sheet, seen by whom they are meant for.</summary>
public sealed class TableEditing(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly PackItem News = ItemStore.Pack(DisclosureDatabase.Year).ItemByKey("news")!;
    private static readonly RowPlace Place = new(DisclosureDatabase.Year, News, RulePackLibrary.Shipped.FormOf(News)!.Table("news")!);

    [Fact]
    public async Task Rows_are_added_changed_and_taken_out_each_as_an_act_and_an_older_version_loses_nothing()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var editing = scope.Get<RowEditing>();
        (await editing.AddAsync(Place, Cells("ก"), default)).IsOk.ShouldBeTrue();
        (await editing.AddAsync(Place, Cells("ข"), default)).IsOk.ShouldBeTrue();
        var row = (await RowsAsync(scope))[0];

        (await editing.ChangeAsync(Place, row.Id, row.Version, Cells("ค"), default)).IsOk.ShouldBeTrue();
        (await editing.ChangeAsync(Place, row.Id, row.Version, Cells("ง"), default)).Error.ShouldBeOfType<Error.Conflict>();
        (await editing.RemoveAsync(Place, (await RowsAsync(scope))[1].Id, default)).IsOk.ShouldBeTrue();

        (await RowsAsync(scope)).Select(r => r["title"]).ShouldBe(["ค"]);
        (await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().Where(a => a.Kind.StartsWith("disclosure.row")).OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync(ct)))
            .ShouldBe(["disclosure.row_added", "disclosure.row_added", "disclosure.row_changed", "disclosure.row_removed"]);
    }

    [Fact]
    public async Task A_sheet_adds_or_takes_the_place_of_all_and_no_table_grows_without_end()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var editing = scope.Get<RowEditing>();

        await editing.TakeAsync(Place, [Cells("ก"), Cells("ข")], false, default);
        await editing.TakeAsync(Place, [Cells("ค")], false, default);
        (await RowsAsync(scope)).Select(r => r["title"]).ShouldBe(["ก", "ข", "ค"]);
        await editing.TakeAsync(Place, [Cells("ง")], true, default);
        (await RowsAsync(scope)).Select(r => r["title"]).ShouldBe(["ง"]);

        (await editing.TakeAsync(Place, [.. Enumerable.Repeat(Cells("มาก"), RowEditing.Most)], false, default)).Error!.Message.ShouldContain("2,000");
        (await RowsAsync(scope)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_not_change_the_item_changes_no_row_and_another_agency_sees_none()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await scope.Get<RowEditing>().AddAsync(Place, Cells("ก"), default);
        await using var reader = database.Enter(office.AgencyId, Rights.None);
        (await reader.Get<RowEditing>().AddAsync(Place, Cells("ข"), default)).Error.ShouldBeOfType<Error.Forbidden>();

        var other = await database.OfficeAsync();
        await using var elsewhere = database.Enter(other.AgencyId);
        (await RowsAsync(elsewhere)).ShouldBeEmpty();
        (await RowsAsync(scope)).Length.ShouldBe(1);
    }

    private static ImmutableDictionary<string, string> Cells(string title) => ImmutableDictionary<string, string>.Empty.Add("title", title).Add("date", "2026-01-05");

    private static async Task<ImmutableArray<ContentRow>> RowsAsync(Prongsai.TestKit.AgencyScope scope) =>
        (await scope.Get<ItemStore>().FindAsync(DisclosureDatabase.Year, "news", default))!.Content.RowsOf("news");
}
