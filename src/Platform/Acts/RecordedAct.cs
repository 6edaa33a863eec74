using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>An act as it was recorded. Read it with <c>db.Set&lt;RecordedAct&gt;()</c>; it is written only by <see cref="AgencyData"/> and never changed.</summary>
public sealed class RecordedAct : IOwned
{
    public AgencyId AgencyId { get; init; }

    /// <summary>1, 2, 3 … without gaps within the agency.</summary>
    public long Sequence { get; init; }

    public required string Kind { get; init; }

    public required string KindName { get; init; }

    public required string ActorAccount { get; init; }

    public required string ActorName { get; init; }

    public string? ActorPosition { get; init; }

    public CapacityKind Capacity { get; init; }

    public string? CapacityPosition { get; init; }

    public string? Reason { get; init; }

    public Instant At { get; init; }

    /// <summary>JSON text <c>{"facts":[{"type","data"}],"changes":[{"table","op","key","old","new"}]}</c>, exactly as hashed.</summary>
    public required string Payload { get; init; }

    /// <summary>SHA-256 of the act before; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over <see cref="PreviousHash"/> and every field above.</summary>
    public required byte[] Hash { get; init; }
}

internal sealed class RecordedActTable : IEntityTypeConfiguration<RecordedAct>
{
    public void Configure(EntityTypeBuilder<RecordedAct> builder)
    {
        builder.HasKey(act => new { act.AgencyId, act.Sequence });
        builder.Property(act => act.Sequence).ValueGeneratedNever();
    }
}
