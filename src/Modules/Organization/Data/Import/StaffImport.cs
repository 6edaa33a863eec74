using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A staff list on its way in. Rows are kept only until it is kept or a week has passed.</summary>
internal sealed class StaffImport : OwnedRow
{
    public required string FileName { get; init; }
    public Instant StoredAt { get; init; }

    /// <summary>JSON of the rows under review; "[]" once kept.</summary>
    public required string Rows { get; set; }

    /// <summary>National identity numbers seen and not stored.</summary>
    public int NumbersDropped { get; init; }
    public Instant? KeptAt { get; set; }
    public Instant? UndoneAt { get; set; }

    /// <summary>JSON of what keeping did, for undoing.</summary>
    public string? Journal { get; set; }
}

internal sealed class StaffImportTable : IEntityTypeConfiguration<StaffImport>
{
    public void Configure(EntityTypeBuilder<StaffImport> builder)
    {
        builder.Property(i => i.Rows).HasColumnType("jsonb");
        builder.Property(i => i.Journal).HasColumnType("jsonb");
        builder.IsPersonal(i => i.Rows, i => i.Id).IsPersonal(i => i.Journal, i => i.Id);
    }
}
