using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

public sealed class OfficeHolidayTests(PlacedOffices offices) : IClassFixture<PlacedOffices>
{
    private static readonly LocalDate Tuesday = new(2026, 2, 17), NewYear = new(2026, 1, 1), Saturday = new(2026, 2, 21);

    [Fact]
    public async Task A_day_off_of_the_office_counts_for_it_alone()
    {
        await using var scope = await OfficeAsync();
        await using var other = await OfficeAsync();
        (await ChangeAsync(scope, Tuesday, DayChange.Off)).ShouldBeNull();

        (await scope.Get<IOfficeCalendar>().ReadAsync(default)).IsWorkingDay(Tuesday).ShouldBeFalse();
        (await other.Get<IOfficeCalendar>().ReadAsync(default)).IsWorkingDay(Tuesday).ShouldBeTrue();
    }

    [Fact]
    public async Task A_shipped_day_off_is_worked_and_given_back_each_with_its_reason_in_an_act()
    {
        await using var scope = await OfficeAsync();
        (await ChangeAsync(scope, NewYear, DayChange.Works)).ShouldBeNull();
        (await scope.Get<IOfficeCalendar>().ReadAsync(default)).IsWorkingDay(NewYear).ShouldBeTrue();
        (await ChangeAsync(scope, NewYear, DayChange.AsShipped)).ShouldBeNull();
        (await scope.Get<IOfficeCalendar>().ReadAsync(default)).IsWorkingDay(NewYear).ShouldBeFalse();

        var reasons = await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().Where(a => a.Kind == "organization.holiday_changed").Select(a => a.Reason).ToListAsync(ct));
        reasons.ShouldBe(["เหตุผลสมมติ", "เหตุผลสมมติ"]);
    }

    [Fact]
    public async Task What_changes_nothing_is_refused()
    {
        await using var scope = await OfficeAsync();
        (await ChangeAsync(scope, NewYear, DayChange.Off)).ShouldNotBeNull().ShouldContain("วันขึ้นปีใหม่");
        (await ChangeAsync(scope, Tuesday, DayChange.Works)).ShouldNotBeNull();
        (await ChangeAsync(scope, Tuesday, DayChange.AsShipped)).ShouldNotBeNull();
        (await ChangeAsync(scope, Saturday, DayChange.Off)).ShouldNotBeNull();
        (await scope.Get<OfficeCalendar>().OwnAsync(default)).ShouldBeEmpty();
    }

    private async Task<AgencyScope> OfficeAsync() => offices.Enter((await offices.OpenAsync("อบต.ตัวอย่าง")).AgencyId);

    private static async Task<string?> ChangeAsync(AgencyScope scope, LocalDate date, DayChange change) =>
        (await scope.Get<OfficeCalendar>().ChangeAsync(date, change, null, "เหตุผลสมมติ", default)).Error?.Message;
}
