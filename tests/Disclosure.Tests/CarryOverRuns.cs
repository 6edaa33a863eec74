using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Jobs;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

public sealed class CarryOverRuns(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly FiscalYear Year = new(2570);

    [Fact]
    public void The_pack_made_for_these_tests_is_what_they_take_it_for()
    {
        var pack = CarryOverPacks.Library.Find(Year)!;
        (pack.Items.Length, pack.ItemByKey("structure_and_powers")!.Number, pack.ItemByKey("development_plan")!.Number).ShouldBe((24, "O1", "O4"));
        pack.ItemByKey("leadership")!.Components.Select(c => c.Key).ShouldBe(["head", "photos", "contacts"]);
        pack.ItemByKey("manuals")!.Components.Select(c => c.Key).ShouldBe(["service", "steps", "time", "mission", "officer"]);
    }

    [Fact]
    public async Task A_row_remembers_the_pack_it_was_made_under()
    {
        await using var scope = await OfficeAsync();
        await WriteAsync(scope, "news", ("news", "ข่าวสมมติ"));

        (await RowsAsync(scope)).Single().PackYear.ShouldBe(new FiscalYear(2569));
    }

    [Fact]
    public async Task An_item_that_stays_keeps_its_text_its_confirmation_and_its_evidence()
    {
        await using var scope = await OfficeAsync();
        await WriteAsync(scope, "development_plan", ("plan", "แผนสมมติ"), ("details", "รายละเอียดสมมติ"));
        await LinkAsync(scope, "development_plan", "plan");

        (await CarryAsync(scope)).ShouldHaveSingleItem().Stayed.ShouldBe(1);

        var row = (await RowsAsync(scope)).Single();
        (row.ItemKey, row.PackYear, row.LeftOver, row.Review).ShouldBe(("development_plan", Year, false, null));
        var answers = await AnswersAsync(scope, row);
        answers["plan"].ShouldBe(("แผนสมมติ", "นางสาวสมมติ ตัวอย่าง"));
        (await EvidenceAsync(scope)).Single().ShouldBe((row.Id, "plan"));
    }

    [Fact]
    public async Task A_renamed_item_moves_and_text_without_a_place_waits_for_a_person()
    {
        await using var scope = await OfficeAsync();
        await WriteAsync(scope, "executives", ("head", "นายสมมติ ตัวอย่าง"), ("names", "รายชื่อสมมติ"));
        await LinkAsync(scope, "executives", "names");

        (await CarryAsync(scope)).Single().Moved.ShouldBe(new Dictionary<string, string> { ["executives"] = "leadership" });

        var row = (await RowsAsync(scope)).Single();
        row.ItemKey.ShouldBe("leadership");
        (await AnswersAsync(scope, row)).Keys.ShouldBe(["head"]);
        row.Review!.ShouldContain("รายชื่อสมมติ");
        row.Review!.ShouldContain("O2 ข้อมูลผู้บริหาร");
        (await EvidenceAsync(scope)).Single().ShouldBe((row.Id, null));
        (await LeftOvers(scope).ReviewAsync(Year, default)).Single().Item.Key.ShouldBe("leadership");
    }

    [Fact]
    public async Task Merged_items_keep_both_texts_below_their_old_titles_and_ask_for_a_look()
    {
        await using var scope = await OfficeAsync();
        await WriteAsync(scope, "work_manual", ("steps", "ขั้นตอนงานสมมติ"), ("mission", "ภารกิจสมมติ"));
        await WriteAsync(scope, "service_manual", ("steps", "ขั้นตอนบริการสมมติ"), ("service", "บริการสมมติ"));
        await LinkAsync(scope, "work_manual", "officer");
        await LinkAsync(scope, "service_manual", "time");

        await CarryAsync(scope);

        var row = (await RowsAsync(scope)).Single(r => !r.LeftOver);
        row.ItemKey.ShouldBe("manuals");
        var answers = await AnswersAsync(scope, row);
        var old = CarryOverPacks.Library.Find(new(2569))!;
        answers["steps"].ShouldBe(($"{old.ItemByKey("work_manual")!.Title}\nขั้นตอนงานสมมติ\n\n{old.ItemByKey("service_manual")!.Title}\nขั้นตอนบริการสมมติ", null));
        (answers["mission"].Text, answers["service"].Text).ShouldBe(("ภารกิจสมมติ", "บริการสมมติ"));
        (await EvidenceAsync(scope)).ShouldBe([(row.Id, "officer"), (row.Id, "time")], ignoreOrder: true);
        (await LeftOvers(scope).YearAsync(Year, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_does_not_come_out_with_the_public_item_it_is_merged_with()
    {
        await using var scope = await OfficeAsync();
        await WriteAsync(scope, "work_manual", ("steps", "เผยแพร่แล้วสมมติ"));
        await PublishAsync(scope, "work_manual");
        await WriteAsync(scope, "service_manual", ("steps", "ร่างสมมติ"));

        (await CarryAsync(scope)).Single().LeftOver.ShouldBe(["service_manual"]);

        var row = (await RowsAsync(scope)).Single(r => !r.LeftOver);
        (scope.Get<ItemStore>().IsPublic(row), (await AnswersAsync(scope, row))["steps"].Text).ShouldBe((true, "เผยแพร่แล้วสมมติ"));
        var aside = (await LeftOvers(scope).YearAsync(Year, default)).Single();
        (aside.Successor!.Key, aside.View.Content.IsPublished, aside.View.Content.Components["steps"].TextTh).ShouldBe(("manuals", false, "ร่างสมมติ"));
    }

    [Fact]
    public async Task A_dropped_item_is_kept_and_its_public_page_still_answers()
    {
        await using var scope = await OfficeAsync();
        await WriteAsync(scope, "news", ("news", "ข่าวสมมติ"));
        await PublishAsync(scope, "news");

        await CarryAsync(scope);

        var kept = await LeftOvers(scope).FindAsync(Year, "news", default);
        (kept!.Content.IsPublished, kept.Content.Components["news"].TextTh).ShouldBe((true, "ข่าวสมมติ"));
        LeftOvers(scope).SuccessorOf(Year, "news").ShouldBeNull();
        (await LeftOvers(scope).AnyAsync(Year, default)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("executives", "leadership")]
    [InlineData("work_manual", "manuals")]
    [InlineData("leadership", null)]
    [InlineData("no_such_item", null)]
    public async Task The_old_address_leads_to_the_new_item(string old, string? next)
    {
        await using var scope = await OfficeAsync();
        LeftOvers(scope).SuccessorOf(Year, old)?.Key.ShouldBe(next);
        (LeftOvers(scope).SuccessorOf(Year, old) is null).ShouldBe(next is null);
    }

    [Fact]
    public async Task An_item_begun_under_the_new_pack_takes_in_what_comes()
    {
        await using var scope = await OfficeAsync();
        await WriteAsync(scope, "executives", ("head", "ของเดิมสมมติ"));
        await scope.Data.ActAsync<Unit>(new("disclosure.test", "ทดสอบ"), async (act, ct) =>
        {
            var row = new YearItem { FiscalYear = Year, ItemKey = "leadership", PackYear = Year, ChangedAt = act.At };
            act.Db.Add(row);
            await act.Db.SaveChangesAsync(ct);
            act.Db.Add(new ComponentAnswer { YearItemId = row.Id, ComponentKey = "head", TextTh = "ของใหม่สมมติ" });
            return Unit.Done;
        });

        await CarryAsync(scope);

        var live = (await RowsAsync(scope)).Single(r => !r.LeftOver);
        var text = (await AnswersAsync(scope, live))["head"].Text!;
        (live.ItemKey, text.Contains("ของเดิมสมมติ", StringComparison.Ordinal), text.Contains("ของใหม่สมมติ", StringComparison.Ordinal)).ShouldBe(("leadership", true, true));
    }

    [Fact]
    public async Task One_act_tells_what_moved_and_a_second_run_does_nothing()
    {
        await using var scope = await OfficeAsync();
        await WriteAsync(scope, "executives", ("head", "นายสมมติ ตัวอย่าง"));
        await WriteAsync(scope, "news", ("news", "ข่าวสมมติ"));

        await CarryAsync(scope);
        (await CarryAsync(scope)).ShouldBeEmpty();

        var act = (await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().Where(a => a.Kind == "disclosure.year_carried_over").ToListAsync(ct))).ShouldHaveSingleItem();
        act.Payload.ShouldContain("leadership");
        act.Payload.ShouldContain("\"news\"");
    }

    [Fact]
    public async Task The_start_queues_a_job_where_the_pack_has_come_and_nowhere_else()
    {
        await using var scope = await OfficeAsync();
        await WriteAsync(scope, "news", ("news", "ข่าวสมมติ"));

        await Start(RulePackLibrary.Shipped).QueueAsync(default);
        (await JobsAsync(scope)).ShouldBe(0);
        await Start(CarryOverPacks.Library).QueueAsync(default);
        await Start(CarryOverPacks.Library).QueueAsync(default);
        (await JobsAsync(scope)).ShouldBe(1);
    }

    private CarryOverStart Start(RulePackLibrary packs) => new(
        database.Services.GetRequiredService<NpgsqlDataSource>(), database.Services.GetRequiredService<IServiceScopeFactory>(), packs, database.Clock, NullLogger<CarryOverStart>.Instance);

    private static Task<int> JobsAsync(AgencyScope scope) =>
        scope.Data.ReadAsync((db, ct) => db.Set<QueuedJob>().CountAsync(j => j.Kind == CarryOver.Kind, ct));

    private async Task<AgencyScope> OfficeAsync() => database.Enter((await database.OfficeAsync()).AgencyId);

    private static CarryOverLeftOvers LeftOvers(AgencyScope scope) => new(scope.Data, scope.Get<ItemStore>(), CarryOverPacks.Library);

    private async Task<IReadOnlyList<YearCarriedOver>> CarryAsync(AgencyScope scope)
    {
        var carried = await new CarryOver(scope.Data, scope.Get<PortalCache>(), CarryOverPacks.Library, database.Clock).RunAsync(default);
        carried.IsOk.ShouldBeTrue(carried.Error?.Message);
        return carried.Value;
    }

    private static async Task WriteAsync(AgencyScope scope, string key, params (string Component, string Text)[] texts)
    {
        var draft = new ItemDraft(texts.ToDictionary(t => t.Component, t => new ComponentContent(t.Text, null, false, "นางสาวสมมติ ตัวอย่าง")), Year.Start, Year.End, null, null, null);
        var written = await scope.Get<ItemEditing>().WriteAsync(Year, key, null, draft, default);
        written.IsOk.ShouldBeTrue(written.Error?.Message);
    }

    private static async Task LinkAsync(AgencyScope scope, string key, string component)
    {
        var added = await scope.Get<EvidenceEditing>().AddLinkAsync(Year, key, new(component, "หลักฐานสมมติ", null, null, "https://www.example.go.th/" + component), default);
        added.IsOk.ShouldBeTrue(added.Error?.Message);
    }

    private static async Task PublishAsync(AgencyScope scope, string key) =>
        (await scope.Get<ItemEditing>().PublishAsync(Year, key, null, null, default)).IsOk.ShouldBeTrue();

    private static Task<List<YearItem>> RowsAsync(AgencyScope scope) => scope.Data.ReadAsync((db, ct) => db.Set<YearItem>().Where(i => i.FiscalYear == Year).ToListAsync(ct));

    private static async Task<Dictionary<string, (string? Text, string? ConfirmedBy)>> AnswersAsync(AgencyScope scope, YearItem row) =>
        (await scope.Data.ReadAsync((db, ct) => db.Set<ComponentAnswer>().Where(a => a.YearItemId == row.Id).ToListAsync(ct))).ToDictionary(a => a.ComponentKey, a => (a.TextTh, a.ConfirmedBy));

    private static async Task<List<(Guid Row, string? Component)>> EvidenceAsync(AgencyScope scope) =>
        [.. (await scope.Data.ReadAsync((db, ct) => db.Set<Evidence>().ToListAsync(ct))).Select(e => (e.YearItemId, e.ComponentKey))];
}
