using Prongsai.Platform.Acts;

namespace Prongsai.Platform.Mail;

/// <summary>Takes mails to be sent. A singleton; ask <see cref="IsConfigured"/> before promising a mail to anybody.</summary>
public sealed class Outbox
{
    private readonly MailSettings _settings;

    internal Outbox(MailSettings settings) => _settings = settings;

    /// <summary>False while the installation names no mail server: then <see cref="AddAsync"/> keeps nothing and the page must show another way.</summary>
    public bool IsConfigured => _settings.IsComplete;

    /// <summary>An address of this installation for the text of a mail.</summary>
    /// <param name="path">Beginning with a slash.</param>
    public string LinkTo(string path) => _settings.PublicAddress + path;

    /// <summary>Queues a mail; it goes out only if the act is saved. Neither address nor text enters the act's record.</summary>
    /// <exception cref="ArgumentException">The address is none; ask <see cref="OutgoingMail.IsAddress"/> where it is typed.</exception>
    public async Task AddAsync(Act act, OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (!OutgoingMail.IsAddress(mail.To)) throw new ArgumentException("Not an address that mail can go to.", nameof(mail));
        if (!IsConfigured) return;
        var id = Guid.CreateVersion7();
        await MailTable.AddAsync(act, id, mail, cancellationToken);
        await act.EnqueueAsync(SendMailJob.Kind, $"{id}:0", new SendMail(id), cancellationToken);
    }
}
