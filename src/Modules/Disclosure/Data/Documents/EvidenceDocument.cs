using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Documents;

/// <summary>A document of evidence: the office's own, used in as many items and years as it backs. Where it is shown, and to whom, each <see cref="Evidence"/> says.</summary>
internal sealed class EvidenceDocument : OwnedRow
{
    public required string TitleTh { get; set; }
    public string? TitleEn { get; set; }

    /// <summary>The day the content is of, as its paper says; null when that was not given.</summary>
    public LocalDate? AsOf { get; set; }

    /// <summary>The last day it holds; null when it holds until it is replaced.</summary>
    public LocalDate? ValidUntil { get; set; }

    /// <summary>Number of the version that is shown.</summary>
    public int CurrentNumber { get; set; } = 1;

    /// <summary>The unit of the item it was first added for.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Account of whoever added it; null of what was there before documents were.</summary>
    public string? AddedBy { get; init; }
    public Instant AddedAt { get; init; }

    /// <summary>Who stated that it is right and up to date; falls away with every other version.</summary>
    public string? VouchedBy { get; set; }
    public string? VouchedPosition { get; set; }
    public Instant? VouchedAt { get; set; }

    /// <summary>Since when no item uses it; null while one does.</summary>
    public Instant? UnusedSince { get; set; }

    /// <summary>Taken out of the library; comes back when a use of it does.</summary>
    public Instant? RemovedAt { get; set; }

    /// <summary>Shows another version, for which nobody has vouched.</summary>
    public void Show(int number)
    {
        CurrentNumber = number;
        (VouchedBy, VouchedPosition, VouchedAt) = (null, null, null);
    }
}

/// <summary>One version of a document: a file or an address. Added, never changed but for who may open it; who made it stands in the record of acts.</summary>
internal sealed class DocumentVersion : OwnedRow
{
    public Guid DocumentId { get; init; }

    /// <summary>1, 2, 3 … within the document.</summary>
    public int Number { get; init; }
    public string? Address { get; init; }
    public Guid? FileId { get; init; }

    /// <summary>Why it was made; null of the first.</summary>
    public string? Reason { get; init; }
    public Instant MadeAt { get; init; }

    /// <summary>Holds what others must not read: only those who may publish open it, and it is never shown again.</summary>
    public bool PublishersOnly { get; set; }
}

internal sealed class EvidenceDocumentTable : IEntityTypeConfiguration<EvidenceDocument>
{
    public void Configure(EntityTypeBuilder<EvidenceDocument> builder) { }
}

internal sealed class DocumentVersionTable : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> builder) => builder.HasIndex(v => new { v.AgencyId, v.DocumentId, v.Number }).IsUnique();
}
