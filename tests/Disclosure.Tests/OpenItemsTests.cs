using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Features.Tasks;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Tests;

public sealed class OpenItemsTests(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    [Fact]
    public async Task An_assigned_item_is_its_units_work_and_the_others_are_nobodys()
    {
        var agency = await database.OfficeAsync();
        await using var scope = database.Enter(agency.AgencyId);
        var finance = (await scope.Get<IOffice>().UnitsAsync(default)).Single(u => u.Key == "finance").Id;
        (await scope.Get<ItemEditing>().AssignAsync(DisclosureDatabase.Year, new Dictionary<string, Guid> { [DisclosureDatabase.Item] = finance }, default)).IsOk.ShouldBeTrue();

        var items = await new OpenItems(scope.Get<ItemStore>()).DueAsync(Actor.System, DisclosureDatabase.Year, default);

        items.Count.ShouldBeGreaterThan(10);
        items.Where(i => i.Unit == finance).Select(i => i.Key).ShouldBe([$"disclosure:2569:{DisclosureDatabase.Item}"]);
        items.Where(i => i.Unit is null).ShouldAllBe(i => i.Account == null && i.AlsoBy == "disclosure.assign");
        items.Select(i => i.Key).ShouldBeUnique();
        items.ShouldAllBe(i => i.IsUnconfirmed);
    }
}
