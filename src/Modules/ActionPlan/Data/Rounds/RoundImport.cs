using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.ActionPlan.Data;

/// <summary>A sheet of a round that was typed elsewhere, from its upload to its taking.</summary>
internal sealed class RoundImport : OwnedRow
{
    public Guid PlanId { get; init; }
    public FiscalYear FiscalYear { get; init; }
    public int Months { get; init; }
    public required string FileName { get; init; }

    /// <summary>What was read, as JSON.</summary>
    public required string Rows { get; init; }

    /// <summary>What was put where and what stood there before, as JSON; null until it was taken.</summary>
    public string? Puts { get; set; }
    public RoundImportState State { get; set; }
    public Instant ReceivedAt { get; init; }
}

internal enum RoundImportState { Waiting, Taken, TakenBack }

internal sealed class RoundImportTable : IEntityTypeConfiguration<RoundImport>
{
    public void Configure(EntityTypeBuilder<RoundImport> builder)
    {
        builder.HasIndex(i => new { i.AgencyId, i.PlanId });
        builder.Property(i => i.Rows).HasColumnType("jsonb");
        builder.Property(i => i.Puts).HasColumnType("jsonb");
    }
}
