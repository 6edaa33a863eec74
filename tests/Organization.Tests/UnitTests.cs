using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

public sealed class UnitTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    private static readonly LocalDate October = new(2025, 10, 1), January = new(2026, 1, 1), Today = new(2026, 2, 16);

    [Fact]
    public async Task A_unit_is_added_at_the_end_under_a_key_of_its_own()
    {
        await using var scope = await NewOfficeAsync();

        (await AddAsync(scope, "กองสาธารณสุข", "Public Health Division")).IsOk.ShouldBeTrue();
        (await AddAsync(scope, "กองสมมติ")).IsOk.ShouldBeTrue();

        var units = await scope.Get<IOffice>().UnitsAsync(default);
        units.TakeLast(2).Select(u => (u.Name, u.NameEn)).ShouldBe([("กองสาธารณสุข", "Public Health Division"), ("กองสมมติ", "กองสมมติ")]);
        units.Select(u => u.Key).ShouldBeUnique();
    }

    [Theory]
    [InlineData("")]
    [InlineData("กองคลัง")]
    [InlineData(" กอง คลัง ")]
    public async Task A_unit_without_a_name_or_there_already_is_refused(string name)
    {
        await using var scope = await NewOfficeAsync();

        var refused = await AddAsync(scope, name);

        refused.Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("Name");
        (await scope.Get<IOffice>().UnitsAsync(default)).Count.ShouldBe(8);
    }

    [Fact]
    public async Task A_renamed_and_moved_unit_is_still_what_it_was_on_the_days_before()
    {
        await using var scope = await NewOfficeAsync();
        var history = await scope.Get<UnitEditing>().ReadAsync(default);
        var (audit, office) = (Of(history, "audit"), Of(history, "office"));

        (await scope.Get<UnitEditing>().ChangeAsync(audit.Id, 0, new("งานตรวจสอบภายใน", null, UnitKind.Work, office.Id, January, "ประกาศสมมติ"), default)).IsOk.ShouldBeTrue();

        var after = await scope.Get<UnitEditing>().ReadAsync(default);
        after.On(January.PlusDays(-1)).Single(u => u.Id == audit.Id).ShouldBe(audit);
        var now = after.On(January).Single(u => u.Id == audit.Id);
        (now.Name, now.Kind, now.Parent, now.Key).ShouldBe(("งานตรวจสอบภายใน", UnitKind.Work, office.Id, "audit"));
    }

    [Fact]
    public async Task A_unit_never_stands_below_itself()
    {
        await using var scope = await NewOfficeAsync();
        var history = await scope.Get<UnitEditing>().ReadAsync(default);
        var (office, hr) = (Of(history, "office"), Of(history, "hr"));

        var refused = await scope.Get<UnitEditing>().ChangeAsync(office.Id, 0, new("สำนักปลัด", null, UnitKind.Bureau, hr.Id, January, "ประกาศสมมติ"), default);

        refused.Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("Parent");
    }

    [Fact]
    public async Task A_closed_unit_is_gone_from_its_day_on_and_one_with_units_below_cannot_close()
    {
        await using var scope = await NewOfficeAsync();
        var history = await scope.Get<UnitEditing>().ReadAsync(default);

        (await scope.Get<UnitEditing>().CloseAsync(Of(history, "office").Id, 0, January, "ประกาศสมมติ", default)).Error.ShouldBeOfType<Error.RuleBroken>();
        (await scope.Get<UnitEditing>().CloseAsync(Of(history, "welfare").Id, 0, January, "ประกาศสมมติ", default)).IsOk.ShouldBeTrue();

        var after = await scope.Get<UnitEditing>().ReadAsync(default);
        after.On(October).Select(u => u.Key).ShouldContain("welfare");
        after.On(January).Select(u => u.Key).ShouldNotContain("welfare");
    }

    private static OfficeUnit Of(UnitHistory history, string key) => history.On(Today).Single(u => u.Key == key);

    private static Task<Result<Guid>> AddAsync(AgencyScope scope, string name, string? english = null) =>
        scope.Get<UnitEditing>().AddAsync(new(name, english, UnitKind.Division, null, October, "ประกาศสมมติ"), default);

    private async Task<AgencyScope> NewOfficeAsync() => database.Enter((await database.OfficeAsync()).AgencyId);
}
