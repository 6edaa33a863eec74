using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A committee or working group (S211-S221).</summary>
internal sealed class Body : OwnedRow
{
    public required string Name { get; set; }
    public BodyKind Kind { get; set; }

    /// <summary>Key of the template it was made from.</summary>
    public string? Template { get; init; }
    public string? OrderNumber { get; set; }
    public LocalDate? OrderDate { get; set; }

    /// <summary>Who was in charge of the executive's post when the order was given.</summary>
    public Guid? SignedBy { get; set; }
    public string[] Duties { get; set; } = [];

    /// <summary>Lines such as "ผู้แทนสภาท้องถิ่น 2"; see <see cref="BodyQuota"/>.</summary>
    public string[] Quota { get; set; } = [];
    public LocalDate? Since { get; set; }
    public LocalDate? Until { get; set; }
    public LocalDate? EndedOn { get; set; }
    public string? EndReason { get; set; }

    public bool IsOn(LocalDate day) => !(Since > day) && !(Until < day) && !(EndedOn <= day);
}

internal sealed class BodyTable : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> builder) { }
}

/// <summary>A place in a body and who sits in it.</summary>
internal sealed class BodyMember : OwnedRow
{
    public Guid BodyId { get; init; }
    public Guid? PersonId { get; init; }
    public required string Name { get; init; }
    public required string Post { get; init; }

    /// <summary>The side of the quota that the member comes from.</summary>
    public string? Side { get; init; }
    public BodyRole Role { get; init; }
    public int Place { get; init; }
    public LocalDate? Since { get; init; }
    public LocalDate? Until { get; set; }

    public bool IsOn(LocalDate day) => !(Since > day) && !(Until < day);
}

internal sealed class BodyMemberTable : IEntityTypeConfiguration<BodyMember>
{
    public void Configure(EntityTypeBuilder<BodyMember> builder)
    {
        builder.HasIndex(m => new { m.AgencyId, m.BodyId });
        builder.IsPersonal(m => m.Name, m => m.Id).IsPersonal(m => m.Post, m => m.Id);
    }
}
