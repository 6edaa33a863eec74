using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Frameworks;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

/// <summary>Items that fill themselves from the registers of the office.</summary>
public sealed class LiveItems(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly ActKind Test = new("disclosure.test", "ทดสอบ");
    private const string Structure = "structure_and_powers", Executives = "executives";

    [Fact]
    public async Task An_untouched_item_shows_what_the_register_says()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);

        var view = await FindAsync(scope, Structure);

        view.Row.ShouldBeNull();
        view.Content.RowsOf("units").Length.ShouldBe((await scope.Services.GetRequiredService<IOffice>().UnitsAsync(default)).Count);
        view.Content.IsLive("units").ShouldBeTrue();
        view.State.Findings.Single(f => f.Component.Key == "chart").Outcome.ShouldBe(Outcome.Pass);
        (await scope.Get<ItemStore>().YearAsync(DisclosureDatabase.Year, default)).Single(v => v.Item.Key == Structure).Content.RowsOf("units").Length.ShouldBe(view.Content.RowsOf("units").Length);
    }

    [Fact]
    public async Task A_new_executive_is_on_the_public_page_at_once()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        (await FindAsync(scope, Executives)).Content.IsEmpty.ShouldBeTrue();
        (await scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, Executives, null, null, default)).IsOk.ShouldBeTrue();

        await HireAsync(scope, "สมมติ", "บริหาร");

        var view = (await scope.Get<PortalPages>().ItemAsync(DisclosureDatabase.Year, Executives, default))!;
        view.Content.RowsOf("people").Single()["name"].ShouldBe("นายสมมติ บริหาร");
        view.State.Findings.Single(f => f.Component.Key == "photos").Outcome.ShouldBe(Outcome.Fail);
        view.State.Findings.Single(f => f.Component.Key == "contacts").Outcome.ShouldBe(Outcome.Pass);
    }

    [Fact]
    public async Task By_hand_begins_with_the_register_and_back_again_nothing_is_lost()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await HireAsync(scope, "สมมติ", "บริหาร");
        var place = new RowPlace(DisclosureDatabase.Year, ItemStore.Pack(DisclosureDatabase.Year).ItemByKey(Executives)!, RulePackLibrary.Shipped.FormOf(ItemStore.Pack(DisclosureDatabase.Year).ItemByKey(Executives)!)!.Table("people")!);
        var editing = scope.Get<RowEditing>();

        (await editing.ByHandAsync(place, [.. (await FindAsync(scope, Executives)).Content.RowsOf("people").Select(r => r.Cells)], default)).IsOk.ShouldBeTrue();
        var typed = (await FindAsync(scope, Executives)).Content;
        typed.IsLive("people").ShouldBeFalse();
        var row = typed.RowsOf("people").Single();
        (await editing.ChangeAsync(place, row.Id, row.Version, row.Cells.SetItem("name", "นายพิมพ์ เอง"), default)).IsOk.ShouldBeTrue();
        await HireAsync(scope, "สมมุติ", "รอง", PostRank.DeputyExecutive);
        (await FindAsync(scope, Executives)).Content.RowsOf("people").Single()["name"].ShouldBe("นายพิมพ์ เอง");

        (await editing.FromRegisterAsync(place, default)).IsOk.ShouldBeTrue();
        var live = (await FindAsync(scope, Executives)).Content;
        live.RowsOf("people").Select(r => r["name"]).ShouldBe(["นายสมมติ บริหาร", "นายสมมุติ รอง"]);
        live.Sources["people"].Aside.ShouldBe(1);

        (await editing.ByHandAsync(place, [], default)).IsOk.ShouldBeTrue();
        (await FindAsync(scope, Executives)).Content.RowsOf("people").Single()["name"].ShouldBe("นายพิมพ์ เอง");
    }

    [Fact]
    public async Task Another_office_sees_nothing_of_it()
    {
        var (office, other) = (await database.OfficeAsync(), await database.OfficeAsync());
        await using (var scope = database.Enter(office.AgencyId))
        {
            await HireAsync(scope, "สมมติ", "บริหาร");
        }

        await using var there = database.Enter(other.AgencyId);
        (await FindAsync(there, Executives)).Content.RowsOf("people").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_year_that_is_over_shows_its_last_day()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await HireAsync(scope, "สมมติ", "บริหาร", since: new LocalDate(2025, 10, 1));

        (await scope.Get<ItemStore>().FindAsync(new(2568), Executives, default))!.Content.RowsOf("people").ShouldBeEmpty();
        (await FindAsync(scope, Executives)).Content.RowsOf("people").Length.ShouldBe(1);
    }

    internal static async Task<Guid> HireAsync(AgencyScope scope, string given, string family, PostRank rank = PostRank.Executive, LocalDate? since = null)
    {
        var (person, post, holding, rankName) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), rank.ToString());
        await scope.Data.ActAsync<int>(Test, async (act, ct) =>
        {
            await act.Db.Database.ExecuteSqlAsync($"""
                insert into organization.person (agency_id, id, version, title, given_name, family_name, telephone) values ({act.Agency.Value}, {person}, 1, 'นาย', {given}, {family}, '0 0000 0000');
                insert into organization.post (agency_id, id, version, name, rank, person_group, place) values ({act.Agency.Value}, {post}, 1, 'ตำแหน่งสมมติ', {rankName}, 'Political', 1);
                insert into organization.holding (agency_id, id, version, post_id, person_id, since, beside) values ({act.Agency.Value}, {holding}, 1, {post}, {person}, {since?.ToDateOnly()}, false)
                """, ct);
            return 1;
        });
        return person;
    }

    private static async Task<ItemView> FindAsync(AgencyScope scope, string key) => (await scope.Get<ItemStore>().FindAsync(DisclosureDatabase.Year, key, default))!;
}
