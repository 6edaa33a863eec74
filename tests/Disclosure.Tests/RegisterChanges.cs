using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Disclosure.Tests.OpenData;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

/// <summary>"Changed on" of a page that a register fills: the later of the office's own change and the register's, with its reason.</summary>
public sealed class RegisterChanges(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>, IDisposable
{
    private const string Structure = "structure_and_powers";
    private static readonly ActKind Test = new("disclosure.test", "ทดสอบ");

    public void Dispose() => database.Clock.Now = StoppedClock.Start;

    [Fact]
    public async Task A_change_in_the_register_moves_the_day_and_says_where()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        database.Clock.Advance(Duration.FromDays(1));
        await Filled.PublishAsync(scope, Structure);
        var own = (await ShownAsync(scope, Structure)).PublicChanged;
        (await ShownAsync(scope, Structure)).NewerRegister.ShouldBeNull();

        database.Clock.Advance(Duration.FromDays(2));
        await TouchAsync(scope, "organization.unit");

        var view = await ShownAsync(scope, Structure);
        (view.PublicChanged, view.NewerRegister!.FromTh).ShouldBe((own + Duration.FromDays(2), "โครงสร้างส่วนราชการ"));
        await using var site = new OpenSite(database);
        (await site.AskAsync($"/{office.Slug}/ita/2569/structure-and-powers")).Text.ShouldContain("(ตามทะเบียน โครงสร้างส่วนราชการ)");
        (await site.AskAsync($"/{office.Slug}/ita/2569/structure-and-powers?lang=en")).Text.ShouldContain("(from the register: Register of units and posts)");
    }

    [Fact]
    public async Task What_does_not_touch_the_register_or_is_not_shown_moves_nothing()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await Filled.RowsAsync(scope, Filled.Place(Structure, "units"), Filled.Cells(("name", "สำนักปลัดสมมติ")));
        await Filled.RowsAsync(scope, Filled.Place(Structure, "posts"), Filled.Cells(("post", "นายก"), ("side", "ฝ่ายการเมือง")));
        await Filled.PublishAsync(scope, Structure);
        await Filled.PublishAsync(scope, "executives");
        var (typed, live) = ((await ShownAsync(scope, Structure)).PublicChanged, (await ShownAsync(scope, "executives")).PublicChanged);

        database.Clock.Advance(Duration.FromDays(1));
        await TouchAsync(scope, "organization.unit");
        await TouchAsync(scope, "organization.local_holiday");

        (await ShownAsync(scope, Structure)).PublicChanged.ShouldBe(typed); // its rows are typed by hand
        (await ShownAsync(scope, "executives")).PublicChanged.ShouldBe(live);
    }

    [Fact]
    public async Task A_question_moves_the_day_when_it_is_answered_for_all_and_not_before()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await Filled.PublishAsync(scope, DisclosureDatabase.Item);
        database.Clock.Advance(Duration.FromDays(1));
        var book = scope.Get<QuestionBook>();
        var asked = (await book.AskAsync("ขอทราบวันเก็บขยะ", null, null, false, default)).Value!;
        (await ShownAsync(scope, DisclosureDatabase.Item)).NewerRegister.ShouldBeNull();

        (await book.AnswerAsync(asked.Id, asked.Version, "ทุกวันอังคาร", true, default)).IsOk.ShouldBeTrue();

        await using var fresh = database.Enter(office.AgencyId);
        (await ShownAsync(fresh, DisclosureDatabase.Item)).NewerRegister!.FromTh.ShouldBe("คำถามจากประชาชน");
    }

    [Fact]
    public async Task A_year_that_is_over_keeps_its_day()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await Filled.PublishAsync(scope, Structure, new(2568));

        database.Clock.Advance(Duration.FromDays(1));
        await TouchAsync(scope, "organization.unit");

        (await scope.Get<PortalPages>().ItemAsync(new(2568), "structure-and-powers", default))!.NewerRegister.ShouldBeNull();
    }

    private static async Task<ItemView> ShownAsync(AgencyScope scope, string key) => (await scope.Get<PortalPages>().ItemAsync(DisclosureDatabase.Year, key, default))!;

    /// <summary>An act that changes a row of a table, as far as its record tells.</summary>
    private static async Task TouchAsync(AgencyScope scope, string table) => (await scope.Data.ActAsync<int>(Test, async (act, ct) =>
    {
        (await ItemEditing.RowAsync(act, new(2567), "news", ct)).Progress = Guid.NewGuid().ToString(); // an act that changes nothing is none
        await act.Db.Database.ExecuteSqlAsync($"""
            insert into platform.touched_row (agency_id, table_name, row_id, sequence)
            select {act.Agency.Value}, {table}, {Guid.NewGuid().ToString()}, coalesce(max(sequence), 0) + 1 from platform.recorded_act where agency_id = {act.Agency.Value}
            """, ct);
        return 1;
    })).IsOk.ShouldBeTrue();
}
