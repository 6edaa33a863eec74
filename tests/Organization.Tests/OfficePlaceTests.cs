using Microsoft.Extensions.DependencyInjection;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

public sealed class PlacedOffices() : TestDatabase(new OrganizationModule())
{
    public async Task<AgencyEntry> OpenAsync(string name)
    {
        var opened = await Services.GetRequiredService<IOfficeSetup>().OpenAsync(new(AgencyName.TryParse(name)!, "Tua Yang", null), People.Clerk, default);
        return opened.Value ?? throw new InvalidOperationException(opened.Error!.Message);
    }
}

public sealed class OfficePlaceTests(PlacedOffices offices) : IClassFixture<PlacedOffices>
{
    [Fact]
    public void The_list_holds_every_subdistrict_with_all_above_it()
    {
        var bangkok = ShippedAreas.Search.ByCode("100101")!;
        bangkok.Text.ShouldBe("แขวงพระบรมมหาราชวัง เขตพระนคร กรุงเทพมหานคร 10200");
        var named = ShippedAreas.Search.Named(PlaceQuery.Of("ต.บางเสาธง", "อำเภอบางเสาธง", "จ.สมุทรปราการ"), 5).ShouldHaveSingleItem();
        (named.Postcode, named.TextEn).ShouldBe(("10540", "Bang Sao Thong Subdistrict, Bang Sao Thong District, Samut Prakan Province 10540"));
    }

    [Fact]
    public void A_name_borne_by_several_is_offered_with_each() =>
        ShippedAreas.Search.Named(PlaceQuery.Of("หนองแสง", null, null), 50).Select(a => a.Text).Distinct().Count().ShouldBeGreaterThan(3);

    [Fact]
    public void A_misspelt_name_finds_the_nearest_first() =>
        ShippedAreas.Search.Nearest(PlaceQuery.Of("บางเสาทง", null, "สมุทรปราการ"), 3)[0].Subdistrict.Th.ShouldBe("บางเสาธง");

    [Fact]
    public async Task A_new_office_named_after_the_only_subdistrict_of_that_name_is_placed_there()
    {
        await using var scope = offices.Enter((await offices.OpenAsync("อบต.บางเสาธง")).AgencyId);
        (await scope.Get<IOffice>().ProfileAsync(default)).Place.ShouldBe("ตำบลบางเสาธง อำเภอบางเสาธง จังหวัดสมุทรปราการ 10540");
        await using var other = offices.Enter((await offices.OpenAsync("อบต.หนองแสง")).AgencyId);
        (await other.Get<IOffice>().ProfileAsync(default)).Place.ShouldBe("");
    }

    [Fact]
    public async Task A_misspelt_place_is_refused_with_the_nearest_one_and_kept_when_the_office_insists()
    {
        await using var scope = offices.Enter((await offices.OpenAsync("เทศบาลตำบลตัวอย่าง")).AgencyId);
        var form = await scope.Get<OfficeEditing>().ReadAsync(default);
        (form.Subdistrict, form.District, form.Province) = ("บางเสาทง", "บางเสาธง", "สมุทรปราการ");

        var refused = (await scope.Get<OfficeEditing>().SaveAsync(form, default)).Error.ShouldBeOfType<Error.Invalid>();
        refused.Faults.ShouldHaveSingleItem().Message.ShouldContain("ตำบลบางเสาธง อำเภอบางเสาธง จังหวัดสมุทรปราการ");

        form.PlaceAsTyped = true;
        (await scope.Get<OfficeEditing>().SaveAsync(form, default)).IsOk.ShouldBeTrue();
        var again = await scope.Get<OfficeEditing>().ReadAsync(default);
        again.Subdistrict.ShouldBe("บางเสาทง");
        again.Telephone = "0 0000 0000";
        (await scope.Get<OfficeEditing>().SaveAsync(again, default)).IsOk.ShouldBeTrue("a place accepted once is not asked about again");
    }

    [Theory]
    [InlineData("๑๐๕๔๐", null)]
    [InlineData("10541", "รหัสไปรษณีย์ของที่นี้ในรายการคือ 10540")]
    [InlineData("1057", "รหัสไปรษณีย์ต้องเป็นตัวเลข 5 หลัก")]
    public async Task A_postcode_is_held_against_the_place(string typed, string? said)
    {
        await using var scope = offices.Enter((await offices.OpenAsync("เทศบาลตำบลตัวอย่าง")).AgencyId);
        var form = await scope.Get<OfficeEditing>().ReadAsync(default);
        (form.Subdistrict, form.District, form.Province, form.Postcode) = ("ตำบลบางเสาธง", "", "", typed);

        var saved = await scope.Get<OfficeEditing>().SaveAsync(form, default);

        saved.IsOk.ShouldBe(said is null);
        if (said is not null)
        {
            saved.Error.ShouldBeOfType<Error.Invalid>().Faults.Single(f => f.Field == "Postcode").Message.ShouldStartWith(said);
            return;
        }

        var profile = await scope.Get<IOffice>().ProfileAsync(default);
        (profile.Place, profile.PlaceEn).ShouldBe(("ตำบลบางเสาธง อำเภอบางเสาธง จังหวัดสมุทรปราการ 10540", "Bang Sao Thong Subdistrict, Bang Sao Thong District, Samut Prakan Province 10540"));
    }

    [Fact]
    public async Task Mappings_and_migrations_agree() => (await offices.SchemaDifferencesAsync()).Where(d => d.StartsWith("organization.", StringComparison.Ordinal)).ShouldBeEmpty();
}
