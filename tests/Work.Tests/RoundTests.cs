using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Mail;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;
using Prongsai.Work.Data;
using Prongsai.Work.Domain;
using Prongsai.Work.Features.Notices;

namespace Prongsai.Work.Tests;

public sealed class RoundTests : IClassFixture<WorkDatabase>
{
    private static readonly LocalDate Today = new(2026, 2, 16);

    private readonly WorkDatabase database;

    public RoundTests(WorkDatabase database)
    {
        this.database = database;
        database.Clock.Now = StoppedClock.Start;
        database.Accounts.All.Clear();
        database.Work.Items.Clear();
    }

    [Fact]
    public async Task Each_person_hears_of_own_work_once_and_two_workers_at_once_change_nothing()
    {
        var agency = await OfficeAsync();
        var finance = await UnitAsync(agency, "finance");
        var clerk = database.Accounts.Add("นายสมมติ คลัง", "clerk@example.go.th", "finance");
        var other = database.Accounts.Add("นางสาวสมมุติ ช่าง", "works@example.go.th", "works");
        database.Work.Items.Add(new("ส่งรายงานการคลัง", "/office/a", Today) { Unit = finance });
        database.Work.Items.Add(new("งานที่ยังอีกนาน", "/office/b", Today.PlusDays(60)) { Unit = finance });

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RoundAsync(agency)));
        database.Clock.Advance(Duration.FromHours(1));
        await RoundAsync(agency);

        var (mails, notices) = await SentAsync(agency);
        mails.ShouldHaveSingleItem().Recipient.ShouldBe("clerk@example.go.th");
        mails[0].Text!.ShouldContain("ส่งรายงานการคลัง");
        mails[0].Text!.ShouldNotContain("งานที่ยังอีกนาน");
        notices.ShouldHaveSingleItem().Account.ShouldBe(clerk.Id.ToString());
        notices.ShouldNotContain(n => n.Account == other.Id.ToString());
    }

    [Fact]
    public async Task Over_a_month_with_stops_nobody_gets_two_mails_a_day_or_one_on_a_day_off_or_in_the_night()
    {
        var agency = await OfficeAsync();
        database.Accounts.Add("นางสมมติ ประสาน", "who@example.go.th", null, new HeldRight("work.coordinate"));
        database.Work.Items.Add(new("ติดตาม", "/office/a", Today.PlusDays(5)));
        var days = new WorkingCalendar(Holidays.Shipped);
        var random = new Random(7);
        for (var hour = 0; hour < 24 * 31; hour += random.Next(1, 30))
        {
            database.Clock.Now = StoppedClock.Start + Duration.FromHours(hour);
            await RoundAsync(agency);
        }

        var (mails, notices) = await SentAsync(agency);
        var at = mails.Select(m => m.QueuedAt.InZone(OfficeYear.Bangkok).LocalDateTime).ToList();
        at.Count.ShouldBeGreaterThan(5);
        at.Select(t => t.Date).ShouldBeUnique();
        at.ShouldAllBe(t => days.IsWorkingDay(t.Date) && t.Hour >= 8 && t.Hour < 18);
        notices.Select(n => n.Key).ShouldBeUnique();
    }

    [Fact]
    public async Task Restricted_matters_have_no_title_in_mail_or_notice_and_the_list_is_short()
    {
        var agency = await OfficeAsync();
        var person = database.Accounts.Add("นางสมมติ ประสาน", "who@example.go.th", null);
        database.Work.Items.Add(new("ชื่อเรื่องลับมาก", "/office/secret", Today, WhyTh: "เหตุลับ") { Account = person.Id.ToString(), IsRestricted = true });
        database.Work.Items.AddRange(Enumerable.Range(0, 14).Select(i => new WorkItem($"เรื่องที่ {i}", $"/office/{i}", Today, WhyTh: "นายสมมติ ผู้ร้อง") { Account = person.Id.ToString() }));

        await RoundAsync(agency);

        var (mails, notices) = await SentAsync(agency);
        var text = mails.ShouldHaveSingleItem().Subject + mails[0].Text;
        text.ShouldNotContain("ลับ");
        text.ShouldNotContain("ผู้ร้อง");
        text.ShouldContain("เรื่องปกปิด 1 เรื่อง");
        text.ShouldContain("และอีก 4 เรื่อง");
        text.ShouldContain("https://ita.example.go.th/office/0");
        notices.ShouldAllBe(n => !n.Text.Contains("ลับ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Late_work_reaches_the_head_after_three_and_the_executive_after_seven_working_days()
    {
        var agency = await OfficeAsync();
        var finance = await UnitAsync(agency, "finance");
        var head = database.Accounts.Add("นายสมมติ หัวหน้า", null, null, new HeldRight("work.lead", finance), new HeldRight("work.read"));
        var top = database.Accounts.Add("นายสมมติ บริหาร", null, null, new HeldRight("work.oversee"), new HeldRight("work.read"));
        var days = new WorkingCalendar(Holidays.Shipped);
        database.Work.Items.Add(new("สามวัน", "/office/3", days.AddWorkingDays(Today, -3)) { Unit = finance });
        database.Work.Items.Add(new("เจ็ดวัน", "/office/7", days.AddWorkingDays(Today, -7)) { Unit = await UnitAsync(agency, "works") });
        database.Work.Items.Add(new("สองวัน", "/office/2", days.AddWorkingDays(Today, -2)) { Unit = await UnitAsync(agency, "works") });

        await RoundAsync(agency);

        var (mails, notices) = await SentAsync(agency);
        mails.ShouldBeEmpty();
        notices.Where(n => n.Account == head.Id.ToString()).Select(n => n.Path).ShouldBe(["/office/3"]);
        notices.Where(n => n.Account == top.Id.ToString()).Select(n => n.Path).ShouldBe(["/office/7"]);
    }

    [Fact]
    public async Task However_many_programs_look_one_round_is_queued_and_none_when_nobody_waits()
    {
        var agency = await OfficeAsync();
        var person = database.Accounts.Add("นางสมมติ ประสาน", "who@example.go.th", null);
        database.Work.Items.Add(new("งาน", "/office/a", Today) { Account = person.Id.ToString() });
        using var clock = ActivatorUtilities.CreateInstance<RoundClock>(database.Services);

        await Task.WhenAll(clock.QueueAsync(default), clock.QueueAsync(default));
        (await RoundsAsync(agency)).ShouldBe(1);
        await RoundAsync(agency);
        database.Clock.Advance(Duration.FromHours(1));
        await clock.QueueAsync(default);

        (await RoundsAsync(agency)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_wants_no_mail_is_told_in_the_app_only_and_time_within_quiet_hours_cannot_be_chosen()
    {
        var agency = await OfficeAsync();
        var person = database.Accounts.Add("นางสมมติ เงียบ", "quiet@example.go.th", "finance");
        database.Work.Items.Add(new("งาน", "/office/a", Today) { Account = person.Id.ToString() });
        await using (var scope = database.Enter(agency.AgencyId, new Actor(person.Id.ToString(), person.Name)))
        {
            var choices = scope.Get<Choices>();
            (await choices.ChooseAsync(DigestTime.Usual with { SendAt = new(20, 0) }, null, default)).IsOk.ShouldBeFalse();
            (await choices.ChooseAsync(DigestTime.Usual with { Rhythm = MailRhythm.Off }, null, default)).IsOk.ShouldBeTrue();
            (await choices.ChooseAsync(DigestTime.Usual, null, default)).Error.ShouldBeOfType<Error.Conflict>();
        }

        await RoundAsync(agency);

        var (mails, notices) = await SentAsync(agency);
        mails.ShouldBeEmpty();
        notices.Count.ShouldBe(1);
        await using var reading = database.Enter(agency.AgencyId, new Actor(person.Id.ToString(), person.Name));
        (await reading.Get<NoticeList>().UnreadAsync(default)).ShouldBe(1);
        await reading.Get<NoticeList>().ReadAllAsync(default);
        (await reading.Get<NoticeList>().UnreadAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task Neither_notices_nor_digests_enter_the_record_of_acts()
    {
        var agency = await OfficeAsync();
        var person = database.Accounts.Add("นางสมมติ ประสาน", "who@example.go.th", null);
        database.Work.Items.Add(new("งาน", "/office/a", Today) { Account = person.Id.ToString() });
        var before = await ActsAsync(agency);

        await RoundAsync(agency);

        (await SentAsync(agency)).Mails.Count.ShouldBe(1);
        (await ActsAsync(agency)).ShouldBe(before);
    }

    [Fact]
    public async Task A_given_task_tells_the_receiver_goes_back_with_a_reason_and_is_done_by_the_receiver_only()
    {
        var agency = await OfficeAsync();
        var receiver = database.Accounts.Add("นายสมมติ รับงาน", null, "finance");
        Guid id;
        await using (var giver = database.Enter(agency.AgencyId, People.Chief))
        {
            var given = await giver.Get<TaskGiving>().GiveAsync(new("นัดประชุม", "/office", new(null, receiver.Id.ToString(), receiver.Name, [receiver.Id.ToString()]), Today, null, false), default);
            id = given.Value;
            (await giver.Get<TaskGiving>().StepAsync(id, 1, TaskState.Done, null, isReceiver: false, default)).IsOk.ShouldBeFalse();
        }

        await using (var taker = database.Enter(agency.AgencyId, new Actor(receiver.Id.ToString(), receiver.Name)))
        {
            var giving = taker.Get<TaskGiving>();
            (await taker.Get<NoticeList>().UnreadAsync(default)).ShouldBe(1);
            var version = (await giving.FindAsync(id, default))!.Task.Version;
            (await giving.StepAsync(id, version, TaskState.Returned, "", isReceiver: true, default)).IsOk.ShouldBeFalse();
            (await giving.StepAsync(id, version, TaskState.Accepted, null, isReceiver: true, default)).IsOk.ShouldBeTrue();
            (await giving.StepAsync(id, version, TaskState.Done, null, isReceiver: true, default)).Error.ShouldBeOfType<Error.Conflict>();
            (await giving.StepAsync(id, version + 1, TaskState.Done, "เรียบร้อย", isReceiver: true, default)).IsOk.ShouldBeTrue();
            (await giving.FindAsync(id, default))!.Steps.Select(s => s.State).ShouldBe([TaskState.Given, TaskState.Accepted, TaskState.Done]);
        }

        var (_, notices) = await SentAsync(agency);
        notices.Count(n => n.Account == People.Chief.Account).ShouldBe(2);
    }

    private Task<AgencyEntry> OfficeAsync() => database.OfficeAsync();

    private async Task<Guid> UnitAsync(AgencyEntry agency, string key)
    {
        await using var scope = database.Enter(agency.AgencyId);
        return (await scope.Get<IOffice>().UnitsAsync(default)).Single(u => u.Key == key).Id;
    }

    private async Task RoundAsync(AgencyEntry agency)
    {
        await using var scope = database.Enter(agency.AgencyId, Actor.System);
        await scope.Get<Round>().RunAsync(default);
    }

    private async Task<int> RoundsAsync(AgencyEntry agency)
    {
        await using var scope = database.Enter(agency.AgencyId);
        return await scope.Data.ReadAsync((db, ct) => db.Set<QueuedJob>().CountAsync(j => j.Kind == RoundJob.Kind, ct));
    }

    private async Task<int> ActsAsync(AgencyEntry agency)
    {
        await using var scope = database.Enter(agency.AgencyId);
        return await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().CountAsync(ct));
    }

    private async Task<(List<StoredMail> Mails, List<Notice> Notices)> SentAsync(AgencyEntry agency)
    {
        await using var scope = database.Enter(agency.AgencyId);
        return await scope.Data.ReadAsync(async (db, ct) => (await db.Set<StoredMail>().ToListAsync(ct), await db.Set<Notice>().ToListAsync(ct)));
    }
}
