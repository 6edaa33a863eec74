using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Correspondence.Data;

/// <summary>A letter that came in, as the book of letters received has it (แบบที่ 13).</summary>
internal sealed class IncomingLetter : OwnedRow
{
    public int CalendarYear { get; init; }
    public int Number { get; init; }
    public Instant ReceivedAt { get; init; }
    public LocalDate ReceivedOn { get; init; }
    public required string FromWhom { get; set; }
    public string? TheirNumber { get; set; }
    public LocalDate? DatedOn { get; set; }
    public required string Subject { get; set; }

    /// <summary>ปกติ, ด่วน, ด่วนมาก, ด่วนที่สุด (ข้อ 28).</summary>
    public required string Urgency { get; set; }

    /// <summary>Read by its unit and the keepers of the book only.</summary>
    public bool IsRestricted { get; set; }
    public Guid? FileId { get; set; }
    public Guid? UnitId { get; set; }
    public LocalDate? DueOn { get; set; }
    public LocalDate? DoneOn { get; set; }
    public string? DoneNote { get; set; }
    public required string RegisteredBy { get; init; }
    public string SearchText { get; set; } = "";
    public Instant? CancelledAt { get; set; }
    public string? CancelReason { get; set; }
}

/// <summary>Something that many people have to know, with or without a letter.</summary>
internal sealed class Circular : OwnedRow
{
    public Guid? LetterId { get; init; }
    public required string Title { get; init; }
    public string Text { get; init; } = "";
    public LocalDate? DueOn { get; init; }
    public Instant SentAt { get; init; }
    public required string SenderAccount { get; init; }
    public Guid? SenderPerson { get; init; }
    public required string SenderName { get; init; }
    public string? SenderPost { get; init; }

    public bool IsSentBy(Actor actor) => SenderAccount == actor.Account || (actor.Person is { } person && SenderPerson == person);
}

/// <summary>Somebody who has to say that they have read it.</summary>
internal sealed class Recipient : OwnedRow
{
    public Guid CircularId { get; init; }
    public Guid PersonId { get; init; }
    public required string Name { get; init; }
    public required string Post { get; init; }
    public Guid? UnitId { get; init; }
    public Instant? AcknowledgedAt { get; set; }
}

internal sealed class IncomingLetterTable : IEntityTypeConfiguration<IncomingLetter>
{
    public void Configure(EntityTypeBuilder<IncomingLetter> builder) => builder
        .IsPersonal(l => l.FromWhom, l => l.Id).IsPersonal(l => l.Subject, l => l.Id).IsPersonal(l => l.SearchText, l => l.Id)
        .IsPersonal(l => l.DoneNote, l => l.Id).IsPersonal(l => l.RegisteredBy, l => l.Id).IsPersonal(l => l.CancelReason, l => l.Id);
}

internal sealed class CircularTable : IEntityTypeConfiguration<Circular>
{
    public void Configure(EntityTypeBuilder<Circular> builder) => builder
        .IsPersonal(c => c.Title, c => c.Id).IsPersonal(c => c.Text, c => c.Id).IsPersonal(c => c.SenderName, c => c.Id).IsPersonal(c => c.SenderPost, c => c.Id);
}

internal sealed class RecipientTable : IEntityTypeConfiguration<Recipient>
{
    public void Configure(EntityTypeBuilder<Recipient> builder) => builder.IsPersonal(r => r.Name, r => r.PersonId).IsPersonal(r => r.Post, r => r.PersonId);
}
