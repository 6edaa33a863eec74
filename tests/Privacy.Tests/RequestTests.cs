using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Data;
using Prongsai.Privacy.Domain;
using Prongsai.Privacy.Features.Public;
using Prongsai.Privacy.Features.Requests;
using Prongsai.TestKit;

namespace Prongsai.Privacy.Tests;

public sealed class RequestTests(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>
{
    private static readonly LocalDate Received = new(2026, 2, 16);

    [Fact]
    public async Task A_request_gets_a_number_of_its_year_a_code_and_thirty_days()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);

        var first = (await AddAsync(scope)).Value!;
        var second = (await AddAsync(scope)).Value!;

        (first.PrintedNumber, second.PrintedNumber).ShouldBe(("1/2569", "2/2569"));
        first.DueOn.ShouldBe(new LocalDate(2026, 3, 18));
        (await scope.Get<Requests>().FollowAsync($"{first.Code[..5].ToLowerInvariant()}-{first.Code[5..]} ", default))!.Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task An_answer_with_data_needs_an_identity_and_a_refusal_needs_a_reason()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var requests = scope.Get<Requests>();
        var asked = (await requests.AddAsync(new(Wanted.Access, "นายสมมติ ขอดู", "0", null, null, "ขอดู", Received, Origin.Public), default)).Value!;
        asked = (await requests.FindAsync(asked.Id, default))!;

        (await requests.AnswerAsync(asked.Id, asked.Version, false, "ส่งแล้ว", default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await requests.AnswerAsync(asked.Id, asked.Version, true, " ", default)).Error.ShouldBeOfType<Error.Invalid>();
        (await requests.AnswerAsync(asked.Id, asked.Version, true, "กระทบสิทธิของผู้อื่น (มาตรา 30 วรรคสอง)", default)).IsOk.ShouldBeTrue();
        (await requests.VerifyAsync(asked.Id, asked.Version + 1, "บัตร", new Subject("x"), default)).Error.ShouldBeOfType<Error.Forbidden>();
    }

    [Fact]
    public async Task The_name_of_the_asker_stands_in_the_record_only_under_seal()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        await AddAsync(scope, PrivacyDatabase.Marker);

        var payloads = await scope.Data.ReadAsync((db, ct) => db.ListAsync("select payload from platform.recorded_act", r => r.GetString(0), ct));

        payloads.ShouldAllBe(p => !p.Contains(PrivacyDatabase.Marker, StringComparison.Ordinal));
        (await scope.Get<ChainVerifier>().VerifyAsync()).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task A_request_of_another_agency_is_not_there()
    {
        await using var theirs = database.Enter((await database.OfficeAsync()).AgencyId);
        var request = (await AddAsync(theirs)).Value!;
        await using var mine = database.Enter((await database.OfficeAsync()).AgencyId);

        (await mine.Get<Requests>().FindAsync(request.Id, default)).ShouldBeNull();
        (await mine.Get<Requests>().FollowAsync(request.Code, default)).ShouldBeNull();
    }

    [Fact]
    public void The_last_day_that_is_worked_comes_before_a_day_off()
    {
        var calendar = new WorkingCalendar(Holidays.Shipped);

        RequestDue.LastWorkingDay(new LocalDate(2026, 3, 21), calendar).ShouldBe(new LocalDate(2026, 3, 20));
        RequestDue.LastWorkingDay(new LocalDate(2026, 3, 18), calendar).ShouldBe(new LocalDate(2026, 3, 18));
    }

    [Fact]
    public void The_letter_says_why_what_stays_must_stay()
    {
        var request = new PersonRequest { Code = "x", AskerName = "นายสมมติ", Details = "x", SubjectName = "นายสมมติ", Number = 1, Year = 2569, ReceivedOn = Received, DueOn = Received };
        var section = new PersonalSection("a", "a.b", "ตาราง ก", ["ชื่อ"], [new("1", ["ค่าที่พบ"])]) { Fate = PersonalFate.Stays, WhyTh = "เหตุผลตามมาตรา 33" };

        var letter = PackageLetter.Of(request, new([section], []), new(AgencyName.TryParse("อบต.ตัวอย่าง")!, "x", null, null, null, null, null, null));

        var text = string.Join('\n', letter.Blocks.Select(b => b.ToString()));
        using var html = new MemoryStream();
        Prongsai.Documents.HtmlWriter.Write(letter, html);
        var read = System.Text.Encoding.UTF8.GetString(html.ToArray());
        (read.Contains("ค่าที่พบ", StringComparison.Ordinal), read.Contains("เหตุผลตามมาตรา 33", StringComparison.Ordinal)).ShouldBe((true, true), text);
    }

    [Fact]
    public void The_sixth_request_from_one_address_waits()
    {
        using var limit = new AskingLimit();
        var address = System.Net.IPAddress.Loopback;

        Enumerable.Range(0, AskingLimit.PerAddress).ShouldAllBe(_ => limit.TryTake(address, "demo"));
        limit.TryTake(address, "demo").ShouldBeFalse();
        limit.TryTake(System.Net.IPAddress.Broadcast, "demo").ShouldBeTrue();
    }

    [Fact]
    public async Task The_notice_is_outdated_only_when_what_is_done_has_changed()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var book = scope.Get<NoticeBook>();
        (await book.ShownAsync(default)).Number.ShouldBe(0);
        (await book.PublishAsync(default)).Value.ShouldBe(1);
        (await book.IsOutdatedAsync(default)).ShouldBeFalse();

        await book.SetContactAsync("นิติกร", "0", null, null, default);
        (await book.IsOutdatedAsync(default)).ShouldBeTrue();
        (await book.ShownAsync(default)).Text.Officer.ShouldBeNull();
        (await book.PublishAsync(default)).Value.ShouldBe(2);
        (await book.VersionAsync(1, default))!.Text.Officer.ShouldBeNull();
        (await book.ShownAsync(default)).Text.Officer.ShouldBe("นิติกร");
    }

    private static Task<Result<PersonRequest>> AddAsync(AgencyScope scope, string name = "นายสมมติ ขอดู") =>
        scope.Get<Requests>().AddAsync(new(Wanted.Access, name, "0 0000 0000", null, "แสดงบัตร", "ขอสำเนา", Received, Origin.Office), default);
}
