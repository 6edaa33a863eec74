using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Texts;

/// <summary>How the reading of a file ended.</summary>
internal enum TextState
{
    /// <summary>Its words are there.</summary>
    Read,

    /// <summary>It holds pictures only.</summary>
    Pictures,

    /// <summary>It could not be read; the sentence says why.</summary>
    Refused,

    /// <summary>This machine lacked the program; read again at the next start.</summary>
    Waiting,
}

/// <summary>Where the words of a page came from.</summary>
internal enum TextSource
{
    /// <summary>Out of the file itself.</summary>
    File,

    /// <summary>Put beside it by an officer, such as from OCR.</summary>
    Typed,
}

/// <summary>What is known of the words of a stored file; its id is the file's. Read only; written by <see cref="FileTextTable"/>.</summary>
internal sealed class FileText : IOwned
{
    public AgencyId AgencyId { get; init; }
    public Guid Id { get; init; }
    public TextState State { get; init; }

    /// <summary>Why there are no words, or that not all of them were taken.</summary>
    public string? Sentence { get; init; }

    /// <summary>The pages are pages of the file.</summary>
    public bool IsPaged { get; init; }
    public bool IsCut { get; init; }
    public Instant ReadAt { get; init; }

    /// <summary>When words were put beside it; null when none were.</summary>
    public Instant? TypedAt { get; init; }
    public string? TypedBy { get; init; }

    public bool HasWords => State == TextState.Read || TypedAt is not null;
}

/// <summary>The words of one page.</summary>
internal sealed class FilePage : IOwned
{
    public AgencyId AgencyId { get; init; }
    public Guid Id { get; init; }
    public Guid FileId { get; init; }
    public TextSource Source { get; init; }
    public int Number { get; init; }

    /// <summary>Where it stands when it is not the content itself, such as a comment.</summary>
    public string? Part { get; init; }
    public bool HasPicture { get; init; }
    public required string Text { get; init; }
    public required string Folded { get; init; }
    public required int[] Grams { get; init; }
}

/// <summary>What an officer means to publish although it was pointed out.</summary>
internal sealed class MeantText : OwnedRow
{
    public Guid YearItemId { get; init; }
    public required string Kind { get; init; }

    /// <summary>By which the same text is known again; too short to work out the text from it.</summary>
    public required string Mark { get; init; }

    /// <summary>Covered.</summary>
    public required string Shown { get; init; }
    public required string Place { get; init; }
    public required string Reason { get; init; }
    public required string ByName { get; init; }
    public Instant At { get; init; }
}

internal sealed class FileTextRows : IEntityTypeConfiguration<FileText>
{
    public void Configure(EntityTypeBuilder<FileText> builder)
    {
        builder.HasKey(t => new { t.AgencyId, t.Id });
        builder.Ignore(t => t.HasWords);
    }
}

internal sealed class FilePageRows : IEntityTypeConfiguration<FilePage>
{
    public void Configure(EntityTypeBuilder<FilePage> builder)
    {
        builder.HasKey(p => new { p.AgencyId, p.Id });
        builder.HasIndex(p => new { p.AgencyId, p.FileId, p.Source, p.Number }).IsUnique();
    }
}

internal sealed class MeantTextRows : IEntityTypeConfiguration<MeantText>
{
    public void Configure(EntityTypeBuilder<MeantText> builder) => builder.HasIndex(m => new { m.AgencyId, m.YearItemId, m.Kind, m.Mark }).IsUnique();
}
