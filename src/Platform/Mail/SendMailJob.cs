using Microsoft.Extensions.Logging;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;

namespace Prongsai.Platform.Mail;

internal sealed record SendMail(Guid Mail);

/// <summary>Sends one mail. The row stays locked while the server is spoken to, so that no second worker sends it too; when it fails, another job is queued for later.</summary>
internal sealed class SendMailJob(AgencyData data, SmtpPost post, ILogger<SendMailJob> log) : IJob<SendMail>
{
    public const string Kind = "platform.send_mail";

    private static readonly ActKind Sending = new("platform.mail_sent", "ส่งอีเมล");

    /// <summary>Waiting times between tries: two days in all, so that a mail outlives a server's weekend.</summary>
    internal static readonly IReadOnlyList<Duration> Pauses =
    [
        Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(30), Duration.FromHours(2), Duration.FromHours(6), Duration.FromHours(15), Duration.FromHours(24),
    ];

    public Task<Result<Unit>> RunAsync(SendMail payload, JobRun run, CancellationToken cancellationToken) =>
        data.ActAsync<Unit>(Sending, async (act, ct) =>
        {
            if (await MailTable.TakeAsync(act, payload.Mail, ct) is not { } taken)
            {
                return Unit.Done;
            }

            if (taken.Mail.Quiet?.Left(act.At) is { } left && left > Duration.Zero)
            {
                await MailTable.WaitAsync(act, payload.Mail, act.At + left, ct);
                await JobQueue.EnqueueAsync(act, Kind, $"{payload.Mail}:{taken.Attempts}:{act.At.ToUnixTimeSeconds()}", payload, ct, left);
                return Unit.Done;
            }

            if (await post.SendAsync(payload.Mail, taken.Mail, act.At, ct) is not { } failure)
            {
                // Sent is sent: stopping the program now must not lose the knowledge of it
                await MailTable.SentAsync(act, payload.Mail, CancellationToken.None);
                return Unit.Done;
            }

            await FailedAsync(act, payload, failure, taken.Attempts, ct);
            return Unit.Done;
        }, cancellationToken);

    private async Task FailedAsync(Act act, SendMail payload, MailFailure failure, int attempts, CancellationToken ct)
    {
        log.LogWarning("Mail {Mail} was not sent at try {Attempt}: {Failure}", payload.Mail, attempts + 1, failure);
        if (failure == MailFailure.Refused || attempts >= Pauses.Count)
        {
            await MailTable.GivenUpAsync(act, payload.Mail, failure, ct);
            return;
        }

        await MailTable.LateAsync(act, payload.Mail, failure, act.At + Pauses[attempts], ct);
        await JobQueue.EnqueueAsync(act, Kind, $"{payload.Mail}:{attempts + 1}", payload, ct, Pauses[attempts]);
    }
}
