using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A person in a post for a time.</summary>
internal sealed class Holding : OwnedRow
{
    public Guid PostId { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>First day; null when the office no longer knows it.</summary>
    public LocalDate? Since { get; set; }

    /// <summary>Last day; null while it lasts.</summary>
    public LocalDate? Until { get; set; }

    /// <summary>Last day of the term of office, for elected and appointed posts. Passing it ends nothing by itself: the office says when the holder leaves.</summary>
    public LocalDate? TermEnds { get; set; }

    /// <summary>Held beside the person's own post, such as secretary of the council.</summary>
    public bool Beside { get; init; }

    /// <summary>Why it began: บรรจุ, เลือกตั้ง, โอน …</summary>
    public string? Reason { get; set; }

    /// <summary>Why it ended.</summary>
    public string? EndReason { get; set; }

    public bool IsOn(LocalDate day) => !(Since > day) && !(Until < day);
}

internal sealed class HoldingTable : IEntityTypeConfiguration<Holding>
{
    public void Configure(EntityTypeBuilder<Holding> builder)
    {
        builder.HasIndex(h => new { h.AgencyId, h.PersonId });
        builder.HasIndex(h => new { h.AgencyId, h.PostId });
        builder.IsPersonal(h => h.Reason, h => h.PersonId).IsPersonal(h => h.EndReason, h => h.PersonId);
    }
}
