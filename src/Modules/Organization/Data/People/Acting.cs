using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>Somebody answers for a post that is vacant (รักษาการในตำแหน่ง) or whose holder is away (รักษาราชการแทน).</summary>
internal sealed class Acting : OwnedRow
{
    public Guid PostId { get; init; }
    public Guid PersonId { get; init; }
    public CapacityKind Kind { get; init; }
    public LocalDate Since { get; init; }

    /// <summary>Last day; null until somebody is appointed.</summary>
    public LocalDate? Until { get; set; }

    /// <summary>The order, as printed; null when the law alone says who acts.</summary>
    public string? OrderNumber { get; set; }
    public required string Reason { get; set; }

    public bool IsOn(LocalDate day) => Since <= day && !(Until < day);

    public bool Overlaps(LocalDate since, LocalDate? until) => !(until < Since) && !(Until < since);
}

internal sealed class ActingTable : IEntityTypeConfiguration<Acting>
{
    public void Configure(EntityTypeBuilder<Acting> builder)
    {
        builder.HasIndex(a => new { a.AgencyId, a.PersonId });
        builder.HasIndex(a => new { a.AgencyId, a.PostId });
        builder.IsPersonal(a => a.Reason, a => a.PersonId);
    }
}

/// <summary>The order in which holders of other posts act for one.</summary>
internal sealed class ActingTurn : OwnedRow
{
    public Guid PostId { get; init; }
    public Guid ActingPostId { get; init; }

    /// <summary>1 acts first.</summary>
    public int Place { get; init; }
}

internal sealed class ActingTurnTable : IEntityTypeConfiguration<ActingTurn>
{
    public void Configure(EntityTypeBuilder<ActingTurn> builder) => builder.HasIndex(t => new { t.AgencyId, t.PostId, t.ActingPostId }).IsUnique();
}
