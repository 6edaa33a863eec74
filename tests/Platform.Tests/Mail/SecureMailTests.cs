using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Prongsai.Kernel;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Mail;
using Prongsai.TestKit;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Mail;

/// <summary>An installation whose mail server speaks STARTTLS, asks for a password and shows a certificate of its own making, named in the settings.</summary>
public sealed class SecureMailDatabase() : TestDatabase(new NotesModule())
{
    public const string User = "office-user";
    public const string Password = "ความลับของสำนักงาน-7931";

    internal SmtpServer Server { get; } = new() { Offers = ["STARTTLS", "AUTH LOGIN"] };

    internal List<string> Log { get; } = [];

    internal MailSettings Settings(string host = "localhost", SmtpServer? server = null, string? certificate = null)
    {
        var file = Path.Combine(DataFolder, Guid.NewGuid().ToString("N") + ".pem");
        File.WriteAllText(file, certificate ?? Server.Certificate.ExportCertificatePem());
        return MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Prongsai:Mail:Host"] = host,
            ["Prongsai:Mail:Port"] = $"{(server ?? Server).Port}",
            ["Prongsai:Mail:User"] = User,
            ["Prongsai:Mail:Password"] = Password,
            ["Prongsai:Mail:From"] = "office@example.go.th",
            ["Prongsai:Mail:CertificateFile"] = file,
            ["Prongsai:PublicAddress"] = "https://ita.example.go.th",
        }).Build());
    }

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton(Settings());
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(new KeptLog(Log)));
    }
}

/// <summary>Signing in at a mail server over an encrypted line, really spoken.</summary>
public sealed class SecureMailTests(SecureMailDatabase database) : IClassFixture<SecureMailDatabase>
{
    private static readonly OutgoingMail Mail = new("somebody@example.go.th", "เรื่อง", "ข้อความ");

    [Fact]
    public async Task The_password_goes_out_after_the_line_is_encrypted_and_into_no_log()
    {
        await using var scope = database.Enter((await database.NewAgencyAsync()).AgencyId);
        await scope.Data.ActAsync<Unit>(new("notes.told", "แจ้ง"), async (act, ct) =>
        {
            await scope.Get<Outbox>().AddAsync(act, Mail, ct);
            return Unit.Done;
        });

        await RunAllAsync();

        (await scope.Data.ReadAsync((db, ct) => db.Set<StoredMail>().SingleAsync(ct))).State.ShouldBe(MailState.Sent);
        database.Server.Mails.Count.ShouldBe(1);
        var said = database.Server.Dialogue.ToList();
        var (encrypted, user, password) = (said.IndexOf("STARTTLS"), said.FindIndex(l => l.Contains(Base64(SecureMailDatabase.User))), said.IndexOf(Base64(SecureMailDatabase.Password)));
        encrypted.ShouldBeGreaterThan(-1);
        user.ShouldBeGreaterThan(encrypted);
        password.ShouldBeGreaterThan(user);
        Secrets.ShouldAllBe(secret => !database.Log.ToArray().Any(line => line.Contains(secret)));
    }

    [Fact]
    public async Task A_refused_password_is_told_as_such()
    {
        await using var server = new SmtpServer { Offers = ["STARTTLS", "AUTH LOGIN"], Certificate = database.Server.Certificate };
        server.Answers["AUTH"] = "535 no";
        server.Answers["MAIL"] = "530 sign in first";

        (await new SmtpPost(database.Settings(server: server)).SendAsync(Guid.CreateVersion7(), Mail, StoppedClock.Start, default)).ShouldBe(MailFailure.SignIn);

        server.Dialogue.ShouldContain(l => l.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase));
        server.Mails.ShouldBeEmpty();
        database.Settings().ToString().ShouldNotContain(SecureMailDatabase.Password);
    }

    [Fact]
    public async Task A_certificate_other_than_the_one_of_the_settings_gets_no_password()
    {
        using var other = SmtpServer.CertificateFor("localhost");

        await RefusedAsync(database.Settings(certificate: other.ExportCertificatePem()), database.Server);
    }

    [Fact]
    public async Task A_certificate_for_another_name_gets_no_password_though_it_is_the_one_of_the_settings()
    {
        await using var server = new SmtpServer { Offers = ["STARTTLS", "AUTH LOGIN"], Certificate = SmtpServer.CertificateFor("mail.elsewhere.example") };

        await RefusedAsync(database.Settings(server: server, certificate: server.Certificate.ExportCertificatePem()), server);
    }

    [Fact]
    public async Task What_is_accepted_for_one_send_is_not_for_the_next()
    {
        (await new SmtpPost(database.Settings()).SendAsync(Guid.CreateVersion7(), Mail, StoppedClock.Start, default)).ShouldBeNull();

        await RefusedAsync(database.Settings() with { Certificate = null }, database.Server);
    }

    [Fact]
    public void A_file_that_is_no_certificate_is_said_and_no_mail_is_sent()
    {
        var settings = database.Settings(certificate: "ไม่ใช่ใบรับรอง");

        settings.IsComplete.ShouldBeFalse();
        settings.Fault!.ShouldContain("Prongsai__Mail__CertificateFile");
    }

    private static string[] Secrets => [SecureMailDatabase.Password, Base64(SecureMailDatabase.Password), Base64(SecureMailDatabase.User)];

    private static async Task RefusedAsync(MailSettings settings, SmtpServer server)
    {
        server.Dialogue.Clear();

        (await new SmtpPost(settings).SendAsync(Guid.CreateVersion7(), Mail, StoppedClock.Start, default)).ShouldBe(MailFailure.SignIn);

        server.Dialogue.ShouldContain("STARTTLS");
        server.Dialogue.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private async Task RunAllAsync()
    {
        using var worker = ActivatorUtilities.CreateInstance<JobWorker>(database.Services);
        while (await worker.RunOneAsync(default)) { }
    }
}
