using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prongsai.Platform;

/// <summary>An agency as addresses and lists know it.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="Slug">Its part of every address: lower-case Latin letters, digits, hyphens.</param>
/// <param name="NameTh">Full official name.</param>
/// <param name="NameEn">Name for the English pages.</param>
public sealed record AgencyEntry(AgencyId AgencyId, string Slug, string NameTh, string NameEn);

internal sealed class AgencyEntryTable : IEntityTypeConfiguration<AgencyEntry>
{
    public void Configure(EntityTypeBuilder<AgencyEntry> builder)
    {
        builder.HasKey(entry => entry.AgencyId);
        builder.Property(entry => entry.AgencyId).ValueGeneratedNever();
    }
}
