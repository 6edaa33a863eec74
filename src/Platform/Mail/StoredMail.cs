using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Mail;

public enum MailState { Waiting, Sent, Failed }

/// <summary>Why a mail could not be sent.</summary>
public enum MailFailure
{
    /// <summary>The server did not answer, broke off or was too slow.</summary>
    Unreachable,

    /// <summary>The server asked to come back later.</summary>
    Busy,

    /// <summary>User or password were not accepted, or the line could not be encrypted.</summary>
    SignIn,

    /// <summary>The server does not take mail for this address, or not this mail.</summary>
    Refused,
}

/// <summary>A mail as the list of unsent mails reads it: <c>db.Set&lt;StoredMail&gt;()</c>. Never written through the tracker, so that the record of acts holds no address.</summary>
public sealed class StoredMail : IOwned
{
    /// <summary>How long the row of a mail that was sent or given up is kept.</summary>
    public static readonly Duration Kept = Duration.FromDays(30);

    public AgencyId AgencyId { get; init; }

    public Guid Id { get; init; }

    public required string Recipient { get; init; }

    public required string Subject { get; init; }

    /// <summary>Null once the mail is sent.</summary>
    public string? Text { get; init; }

    public MailState State { get; init; }

    /// <summary>Tries that failed.</summary>
    public int Attempts { get; init; }

    /// <summary>Why the last try failed.</summary>
    public MailFailure? Failure { get; init; }

    public Instant QueuedAt { get; init; }

    public Instant? NextTryAt { get; init; }

    public Instant? EndedAt { get; init; }

    /// <summary>Start of the hours without mail; null when there are none.</summary>
    public LocalTime? QuietFrom { get; init; }

    public LocalTime? QuietUntil { get; init; }
}

internal sealed class StoredMailTable : IEntityTypeConfiguration<StoredMail>
{
    public void Configure(EntityTypeBuilder<StoredMail> builder) => builder.HasKey(mail => new { mail.AgencyId, mail.Id });
}
