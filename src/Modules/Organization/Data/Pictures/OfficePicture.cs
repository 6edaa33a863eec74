using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>Where a picture of the office stands.</summary>
internal enum PicturePlace
{
    /// <summary>ตราหน่วยงาน: public pages, and papers when there is no other.</summary>
    Logo,

    /// <summary>ตราบนหัวหนังสือ, where it differs.</summary>
    Seal,
}

/// <summary>A picture of the office. Former ones stay, because signed papers name them.</summary>
internal sealed class OfficePicture : OwnedRow
{
    public PicturePlace Place { get; init; }
    public Guid FileId { get; init; }

    /// <summary>Content address in hexadecimal, as papers name it.</summary>
    public required string Sha256 { get; init; }
    public required string MediaType { get; init; }
    public int Width { get; init; }
    public int Height { get; init; }
    public Instant PutAt { get; init; }

    /// <summary>When another took its place; null while in use.</summary>
    public Instant? TakenAt { get; set; }
}

internal sealed class OfficePictureTable : IEntityTypeConfiguration<OfficePicture>
{
    public void Configure(EntityTypeBuilder<OfficePicture> builder) => builder.HasIndex(p => new { p.AgencyId, p.Place }).IsUnique().HasFilter("taken_at is null");
}
