using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A unit of the office: สำนักปลัด, กองคลัง …</summary>
internal sealed class Unit : OwnedRow
{
    public required string Key { get; init; }
    public required string Name { get; set; }
    public required string NameEn { get; set; }

    /// <summary>Order in lists.</summary>
    public int Place { get; set; }

    public LocalDate? ClosedOn { get; set; }
}

internal sealed class UnitTable : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder) => builder.HasIndex(u => new { u.AgencyId, u.Key }).IsUnique();
}
