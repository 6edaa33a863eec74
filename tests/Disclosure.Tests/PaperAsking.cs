using Prongsai.Disclosure.Data;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

/// <summary>Asking whether the OIT table can be made.</summary>
public sealed class PaperAsking(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    [Fact]
    public async Task Whether_the_table_can_be_made_is_told_as_making_it_would_and_without_its_content()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var (table, agency) = (scope.Get<IEnumerable<IDocumentKind>>().Single(k => k.Key == "oit-table"), scope.Get<AgencySession>().Agency);
        (await table.MissingAsync(agency, DisclosureDatabase.Year, default)).ShouldBe((await table.BuildAsync(agency, DisclosureDatabase.Year, default)).Error);
        await scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, DisclosureDatabase.Draft("1 ถนนสมมติ"), default);

        var statements = await Statements.OfAsync(async () => (await table.MissingAsync(agency, DisclosureDatabase.Year, default)).ShouldBeNull());

        statements.ShouldContain(s => s.Contains("disclosure.year_item", StringComparison.Ordinal));
        statements.ShouldNotContain(s => s.Contains("component_answer", StringComparison.Ordinal) || s.Contains("evidence", StringComparison.Ordinal));
        (await table.BuildAsync(agency, DisclosureDatabase.Year, default)).IsOk.ShouldBeTrue();
    }
}
