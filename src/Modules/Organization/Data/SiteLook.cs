using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>The colours of the public site, as #rrggbb; no row while the agency keeps the product's.</summary>
internal sealed class SiteLook : OwnedRow
{
    public required string MainColour { get; set; }
    public required string AccentColour { get; set; }
}

internal sealed class SiteLookTable : IEntityTypeConfiguration<SiteLook>
{
    public void Configure(EntityTypeBuilder<SiteLook> builder) => builder.HasIndex(l => l.AgencyId).IsUnique();
}
