using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data;

/// <summary>An item of one year as this office works on it. Made on first work; until then the item exists in the rule pack only.</summary>
internal sealed class YearItem : OwnedRow
{
    public FiscalYear FiscalYear { get; init; }
    public required string ItemKey { get; set; }

    /// <summary>Year of the pack the row was made under; another than <see cref="FiscalYear"/> while the year's own was not out.</summary>
    public required FiscalYear PackYear { get; set; }

    /// <summary>An item of an older pack that the year's own has no place for, or whose content waits for a person; its key is no item's.</summary>
    public bool LeftOver { get; set; }

    /// <summary>What the carry-over to another pack could not place, for a person to look at; never public.</summary>
    public string? Review { get; set; }
    public Guid? UnitId { get; set; }
    public LocalDate? DueOn { get; set; }
    public Prominence Prominence { get; set; }
    public LocalDate? EmbargoUntil { get; set; }
    public Instant? PublishedAt { get; set; }
    public Instant ChangedAt { get; set; }

    /// <summary>When something that citizens read was last changed; null before anything was.</summary>
    public Instant? ShownChangedAt { get; set; }
    public LocalDate? CoversFrom { get; set; }
    public LocalDate? CoversTo { get; set; }

    /// <summary>Progress text, as an imported paper or the owner wrote it.</summary>
    public string? Progress { get; set; }
    public Guid? ImportId { get; set; }

    /// <summary>The row itself came from the import.</summary>
    public bool ImportMade { get; set; }

    /// <summary>What the import set, so that undoing it takes back this and nothing that a person wrote.</summary>
    public Guid? ImportedUnitId { get; set; }
    public string? ImportedProgress { get; set; }

    /// <summary>What the imported paper ticked: done or not yet; null when no paper says.</summary>
    public bool? ReportedDone { get; set; }

    /// <summary>Tables that show their register again although rows typed before are kept.</summary>
    public string[] LiveTables { get; set; } = [];
}

internal sealed class ComponentAnswer : OwnedRow
{
    public Guid YearItemId { get; set; }
    public required string ComponentKey { get; init; }
    public string? TextTh { get; set; }
    public string? TextEn { get; set; }
    public bool IsNil { get; set; }
    public string? ConfirmedBy { get; set; }
}

/// <summary>The use of a document in one item: what it backs there, and who sees it there. Its id stands in the public address of the file.</summary>
internal sealed class Evidence : OwnedRow
{
    public Guid YearItemId { get; set; }
    public string? ComponentKey { get; set; }
    public Guid DocumentId { get; init; }
    public Prominence Prominence { get; set; }
    public LocalDate? EmbargoUntil { get; set; }
    public Instant AddedAt { get; init; }
}

/// <summary>A use that was taken out, kept aside so that it can be put back. No list, page or file reads it.</summary>
internal sealed class RemovedEvidence : OwnedRow
{
    public Guid YearItemId { get; init; }
    public string? ComponentKey { get; init; }
    public Guid DocumentId { get; init; }
    public Prominence Prominence { get; init; }
    public LocalDate? EmbargoUntil { get; init; }
    public Instant AddedAt { get; init; }
    public Instant RemovedAt { get; init; }
}

internal sealed class YearItemTable : IEntityTypeConfiguration<YearItem>
{
    public void Configure(EntityTypeBuilder<YearItem> builder) => builder.HasIndex(i => new { i.AgencyId, i.FiscalYear, i.ItemKey }).IsUnique();
}

internal sealed class ComponentAnswerTable : IEntityTypeConfiguration<ComponentAnswer>
{
    public void Configure(EntityTypeBuilder<ComponentAnswer> builder) => builder.HasIndex(a => new { a.AgencyId, a.YearItemId, a.ComponentKey }).IsUnique();
}

internal sealed class EvidenceTable : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder) => builder.HasIndex(e => new { e.AgencyId, e.YearItemId });
}

internal sealed class RemovedEvidenceTable : IEntityTypeConfiguration<RemovedEvidence>
{
    public void Configure(EntityTypeBuilder<RemovedEvidence> builder) { }
}
