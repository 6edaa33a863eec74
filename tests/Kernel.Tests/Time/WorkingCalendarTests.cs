using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouldly;
using Xunit;

namespace Prongsai.Kernel.Tests.Time;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = new(Holidays.Shipped);
    private static readonly HashSet<LocalDate> Off = [.. Holidays.Shipped.Select(h => h.Date)];
    private static readonly Gen<LocalDate> Days = Gen.Choose(0, 4000).Select(n => new LocalDate(2018, 1, 1).PlusDays(n));

    [Fact]
    public void Days_between_are_those_counted_one_by_one() =>
        Prop.ForAll(Days.ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (from, length) =>
        {
            var to = from.PlusDays(length);
            var counted = Enumerable.Range(1, length).Count(n => Works(from.PlusDays(n)));
            Calendar.WorkingDaysBetween(from, to).ShouldBe(counted);
            Calendar.WorkingDaysBetween(to, from).ShouldBe(-counted);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Adding_working_days_reaches_the_day_that_fills_the_count() =>
        Prop.ForAll(Days.ToArbitrary(), Gen.Choose(1, 120).ToArbitrary(), (from, count) =>
        {
            var reached = Calendar.AddWorkingDays(from, count);
            Works(reached).ShouldBeTrue();
            Calendar.WorkingDaysBetween(from, reached).ShouldBe(count);
            var back = Calendar.AddWorkingDays(from, -count);
            Works(back).ShouldBeTrue();
            Enumerable.Range(1, Period.DaysBetween(back, from)).Count(n => Works(from.PlusDays(-n))).ShouldBe(count);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Adding_nothing_stays() => Calendar.AddWorkingDays(new(2026, 1, 1), 0).ShouldBe(new LocalDate(2026, 1, 1));

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-04-13")]
    [InlineData("2026-10-13")]
    [InlineData("2026-12-05")]
    public void Days_of_the_nation_are_off(string day) => Calendar.IsWorkingDay(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).ShouldBeFalse();

    [Fact]
    public void Labour_day_is_a_working_day_of_the_government() => Calendar.IsWorkingDay(new(2025, 5, 1)).ShouldBeTrue();

    [Fact]
    public void What_lies_outside_the_known_years_is_told()
    {
        Calendar.Covers(new LocalDate(2018, 1, 1)).ShouldBeTrue();
        Calendar.Covers(new LocalDate(2030, 12, 31)).ShouldBeTrue();
        Calendar.Covers(new LocalDate(2017, 12, 31)).ShouldBeFalse();
        Calendar.Covers(new LocalDate(2031, 1, 1)).ShouldBeFalse();
        (Calendar.IsAnnounced(new(2026, 12, 31)), Calendar.IsAnnounced(new(2027, 1, 1)), Calendar.IsAnnounced(new(2031, 1, 1))).ShouldBe((true, false, false));
        new WorkingCalendar([]).Covers(new LocalDate(2026, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void An_office_strikes_out_days_and_adds_its_own()
    {
        var laid = new WorkingCalendar(Holidays.With([Day(2026, 6, 15)], new HashSet<LocalDate> { new(2026, 1, 1) }));
        laid.IsWorkingDay(new(2026, 6, 15)).ShouldBeFalse();
        laid.IsWorkingDay(new(2026, 1, 1)).ShouldBeTrue();
    }

    private static Holiday Day(int year, int month, int day) => new(new(year, month, day), "วันสมมติ", false, true, true);

    private static bool Works(LocalDate date) => date.DayOfWeek <= IsoDayOfWeek.Friday && !Off.Contains(date);
}
