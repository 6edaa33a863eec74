using NodaTime;
using Prongsai.Kernel;
using Prongsai.Work.Domain;

namespace Prongsai.Work.Tests;

public sealed class DigestTimeTests
{
    private static readonly WorkingCalendar Days = new(Holidays.Shipped);

    private static readonly LocalDate Monday = new(2026, 2, 16);

    [Fact]
    public void No_digest_is_ever_due_in_quiet_hours_on_a_day_off_or_before_its_time()
    {
        var random = new Random(2569);
        var due = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var time = new DigestTime((MailRhythm)random.Next(3), Time(random), new(Time(random), Time(random)));
            var now = new LocalDate(2026, 1, 1).PlusDays(random.Next(365)) + Time(random);
            LocalDate? last = random.Next(3) == 0 ? null : now.Date.PlusDays(-random.Next(9));
            if (!time.IsDue(now, last, Days))
            {
                continue;
            }

            due++;
            time.Quiet.Contains(now.TimeOfDay).ShouldBeFalse();
            time.Quiet.Left(now.InZoneStrictly(Zone).ToInstant()).ShouldBe(Duration.Zero);
            Days.IsWorkingDay(now.Date).ShouldBeTrue();
            (now.TimeOfDay >= time.SendAt).ShouldBeTrue();
            (last != now.Date).ShouldBeTrue();
            time.Rhythm.ShouldNotBe(MailRhythm.Off);
        }

        due.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void When_quiet_ends_nothing_of_it_is_left_and_a_moment_before_it_still_is()
    {
        var random = new Random(9);
        for (var i = 0; i < 20_000; i++)
        {
            var quiet = new QuietHours(Time(random), Time(random));
            var at = (Monday + Time(random)).InZoneStrictly(Zone).ToInstant();
            var left = quiet.Left(at);
            quiet.Left(at + left).ShouldBe(Duration.Zero);
            if (left > Duration.Zero) quiet.Left(at + left - Duration.Epsilon).ShouldBeGreaterThan(Duration.Zero);
        }
    }

    [Theory]
    [InlineData("2026-02-16", "08:29", null, false)]
    [InlineData("2026-02-16", "08:30", null, true)]
    [InlineData("2026-02-16", "17:59", "2026-02-13", true)]
    [InlineData("2026-02-16", "18:00", "2026-02-13", false)]
    [InlineData("2026-02-16", "09:00", "2026-02-16", false)]
    [InlineData("2026-02-15", "09:00", null, false)]
    public void A_daily_digest_comes_once_a_working_day_from_its_time_on(string day, string time, string? last, bool due) =>
        DigestTime.Usual.IsDue(At(day, time), last is null ? null : Day(last), Days).ShouldBe(due);

    [Theory]
    [InlineData("2026-02-16", "2026-02-09", true)]
    [InlineData("2026-02-19", "2026-02-09", true)]
    [InlineData("2026-02-19", "2026-02-16", false)]
    [InlineData("2026-02-20", "2026-02-17", false)]
    public void A_weekly_digest_comes_once_a_week_and_catches_up_after_a_stop(string day, string last, bool due) =>
        (DigestTime.Usual with { Rhythm = MailRhythm.Weekly }).IsDue(At(day, "09:00"), Day(last), Days).ShouldBe(due);

    [Theory]
    [InlineData(0, LateFor.Doer)]
    [InlineData(2, LateFor.Doer)]
    [InlineData(3, LateFor.Head)]
    [InlineData(6, LateFor.Head)]
    [InlineData(7, LateFor.Top)]
    public void Late_work_is_shown_further_up_after_three_and_seven_working_days(int workingDays, object level) =>
        Escalation.Usual.Of(Monday, Days.AddWorkingDays(Monday, workingDays), Days).ShouldBe((LateFor)level);

    [Fact]
    public void A_weekend_makes_nothing_later() =>
        Escalation.DaysLate(new(2026, 2, 13), new(2026, 2, 15), Days).ShouldBe(0);

    [Fact]
    public void Only_the_newest_reminder_is_said()
    {
        Reminder.Of(Monday, Days.AddWorkingDays(Monday, -4), Days, LateFor.Doer).ShouldBeNull();
        Reminder.Of(Monday, Days.AddWorkingDays(Monday, -3), Days, LateFor.Doer).ShouldBe(ReminderKind.Soon);
        Reminder.Of(Monday, Monday, Days, LateFor.Doer).ShouldBe(ReminderKind.Today);
        Reminder.Of(Monday, Monday.PlusDays(1), Days, LateFor.Doer).ShouldBe(ReminderKind.Late);
        Reminder.Of(null, Monday, Days, LateFor.Top).ShouldBeNull();
    }

    [Fact]
    public void Only_who_received_or_gave_a_task_moves_it_and_sending_back_needs_a_reason()
    {
        TaskSteps.From(TaskState.Given, isReceiver: false, isGiver: false).ShouldBeEmpty();
        TaskSteps.From(TaskState.Given, isReceiver: true, isGiver: false).ShouldBe([TaskState.Accepted, TaskState.Done, TaskState.Returned]);
        TaskSteps.From(TaskState.Returned, isReceiver: true, isGiver: false).ShouldBeEmpty();
        TaskSteps.From(TaskState.Done, isReceiver: true, isGiver: true).ShouldBeEmpty();
        TaskSteps.Check(TaskState.Returned, " ").IsOk.ShouldBeFalse();
        TaskSteps.Check(TaskState.Done, null).IsOk.ShouldBeTrue();
    }

    private static DateTimeZone Zone => Organization.Contracts.OfficeYear.Bangkok;

    private static LocalTime Time(Random random) => LocalTime.FromMinutesSinceMidnight(random.Next(24 * 60));

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static LocalDateTime At(string day, string time) => Day(day) + NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;
}
