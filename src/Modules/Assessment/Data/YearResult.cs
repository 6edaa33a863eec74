using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Assessment.Data;

/// <summary>What is known of one year's result: figures as given, never worked-out ones.</summary>
internal sealed class YearResult : OwnedRow
{
    public FiscalYear FiscalYear { get; init; }

    /// <summary>A <see cref="Frameworks.ScoreInput"/> as JSON.</summary>
    public required string Figures { get; set; }

    /// <summary>The import it came from; null when typed by hand.</summary>
    public Guid? ImportId { get; set; }

    public Instant StoredAt { get; set; }
}

internal sealed class YearResultTable : IEntityTypeConfiguration<YearResult>
{
    public void Configure(EntityTypeBuilder<YearResult> builder)
    {
        builder.Property(r => r.Figures).HasColumnType("jsonb");
        builder.HasIndex(r => new { r.AgencyId, r.FiscalYear }).IsUnique();
    }
}
