using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A post of the office, held or vacant.</summary>
internal sealed class Post : OwnedRow
{
    /// <summary>เลขที่ตำแหน่ง as printed, for example "00-3-00-1101-001"; null for elected posts and employees without one.</summary>
    public string? Number { get; set; }

    /// <summary>As printed under a signature.</summary>
    public required string Name { get; set; }

    /// <summary>For the English page of signers; null shows the usual words of the rank.</summary>
    public string? NameEn { get; set; }
    public PostRank Rank { get; set; }
    public PersonGroup PersonGroup { get; set; }
    public Guid? UnitId { get; set; }

    /// <summary>Order among posts of one rank and unit.</summary>
    public int Place { get; set; }
    public LocalDate? ClosedOn { get; set; }

    public bool IsOpenOn(LocalDate day) => ClosedOn is null || day < ClosedOn;
}

internal sealed class PostTable : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder) { }
}
