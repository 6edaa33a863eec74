using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Contracts;
using Prongsai.Disclosure.Data;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

public sealed class Importing(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly ActKind Test = new("disclosure.test", "ทดสอบ");
    private static readonly ImportedItem[] Paper = [new("O1", ["สำนักปลัด"], true, "ทำแล้วตามกระดาษสมมติ"), new("O3", [], null, "กำลังทำสมมติ"), new("O99", [], null, "ไม่มีข้อนี้")];

    [Fact]
    public async Task Undo_leaves_nothing_of_an_import_nobody_touched()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var import = Guid.CreateVersion7();

        (await ApplyAsync(scope, import)).ShouldBe(2);
        (await RowsAsync(scope)).Count.ShouldBe(2);
        (await UndoAsync(scope, import)).IsOk.ShouldBeTrue();

        (await RowsAsync(scope)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Undo_keeps_an_item_that_was_assigned_before_the_import()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var (import, unit) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        (await scope.Get<ItemEditing>().AssignAsync(DisclosureDatabase.Year, ["structure_and_powers"], unit, DisclosureDatabase.Tomorrow, default)).IsOk.ShouldBeTrue();

        await ApplyAsync(scope, import);
        (await RowsAsync(scope)).Single(r => r.ItemKey == "structure_and_powers").ReportedDone.ShouldBe(true);
        await UndoAsync(scope, import);

        var kept = (await RowsAsync(scope)).ShouldHaveSingleItem();
        (kept.UnitId, kept.DueOn, kept.Progress, kept.ReportedDone).ShouldBe((unit, DisclosureDatabase.Tomorrow, null, null));
    }

    [Fact]
    public async Task Undo_keeps_the_progress_that_a_person_wrote_before_or_after_the_import()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var import = Guid.CreateVersion7();
        var own = DisclosureDatabase.Draft("ข้อความสมมติ") with { Progress = "เขียนเองสมมติ" };
        (await scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, "structure_and_powers", null, own, default)).IsOk.ShouldBeTrue();
        await ApplyAsync(scope, import);
        (await scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, own, default)).IsOk.ShouldBeTrue();

        await UndoAsync(scope, import);

        (await RowsAsync(scope)).Select(r => r.Progress).ShouldBe(["เขียนเองสมมติ", "เขียนเองสมมติ"]);
    }

    [Fact]
    public async Task Two_people_who_start_the_same_item_do_not_overwrite_each_other()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var editing = scope.Get<ItemEditing>();
        (await editing.WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, 0, DisclosureDatabase.Draft("คนแรกสมมติ"), default)).IsOk.ShouldBeTrue();

        var second = await editing.WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, 0, DisclosureDatabase.Draft("คนที่สองสมมติ"), default);

        second.Error.ShouldBeOfType<Error.Conflict>();
        (await scope.Get<ItemStore>().FindAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, default))!.Content.Components["address"].TextTh.ShouldBe("คนแรกสมมติ");
    }

    [Fact]
    public async Task Mappings_and_migrations_agree() => (await database.SchemaDifferencesAsync()).Where(d => d.StartsWith("disclosure.", StringComparison.Ordinal)).ShouldBeEmpty();

    private static async Task<int> ApplyAsync(AgencyScope scope, Guid import)
    {
        var applied = await scope.Data.ActAsync<int>(Test, (act, ct) => scope.Get<IImportedItems>().ApplyAsync(act, import, DisclosureDatabase.Year, Paper, ct));
        applied.IsOk.ShouldBeTrue(applied.Error?.Message);
        return applied.Value;
    }

    private static Task<Result<int>> UndoAsync(AgencyScope scope, Guid import) =>
        scope.Data.ActAsync<int>(Test, (act, ct) => scope.Get<IImportedItems>().UndoAsync(act, import, ct));

    private static Task<List<YearItem>> RowsAsync(AgencyScope scope) =>
        scope.Data.ReadAsync((db, ct) => db.Set<YearItem>().OrderBy(i => i.ItemKey).ToListAsync(ct));
}
