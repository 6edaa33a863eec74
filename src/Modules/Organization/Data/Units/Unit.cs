using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A unit of the office: สำนักปลัด, กองคลัง … What it is called and where it stands is told by its periods.</summary>
internal sealed class Unit : OwnedRow
{
    public required string Key { get; init; }

    /// <summary>Order in lists.</summary>
    public int Place { get; set; }
}

internal sealed class UnitTable : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder) => builder.HasIndex(u => new { u.AgencyId, u.Key }).IsUnique();
}

/// <summary>A time through which a unit had one name, kind and place in the tree.</summary>
internal sealed class UnitPeriod : OwnedRow
{
    public Guid UnitId { get; init; }
    public UnitKind Kind { get; init; }
    public required string Name { get; init; }
    public required string NameEn { get; init; }
    public Guid? ParentId { get; init; }

    /// <summary>First day; null: since before Prongsai was used.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public LocalDate? Until { get; set; }

    /// <summary>Why it became so: the announcement or order.</summary>
    public required string Reason { get; init; }

    public bool IsOn(LocalDate day) => !(Since > day) && !(Until < day);
}

internal sealed class UnitPeriodTable : IEntityTypeConfiguration<UnitPeriod>
{
    public void Configure(EntityTypeBuilder<UnitPeriod> builder) => builder.HasIndex(p => new { p.AgencyId, p.UnitId });
}
