using Prongsai.Disclosure.Data;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Disclosure.Tests;

public sealed class YearStarting(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly FiscalYear Earlier = new(2566);

    [Fact]
    public async Task A_new_year_takes_owners_of_the_earlier_year_along_the_crosswalk_and_the_rest_from_the_usual_units()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var units = await scope.Get<IOffice>().UnitsAsync(default);
        var works = units.Single(u => u.Key == "works").Id;
        (await scope.Get<ItemEditing>().AssignAsync(Earlier, ["powers"], works, null, default)).IsOk.ShouldBeTrue();

        (await scope.Get<YearStart>().TakeAsync(DisclosureDatabase.Year, default)).Value.ShouldBe(26);

        var owners = (await scope.Get<ItemStore>().YearAsync(DisclosureDatabase.Year, default)).ToDictionary(v => v.Item.Key, v => v.Row?.UnitId);
        owners["structure_and_powers"].ShouldBe(works, "the powers item lives on in structure_and_powers");
        owners.Values.ShouldAllBe(o => o != null);
        owners.Values.Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task An_owner_who_is_already_named_stays()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var units = await scope.Get<IOffice>().UnitsAsync(default);
        var audit = units.Single(u => u.Key == "audit").Id;
        await scope.Get<ItemEditing>().AssignAsync(DisclosureDatabase.Year, [DisclosureDatabase.Item], audit, null, default);

        (await scope.Get<YearStart>().TakeAsync(DisclosureDatabase.Year, default)).Value.ShouldBe(25);

        (await scope.Get<ItemStore>().FindAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, default))!.Row!.UnitId.ShouldBe(audit);
        (await scope.Get<YearStart>().TakeAsync(DisclosureDatabase.Year, default)).Value.ShouldBe(0);
    }
}
