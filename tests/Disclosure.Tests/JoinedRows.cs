using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

/// <summary>Items made of several: their rows come one source after the other, and rows that waited aside come out nowhere.</summary>
public sealed class JoinedRows(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly ActKind Test = new("disclosure.test", "ทดสอบ");
    private static readonly FiscalYear Before = new(2567), After = new(2568), Provisional = new(2570);

    [Fact]
    public async Task Rows_taken_forward_from_two_items_do_not_interleave()
    {
        await using var scope = await OfficeAsync();
        await FillAsync(scope, Before, "no_gift_report", [], "ก1", "ก2", "ก3");
        await FillAsync(scope, Before, "customary_benefit_report", [], "ข1", "ข2", "ข3");

        (await scope.Get<YearForward>().TakeAsync(After, ["customary_benefit_report"], default)).Value.ShouldBe(1);

        (await RowsAsync(scope, After)).ShouldBe(["ก1", "ก2", "ก3", "ข1", "ข2", "ข3"]);
    }

    [Fact]
    public async Task A_table_that_showed_its_register_goes_on_doing_so()
    {
        await using var scope = await OfficeAsync();
        var table = Table(Before, "customary_benefit_report");
        await FillAsync(scope, Before, "no_gift_report", [table], "ก1");
        await FillAsync(scope, Before, "customary_benefit_report", [table], "ข1");

        await scope.Get<YearForward>().TakeAsync(After, ["customary_benefit_report"], default);

        var row = await ItemAsync(scope, After);
        row.LiveTables.ShouldBe([table]);
        row.Review.ShouldBeNull();
        (await RowsAsync(scope, After)).ShouldBe(["ก1", "ข1"]);
    }

    [Fact]
    public async Task Rows_that_waited_aside_are_not_shown_beside_those_that_were()
    {
        await using var scope = await OfficeAsync();
        await FillAsync(scope, Before, "no_gift_report", [Table(Before, "no_gift_report")], "ซ่อนอยู่สมมติ");
        await FillAsync(scope, Before, "customary_benefit_report", [], "เห็นอยู่สมมติ");

        await scope.Get<YearForward>().TakeAsync(After, ["customary_benefit_report"], default);

        (await RowsAsync(scope, After)).ShouldBe(["เห็นอยู่สมมติ"]);
        var row = await ItemAsync(scope, After);
        row.LiveTables.ShouldBeEmpty();
        row.Review!.ShouldContain("ซ่อนอยู่สมมติ");
    }

    [Fact]
    public async Task Carried_to_another_pack_rows_that_waited_aside_do_not_come_out_with_the_public_ones()
    {
        await using var scope = await OfficeAsync();
        await FillAsync(scope, Provisional, "service_manual", [Table(Provisional, "service_manual")], "ซ่อนอยู่สมมติ");
        await FillAsync(scope, Provisional, "work_manual", [], Table(Provisional, "service_manual"), "เห็นอยู่สมมติ");

        await CarryAsync(scope);

        var row = await ItemAsync(scope, Provisional);
        (row.ItemKey, row.LiveTables.Length, (await RowsAsync(scope, Provisional)).Single()).ShouldBe(("manuals", 0, "เห็นอยู่สมมติ"));
        row.Review!.ShouldContain("ซ่อนอยู่สมมติ");
    }

    [Fact]
    public async Task Carried_to_another_pack_a_table_goes_on_showing_its_register_and_rows_follow_one_another()
    {
        await using var scope = await OfficeAsync();
        var table = Table(Provisional, "service_manual");
        await FillAsync(scope, Provisional, "service_manual", [table], "1", "2");
        await FillAsync(scope, Provisional, "executives", ["people"], "people", "3");

        await CarryAsync(scope);

        var rows = await scope.Data.ReadAsync((db, ct) => db.Set<YearItem>().ToDictionaryAsync(i => i.ItemKey, i => i.LiveTables, ct));
        rows["manuals"].ShouldBe([table]);
        rows["leadership"].ShouldBe(["people"]);
    }

    private async Task<AgencyScope> OfficeAsync() => database.Enter((await database.OfficeAsync()).AgencyId);

    private static string Table(FiscalYear year, string item) => RulePackLibrary.Shipped.FormOf(ItemStore.Pack(year).ItemByKey(item)!)!.Tables[0].Key;

    private static Task FillAsync(AgencyScope scope, FiscalYear year, string item, string[] live, params string[] rows) => FillAsync(scope, year, item, live, Table(year, item), rows);

    private static Task FillAsync(AgencyScope scope, FiscalYear year, string item, string[] live, string table, string[] rows) => scope.Data.ActAsync<int>(Test, async (act, ct) =>
    {
        var row = await ItemEditing.RowAsync(act, year, item, ct);
        row.LiveTables = live;
        foreach (var (at, text) in rows.Index())
        {
            act.Db.Add(new ItemRow { YearItemId = row.Id, TableKey = table, Place = at + 1, Cells = $"{{\"title\":\"{text}\"}}" });
        }

        return 1;
    });

    private static Task FillAsync(AgencyScope scope, FiscalYear year, string item, string[] live, string table, string row) => FillAsync(scope, year, item, live, table, [row]);

    private async Task CarryAsync(AgencyScope scope) => (await new CarryOver(scope.Data, scope.Get<PortalCache>(), CarryOverPacks.Library, database.Clock).RunAsync(default)).IsOk.ShouldBeTrue();

    private static Task<YearItem> ItemAsync(AgencyScope scope, FiscalYear year) => scope.Data.ReadAsync((db, ct) => db.Set<YearItem>().SingleAsync(i => i.FiscalYear == year && !i.LeftOver, ct));

    private static async Task<List<string>> RowsAsync(AgencyScope scope, FiscalYear year)
    {
        var item = await ItemAsync(scope, year);
        var rows = await scope.Data.ReadAsync((db, ct) => db.Set<ItemRow>().Where(r => r.YearItemId == item.Id).ToListAsync(ct));
        return [.. rows.OrderBy(r => r.Place).Select(r => r.ToContent()["title"]!)];
    }
}
