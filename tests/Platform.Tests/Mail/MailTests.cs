using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Mail;
using Prongsai.TestKit;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Mail;

public sealed class MailTests : IClassFixture<MailDatabase>, IDisposable
{
    private const string Address = "somebody@example.go.th";

    private static readonly ActKind Told = new("notes.told", "แจ้ง");

    private readonly MailDatabase database;

    public MailTests(MailDatabase database)
    {
        this.database = database;
        database.Server.Answers.Clear();
        database.Server.Mails.Clear();
        database.Server.Dialogue.Clear();
    }

    public void Dispose() => database.Clock.Now = StoppedClock.Start;

    [Fact]
    public async Task A_thai_mail_arrives_whole()
    {
        var subject = "แจ้งเตือนงานที่ครบกำหนดวันนี้ 12 เรื่อง ของกองคลังและสำนักปลัดองค์การบริหารส่วนตำบลตัวอย่าง";
        await using var scope = await EnterAsync();
        await QueueAsync(scope, new(Address, subject, "เรียน ผู้รับผิดชอบ\n.จุดนำหน้าบรรทัด\nขอบคุณ"));

        await RunAllAsync();

        database.Server.Mails.TryDequeue(out var mail).ShouldBeTrue();
        Decoded(Head(mail!, "Subject")).ShouldBe(subject);
        Head(mail!, "Auto-Submitted").ShouldBe("auto-generated");
        mail!.All(char.IsAscii).ShouldBeTrue();
        Encoding.UTF8.GetString(Convert.FromBase64String(mail![(mail!.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("\r\n", "", StringComparison.Ordinal)))
            .Trim().ShouldBe("เรียน ผู้รับผิดชอบ\r\n.จุดนำหน้าบรรทัด\r\nขอบคุณ");
        Regex.Count(mail!, "^Date:", RegexOptions.Multiline).ShouldBe(1);
    }

    [Fact]
    public async Task A_subject_with_line_breaks_adds_no_header_and_no_receiver()
    {
        await using var scope = await EnterAsync();
        await QueueAsync(scope, new(Address, "เรื่อง\r\nBcc: other@example.go.th\r\n\r\nข้อความ", "เนื้อความ"));

        await RunAllAsync();

        database.Server.Mails.TryDequeue(out var mail).ShouldBeTrue();
        Head(mail!, "Bcc").ShouldBe("");
        database.Server.Dialogue.Count(line => line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
    }

    [Theory]
    [InlineData("a@example.go.th\r\nRCPT TO:<b@example.go.th>")]
    [InlineData("a@example.go.th,b@example.go.th")]
    [InlineData("Name <a@example.go.th>")]
    [InlineData("nobody")]
    [InlineData("a@localhost")]
    [InlineData("")]
    public async Task What_is_no_single_address_is_refused_when_queued(string address)
    {
        OutgoingMail.IsAddress(address).ShouldBeFalse();
        await using var scope = await EnterAsync();
        await Should.ThrowAsync<ArgumentException>(() => QueueAsync(scope, new(address, "เรื่อง", "ข้อความ")));
    }

    [Fact]
    public async Task Once_sent_the_text_is_gone_and_neither_record_nor_queue_nor_log_ever_held_the_address()
    {
        await using var scope = await EnterAsync();
        await QueueAsync(scope, new(Address, "เรื่องลับเฉพาะ", "ข้อความลับเฉพาะ"));
        await RunAllAsync();

        var mail = await OnlyAsync(scope);
        mail.State.ShouldBe(MailState.Sent);
        mail.Text.ShouldBeNull();
        await using var owner = await database.ConnectAsOwnerAsync();
        await using var command = owner.CreateCommand();
        command.CommandText = "select (select coalesce(string_agg(payload, ''), '') from platform.recorded_act) || (select coalesce(string_agg(payload || key, ''), '') from platform.queued_job)";
        var kept = (string)(await command.ExecuteScalarAsync())! + string.Concat(database.Log.ToArray().Where(line => line.Contains("Mail", StringComparison.Ordinal) && !line.Contains("DbCommand", StringComparison.Ordinal)));
        kept.ShouldNotContain(Address);
        kept.ShouldNotContain("ลับเฉพาะ");
    }

    [Fact]
    public async Task A_mail_of_an_act_that_failed_is_never_sent()
    {
        await using var scope = await EnterAsync();
        await scope.Data.ActAsync<Unit>(Told, async (act, ct) =>
        {
            await scope.Get<Outbox>().AddAsync(act, new(Address, "เรื่อง", "ข้อความ"), ct);
            return new Error.RuleBroken("notes.refused", "ไม่ได้บันทึก", "กฎตัวอย่าง");
        });

        await RunAllAsync();

        database.Server.Mails.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MAIL", "451 later", MailFailure.Busy)]
    [InlineData("DATA", "DROP", MailFailure.Unreachable)]
    [InlineData("EHLO", "DROP", MailFailure.Unreachable)]
    public async Task A_server_in_trouble_is_asked_again_later_with_longer_pauses_and_given_up_after_two_days(string word, string answer, MailFailure failure)
    {
        database.Server.Answers[word] = answer;
        await using var scope = await EnterAsync();
        await QueueAsync(scope, new(Address, "เรื่อง", "ข้อความ"));
        await RunAllAsync();

        var first = await OnlyAsync(scope);
        (first.State, first.Attempts, first.Failure).ShouldBe((MailState.Waiting, 1, failure));
        var pauses = new List<Duration> { first.NextTryAt!.Value - database.Clock.Now };
        for (var attempt = 0; attempt < SendMailJob.Pauses.Count; attempt++)
        {
            await HurryAsync();
            await RunAllAsync();
            if (await OnlyAsync(scope) is { State: MailState.Waiting } again) pauses.Add(again.NextTryAt!.Value - database.Clock.Now);
        }

        pauses.ShouldBe(SendMailJob.Pauses);
        var last = await OnlyAsync(scope);
        (last.State, last.Attempts, last.Text).ShouldBe((MailState.Failed, SendMailJob.Pauses.Count + 1, null));
    }

    [Fact]
    public async Task An_address_the_server_refuses_is_given_up_at_once()
    {
        database.Server.Answers["RCPT"] = "550 no such mailbox";
        await using var scope = await EnterAsync();
        await QueueAsync(scope, new(Address, "เรื่อง", "ข้อความ"));

        await RunAllAsync();

        var mail = await OnlyAsync(scope);
        (mail.State, mail.Failure, mail.Attempts).ShouldBe((MailState.Failed, MailFailure.Refused, 1));
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_when_patience_ends()
    {
        database.Server.Answers["MAIL"] = "SILENT";
        var settings = database.Services.GetRequiredService<MailSettings>() with { Patience = TimeSpan.FromMilliseconds(300) };

        (await new SmtpPost(settings).SendAsync(Guid.CreateVersion7(), new(Address, "เรื่อง", "ข้อความ"), StoppedClock.Start, default)).ShouldBe(MailFailure.Unreachable);
    }

    [Fact]
    public async Task Without_starttls_no_mail_and_no_password_leaves()
    {
        var settings = database.Services.GetRequiredService<MailSettings>() with { Security = MailSecurity.StartTls, User = "office", Password = "secret-word" };

        (await new SmtpPost(settings).SendAsync(Guid.CreateVersion7(), new(Address, "เรื่อง", "ข้อความ"), StoppedClock.Start, default)).ShouldNotBeNull();

        database.Server.Mails.ShouldBeEmpty();
        database.Server.Dialogue.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_gets_no_password()
    {
        await using var server = new SmtpServer { Offers = ["STARTTLS", "AUTH LOGIN"] };
        var settings = new MailSettings("127.0.0.1", server.Port, MailSecurity.StartTls, "office@example.go.th", "https://ita.example.go.th") { User = "office", Password = "secret-word" };

        (await new SmtpPost(settings).SendAsync(Guid.CreateVersion7(), new(Address, "เรื่อง", "ข้อความ"), StoppedClock.Start, default)).ShouldBe(MailFailure.SignIn);

        server.Dialogue.ShouldContain("STARTTLS");
        server.Dialogue.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_password_counts_as_sign_in_and_is_tried_again()
    {
        await using var server = new SmtpServer { Offers = ["AUTH LOGIN"] };
        server.Answers["AUTH"] = "535 no";
        server.Answers["MAIL"] = "530 sign in first"; // the client goes on without a sign-in, and is stopped here
        var settings = new MailSettings("127.0.0.1", server.Port, MailSecurity.None, "office@example.go.th", "https://ita.example.go.th") { User = "office", Password = "secret-word" };

        (await new SmtpPost(settings).SendAsync(Guid.CreateVersion7(), new(Address, "เรื่อง", "ข้อความ"), StoppedClock.Start, default)).ShouldBe(MailFailure.SignIn);
    }

    [Fact]
    public async Task In_the_receivers_quiet_hours_a_mail_waits_for_their_end()
    {
        await using var scope = await EnterAsync();
        database.Clock.Now = Instant.FromUtc(2026, 2, 16, 12, 0); // 19:00 in Bangkok
        await QueueAsync(scope, new(Address, "เรื่อง", "ข้อความ") { Quiet = new(new(18, 0), new(7, 0)) });
        await RunAllAsync();
        database.Server.Mails.ShouldBeEmpty();
        (await OnlyAsync(scope)).NextTryAt.ShouldBe(Instant.FromUtc(2026, 2, 17, 0, 0));

        database.Clock.Now = Instant.FromUtc(2026, 2, 17, 0, 0);
        await HurryAsync();
        await RunAllAsync();

        database.Server.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_jobs_for_one_mail_at_once_send_it_once()
    {
        await using var scope = await EnterAsync();
        await QueueAsync(scope, new(Address, "เรื่อง", "ข้อความ"));
        var id = (await OnlyAsync(scope)).Id;
        await scope.Data.ActAsync<Unit>(Told, async (act, ct) =>
        {
            await act.EnqueueAsync(SendMailJob.Kind, "once-more", new SendMail(id), ct);
            return Unit.Done;
        });

        await Task.WhenAll(RunAllAsync(), RunAllAsync(), RunAllAsync());

        database.Server.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public void Settings_say_what_is_wrong_with_them()
    {
        Settings(("Host", "m")).Fault!.ShouldContain("From");
        Settings(("Host", "m"), ("Security", "tls")).Fault!.ShouldContain("587");
        Settings(("Host", "m"), ("From", "a@b.go.th"), ("PublicAddress", "https://x"), ("User", "u")).Fault!.ShouldContain("รหัสผ่าน");
        Settings(("Host", "m"), ("From", "a@b.go.th"), ("PublicAddress", "https://x"), ("User", "u"), ("Password", "p"), ("Security", "none")).Fault!.ShouldContain("starttls");
        var good = Settings(("Host", "m"), ("From", "a@b.go.th"), ("PublicAddress", "https://x/"), ("User", "u"), ("Password", "secret-word"));
        (good.Fault, good.Port, good.IsComplete, good.PublicAddress).ShouldBe((null, 587, true, "https://x"));
        good.ToString().ShouldNotContain("secret-word");
        Settings().IsComplete.ShouldBeFalse();
    }

    [Fact]
    public async Task The_doctor_tells_a_server_that_greets_from_one_that_does_not()
    {
        var settings = database.Services.GetRequiredService<MailSettings>();
        (await MailCheck.ExamineAsync(settings, default)).IsWell.ShouldBeTrue();
        int free;
        await using (var gone = new SmtpServer()) free = gone.Port;
        (await MailCheck.ExamineAsync(settings with { Port = free }, default)).IsWell.ShouldBeFalse();
        (await MailCheck.ExamineAsync(MailSettings.None, default)).SentenceTh.ShouldContain("ในโปรแกรมเท่านั้น");
    }

    private static MailSettings Settings(params (string Key, string Value)[] given) => MailSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(given.Select(g => KeyValuePair.Create<string, string?>($"Prongsai:Mail:{g.Key}", g.Value))).Build());

    private static string Head(string mail, string name) =>
        Regex.Match(mail, $@"^{name}: ((?:[^\r\n]|\r\n[ \t])*)", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups[1].Value.Trim();

    private static string Decoded(string head)
    {
        var words = Regex.Matches(head, @"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase);
        words.Count.ShouldBeGreaterThan(1);
        words.Select(w => w.Value.Length).Max().ShouldBeLessThan(76);
        return string.Concat(words.Select(w => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(w.Groups[1].Value))));
    }

    private async Task<AgencyScope> EnterAsync() => database.Enter((await database.NewAgencyAsync()).AgencyId);

    private static Task<Result<Unit>> QueueAsync(AgencyScope scope, OutgoingMail mail) => scope.Data.ActAsync<Unit>(Told, async (act, ct) =>
    {
        await scope.Get<Outbox>().AddAsync(act, mail, ct);
        return Unit.Done;
    });

    private static Task<StoredMail> OnlyAsync(AgencyScope scope) => scope.Data.ReadAsync((db, ct) => db.Set<StoredMail>().SingleAsync(ct));

    private async Task RunAllAsync()
    {
        using var worker = ActivatorUtilities.CreateInstance<JobWorker>(database.Services);
        while (await worker.RunOneAsync(default)) { }
    }

    private async Task HurryAsync()
    {
        await using var owner = await database.ConnectAsOwnerAsync();
        await using var command = owner.CreateCommand();
        command.CommandText = "update platform.queued_job set run_after = clock_timestamp() where state = 'Waiting'";
        await command.ExecuteNonQueryAsync();
    }
}
