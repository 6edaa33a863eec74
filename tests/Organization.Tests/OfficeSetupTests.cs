using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

public sealed class OfficeSetupTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    private static readonly AgencyName Name = AgencyName.TryParse("อบต.ตัวอย่าง")!;

    [Fact]
    public async Task A_new_office_has_its_profile_and_the_units_that_rule_packs_name()
    {
        var opened = await database.OpenAsync(new(Name, "Tua Yang Whole", null) { District = "สาธิต", Province = "สมมติ", Telephone = "0 0000 0000" });
        await using var scope = database.Enter(opened.Value!.AgencyId);

        var profile = await scope.Get<IOffice>().ProfileAsync(default);
        var units = await scope.Get<IOffice>().UnitsAsync(default);

        (profile.Name, profile.NameEn, profile.Place, profile.Telephone).ShouldBe((Name, "Tua Yang Whole", "อำเภอสาธิต จังหวัดสมมติ", "0 0000 0000"));
        profile.ChiefAdministrator.ShouldBe("ปลัดองค์การบริหารส่วนตำบลตัวอย่าง");
        units.Select(u => u.Key).ShouldBe(["office", "finance", "works", "education", "welfare", "hr", "legal", "audit"]);
        units[0].Name.ShouldBe("สำนักปลัด");
    }

    [Fact]
    public async Task A_municipality_calls_its_first_unit_and_its_chief_by_its_own_words()
    {
        var office = await database.OfficeAsync("เทศบาลตำบลตัวอย่าง", "Tua Yang Municipality");
        await using var scope = database.Enter(office.AgencyId);

        (await scope.Get<IOffice>().ProfileAsync(default)).ChiefAdministrator.ShouldBe("ปลัดเทศบาลตำบลตัวอย่าง");
        (await scope.Get<IOffice>().UnitsAsync(default))[0].Name.ShouldBe("สำนักปลัดเทศบาล");
    }

    [Theory]
    [InlineData("อบต.ตัวอย่าง")]
    [InlineData("องค์การบริหารส่วนตำบลตัวอย่าง")]
    [InlineData("องค์การบริหารส่วน ตำบลตัวอย่าง")]
    public async Task Every_spelling_of_a_name_opens_under_the_full_one(string spelling)
    {
        var office = await database.OfficeAsync(spelling, "Tua Yang Spelling");

        office.NameTh.ShouldBe("องค์การบริหารส่วนตำบลตัวอย่าง");
    }

    [Fact]
    public async Task Two_offices_of_the_same_English_name_get_two_addresses_and_keep_apart()
    {
        var first = await database.OfficeAsync(english: "Tua Yang Twice");
        var second = await database.OfficeAsync(english: "Tua Yang Twice");

        (first.Slug, second.Slug).ShouldBe(("tua-yang-twice", "tua-yang-twice-2"));
        first.AgencyId.ShouldNotBe(second.AgencyId);
        await using var scope = database.Enter(second.AgencyId);
        (await scope.Get<IOffice>().UnitsAsync(default)).Count.ShouldBe(8);
    }

    [Fact]
    public async Task The_second_office_of_a_long_name_still_gets_an_address_that_is_allowed()
    {
        var name = new string('n', 60);
        await database.OfficeAsync(english: name);

        var second = await database.OfficeAsync(english: name);

        AgencySlug.IsAllowed(second.Slug).ShouldBeTrue(second.Slug);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("ตัวอย่าง")]
    [InlineData("office")]
    public async Task Without_a_usable_English_name_the_office_still_opens(string? english)
    {
        var office = await database.OfficeAsync(english: english);

        office.Slug.ShouldStartWith("office-");
        office.NameEn.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("Not Allowed")]
    [InlineData("office")]
    [InlineData("a")]
    public async Task An_address_that_cannot_be_is_refused_and_nothing_is_opened(string slug)
    {
        var before = await CountAsync();

        var refused = await database.OpenAsync(new(Name, "Never", slug));

        refused.Error.ShouldBeOfType<Error.Invalid>().Message.ShouldNotBeEmpty();
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_and_the_office_there_stays_as_it_was()
    {
        var there = await database.OpenAsync(new(Name, "There First", "there-first"));

        var refused = await database.OpenAsync(new(AgencyName.TryParse("เทศบาลตำบลสมมติ")!, "Second", "there-first"));

        refused.Error!.Code.ShouldBe("office.slug_taken");
        (await database.Services.GetRequiredService<AgencyDirectory>().FindAsync("there-first")).ShouldBe(there.Value);
    }

    [Fact]
    public async Task Offices_opened_at_the_same_moment_all_open_whole_or_not_at_all()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => database.OpenAsync(new(Name, "At Once", null))));

        opened.Where(o => !o.IsOk).ShouldAllBe(o => o.Error is Error.Conflict);
        foreach (var entry in opened.Where(o => o.IsOk))
        {
            await using var scope = database.Enter(entry.Value!.AgencyId);
            (await scope.Get<IOffice>().UnitsAsync(default)).Count.ShouldBe(8);
        }

        opened.Where(o => o.IsOk).Select(o => o.Value!.Slug).ShouldBeUnique();
        opened.ShouldContain(o => o.IsOk);
    }

    [Fact]
    public async Task Opening_is_in_the_chain_of_acts_with_who_did_it()
    {
        var office = await database.OfficeAsync(english: "Tua Yang Acts");
        await using var scope = database.Enter(office.AgencyId);

        var acts = await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().OrderBy(a => a.Sequence).ToListAsync(ct));

        acts.Select(a => (a.Kind, a.ActorName)).ShouldBe([("platform.agency_registered", People.Clerk.Name), ("organization.office_opened", People.Clerk.Name)]);
        (await scope.Get<ChainVerifier>().VerifyAsync()).Broken.ShouldBeNull();
    }

    private async Task<int> CountAsync() => (await database.Services.GetRequiredService<AgencyDirectory>().AllAsync()).Count;
}
