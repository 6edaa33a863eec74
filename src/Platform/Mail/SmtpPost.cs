using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using NodaTime;

namespace Prongsai.Platform.Mail;

/// <summary>Hands a mail to the server of the settings.</summary>
internal sealed class SmtpPost(MailSettings settings)
{
    /// <returns>Null when the server has taken the mail.</returns>
    public async Task<MailFailure?> SendAsync(Guid id, OutgoingMail mail, Instant at, CancellationToken ct)
    {
        if (!settings.IsComplete) return MailFailure.SignIn;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        ended.CancelAfter(settings.Patience);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Security == MailSecurity.StartTls };
        MailTrust.Accept(settings.Certificate);
        if (settings.User is not null) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var message = Message(id, mail, at);
        try
        {
            await client.SendMailAsync(message, ended.Token);
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return MailFailure.Unreachable;
        }
        catch (SmtpException refused)
        {
            return Meaning(refused);
        }
    }

    private MailMessage Message(Guid id, OutgoingMail mail, Instant at)
    {
        var from = new MailAddress(settings.From);
        var message = new MailMessage(from, new MailAddress(mail.To))
        {
            Subject = mail.SafeSubject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{id:N}@{from.Host}>"); // the same at each try, so that a mail that came twice is seen to be one
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Date", at.ToDateTimeUtc().ToString("r", System.Globalization.CultureInfo.InvariantCulture).Replace("GMT", "+0000", StringComparison.Ordinal));
        return message;
    }

    private static MailFailure Meaning(SmtpException refused) => refused switch
    {
        _ when refused.InnerException is AuthenticationException => MailFailure.SignIn,
        _ when refused.InnerException is SocketException or IOException => MailFailure.Unreachable,
        { StatusCode: SmtpStatusCode.GeneralFailure } => MailFailure.Unreachable,
        { StatusCode: SmtpStatusCode.ClientNotPermitted or SmtpStatusCode.MustIssueStartTlsFirst or (SmtpStatusCode)534 or (SmtpStatusCode)535 } => MailFailure.SignIn,
        { StatusCode: < (SmtpStatusCode)500 and >= (SmtpStatusCode)400 } => MailFailure.Busy,
        { StatusCode: >= (SmtpStatusCode)500 } => MailFailure.Refused,
        _ => MailFailure.Unreachable,
    };
}
