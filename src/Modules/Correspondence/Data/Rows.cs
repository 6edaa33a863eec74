using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Correspondence.Data;

/// <summary>A letter from its first word to its place in the book. After signing only sending, cancelling and the reference to its files are written.</summary>
internal sealed class Letter : OwnedRow
{
    public LetterKind Kind { get; init; }
    public LetterState State { get; set; }
    public Guid? UnitId { get; set; }
    public required string Subject { get; set; }
    public string AddressedTo { get; set; } = "";

    /// <summary><see cref="LetterContent"/> as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>The paper another module made, as JSON; null for letters written here.</summary>
    public string? GivenPaper { get; init; }
    public string? Origin { get; init; }
    public LetterAudience Audience { get; set; }

    /// <summary>Bears no code, and the public page does not know it.</summary>
    public bool IsUnchecked { get; set; }
    /// <summary>Money the letter decides on, against which limits of delegated powers are held; null when it is not about money.</summary>
    public long? AmountSatang { get; set; }

    public Satang? Amount => AmountSatang is { } value ? new Satang(value) : null;
    public string SearchText { get; set; } = "";

    /// <summary>Times it was sent up the chain.</summary>
    public int Round { get; set; }
    public required string DrafterAccount { get; init; }
    public Guid? DrafterPerson { get; init; }
    public required string DrafterName { get; init; }
    public string? DrafterPost { get; init; }
    public Instant CreatedAt { get; init; }
    public Instant ChangedAt { get; set; }
    public Guid? ReplacesId { get; set; }
    public Guid? ReplacedById { get; set; }

    public Book? Book { get; set; }

    /// <summary>Book with its unit: numbers are unique within it and the year.</summary>
    public string? BookKey { get; set; }
    public int? CalendarYear { get; set; }
    public int? Number { get; set; }
    public string? PrintedNumber { get; set; }
    public LocalDate? DatedOn { get; set; }
    public Instant? SignedAt { get; set; }
    public string? SignerName { get; set; }

    /// <summary>Post and capacity as printed under the signature, a line each.</summary>
    public string? SignerLines { get; set; }
    public string? Code { get; set; }

    /// <summary>The paper as signed, as JSON; never changed.</summary>
    public string? SignedPaper { get; set; }
    public Guid? PdfFileId { get; set; }
    public Guid? DocxFileId { get; set; }

    /// <summary>Of the PDF, in hexadecimal.</summary>
    public string? Sha256 { get; set; }
    public Instant? SentAt { get; set; }
    public string? SentNote { get; set; }
    public Instant? CancelledAt { get; set; }
    public string? CancelReason { get; set; }
}

/// <summary>A level of a letter's chain in one round.</summary>
internal sealed class Endorsement : OwnedRow
{
    public Guid LetterId { get; init; }
    public int Round { get; init; }
    public int Place { get; set; }
    public ChainLevel Level { get; init; }
    public bool IsFinal { get; init; }
    public Guid? PostId { get; init; }
    public Guid? PersonId { get; init; }
    public required string PostName { get; init; }

    /// <summary>Who was expected when the letter was sent up; whoever is in charge on the day may sign.</summary>
    public string? PersonName { get; init; }
    public string? HandedFrom { get; init; }
    public ChainState State { get; set; }
    public string? Opinion { get; set; }
    public Guid? ByPerson { get; set; }
    public string? ByAccount { get; set; }
    public string? ByName { get; set; }
    public string? ByPost { get; set; }
    public CapacityKind? Capacity { get; set; }
    public string? CapacityPosition { get; set; }
    public Guid? OrderId { get; set; }
    public Instant? DoneAt { get; set; }
}

/// <summary>Letters of a unit that keeps its own book; units without share the office's.</summary>
internal sealed class UnitPrefix : OwnedRow
{
    public Guid UnitId { get; init; }
    public required string Prefix { get; set; }
}

/// <summary>The last number taken of a book in a year. Written by <see cref="NumberBooks"/> alone.</summary>
internal sealed class NumberBook : OwnedRow
{
    public required string Key { get; init; }
    public int CalendarYear { get; init; }
    public int LastNumber { get; set; }
}

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.Property(l => l.Content).HasColumnType("jsonb");
        builder.Property(l => l.GivenPaper).HasColumnType("jsonb");
        builder.Property(l => l.SignedPaper).HasColumnType("jsonb");
        builder.IsPersonal(l => l.Subject, l => l.Id).IsPersonal(l => l.AddressedTo, l => l.Id).IsPersonal(l => l.SearchText, l => l.Id);
        builder.IsPersonal(l => l.Content, l => l.Id).IsPersonal(l => l.GivenPaper, l => l.Id).IsPersonal(l => l.SignedPaper, l => l.Id);
        builder.IsPersonal(l => l.DrafterName, l => l.Id).IsPersonal(l => l.SignerName, l => l.Id).IsPersonal(l => l.SignerLines, l => l.Id);
        builder.IsPersonal(l => l.SentNote, l => l.Id).IsPersonal(l => l.CancelReason, l => l.Id);
    }
}

internal sealed class EndorsementTable : IEntityTypeConfiguration<Endorsement>
{
    public void Configure(EntityTypeBuilder<Endorsement> builder) => builder
        .IsPersonal(e => e.PersonName, e => e.LetterId).IsPersonal(e => e.HandedFrom, e => e.LetterId).IsPersonal(e => e.Opinion, e => e.LetterId)
        .IsPersonal(e => e.ByName, e => e.LetterId).IsPersonal(e => e.ByPost, e => e.LetterId);
}

internal sealed class UnitPrefixTable : IEntityTypeConfiguration<UnitPrefix>
{
    public void Configure(EntityTypeBuilder<UnitPrefix> builder) { }
}

internal sealed class NumberBookTable : IEntityTypeConfiguration<NumberBook>
{
    public void Configure(EntityTypeBuilder<NumberBook> builder) { }
}
