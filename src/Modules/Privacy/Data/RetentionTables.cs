using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Privacy.Data;

/// <summary>What a responsible person decided about a rule; without a row the rule is as the module registered it, and off.</summary>
internal sealed class RetentionSetting : OwnedRow
{
    public required string Rule { get; init; }

    public bool IsOn { get; set; }

    public int Days { get; set; }

    public Instant ChangedAt { get; set; }
}

/// <summary>ระงับการลบ of one row, with a reason.</summary>
internal sealed class RetentionHold : OwnedRow
{
    public required string TableName { get; init; }

    public required string RowId { get; init; }

    public required string Reason { get; init; }

    public Instant PlacedAt { get; init; }

    public Instant? LiftedAt { get; set; }
}

/// <summary>What stands where rows were: what kind, how many, which ids, by which rule and act. No personal data.</summary>
internal sealed class Tombstone : OwnedRow
{
    public required string Rule { get; init; }

    public required string What { get; init; }

    public required string Basis { get; init; }

    public int RowCount { get; init; }

    public int FileCount { get; init; }

    public required string[] RowIds { get; init; }

    public long ActSequence { get; init; }

    public Instant RemovedAt { get; init; }
}

/// <summary>A content that lost its last row here and waits for its bytes to go.</summary>
internal sealed class ReleasedContent : OwnedRow
{
    public required byte[] Sha256 { get; init; }

    public Instant ReleasedAt { get; init; }
}

internal sealed class RetentionSettingTable : IEntityTypeConfiguration<RetentionSetting>
{
    public void Configure(EntityTypeBuilder<RetentionSetting> builder) => builder.HasIndex(s => new { s.AgencyId, s.Rule }).IsUnique();
}

internal sealed class RetentionHoldTable : IEntityTypeConfiguration<RetentionHold>
{
    public void Configure(EntityTypeBuilder<RetentionHold> builder) => builder.IsPersonal(h => h.Reason, h => h.Id);
}

internal sealed class TombstoneTable : IEntityTypeConfiguration<Tombstone>
{
    public void Configure(EntityTypeBuilder<Tombstone> builder) { }
}

internal sealed class ReleasedContentTable : IEntityTypeConfiguration<ReleasedContent>
{
    public void Configure(EntityTypeBuilder<ReleasedContent> builder) { }
}
