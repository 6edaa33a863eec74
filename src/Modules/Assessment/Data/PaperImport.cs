using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.Platform.Data;

namespace Prongsai.Assessment.Data;

/// <summary>A paper that was dropped in: its file, what was read, what contradicts itself, and what became of it.</summary>
internal sealed class PaperImport : OwnedRow
{
    public Guid FileId { get; init; }
    public required string FileName { get; init; }
    public PaperKind PaperKind { get; init; }
    public FiscalYear? FiscalYear { get; set; }
    public string? AgencyName { get; set; }

    /// <summary>The <see cref="StagedPaper"/> as JSON, with the corrections made so far.</summary>
    public required string Staged { get; set; }

    public required string Findings { get; set; }

    /// <summary>The source as numbered lines: "12\ttext".</summary>
    public required string SourceText { get; init; }

    public ImportState State { get; set; }
    public Instant ReceivedAt { get; init; }
    public Instant? SettledAt { get; set; }

    /// <summary>The figures that keeping this paper replaced; given back by undo. JSON null when there were none.</summary>
    public string? ReplacedFigures { get; set; }

    public int ItemsTaken { get; set; }

    /// <summary>Register → how many records it took, as JSON; null when none took any.</summary>
    public string? RowsTaken { get; set; }
}

internal enum ImportState
{
    /// <summary>Waits for a person's review.</summary>
    Waiting,

    /// <summary>Kept: its rows are records now.</summary>
    Kept,

    /// <summary>Was kept and then taken back.</summary>
    TakenBack,
}

internal sealed class PaperImportTable : IEntityTypeConfiguration<PaperImport>
{
    public void Configure(EntityTypeBuilder<PaperImport> builder)
    {
        builder.Property(i => i.Staged).HasColumnType("jsonb");
        builder.Property(i => i.Findings).HasColumnType("jsonb");
        builder.Property(i => i.ReplacedFigures).HasColumnType("jsonb");
        builder.Property(i => i.RowsTaken).HasColumnType("jsonb");
    }
}
