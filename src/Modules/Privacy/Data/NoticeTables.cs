using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Privacy.Data;

/// <summary>Whom people turn to about their data.</summary>
internal sealed class NoticeContact : OwnedRow
{
    /// <summary>The officer for data protection (DPO); null when none is named.</summary>
    public string? OfficerName { get; set; }

    public string? OfficerContact { get; set; }

    /// <summary>Where to bring a request on paper.</summary>
    public string? AskAt { get; set; }
}

/// <summary>The notice as it was published on a day; never changed afterwards.</summary>
internal sealed class NoticeVersion : OwnedRow
{
    public int Number { get; init; }

    public LocalDate PublishedOn { get; init; }

    /// <summary>JSON of the notice in both languages.</summary>
    public required string Text { get; init; }
}

internal sealed class NoticeContactTable : IEntityTypeConfiguration<NoticeContact>
{
    public void Configure(EntityTypeBuilder<NoticeContact> builder)
    {
        builder.HasIndex(c => c.AgencyId).IsUnique();
        builder.IsPersonal(c => c.OfficerName, c => c.Id).IsPersonal(c => c.OfficerContact, c => c.Id);
    }
}

internal sealed class NoticeVersionTable : IEntityTypeConfiguration<NoticeVersion>
{
    public void Configure(EntityTypeBuilder<NoticeVersion> builder) => builder.Property(v => v.Text).HasColumnType("jsonb");
}
