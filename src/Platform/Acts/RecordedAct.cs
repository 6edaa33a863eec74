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

    /// <summary>The person of the office behind the account; null for the system, citizens and guests.</summary>
    public Guid? ActorPerson { get; init; }

    /// <summary>Name at the time; a sentence in its place once erased. Kept under seal (<see cref="SealedValue"/>, ordinal 0).</summary>
    public string ActorName { get; init; } = "";

    /// <summary>Position at the time. Kept under seal like the name.</summary>
    public string? ActorPosition { get; init; }

    /// <summary>Number of the act that erased name and position.</summary>
    public long? ActorErasedBy { get; init; }

    public CapacityKind Capacity { get; init; }

    public string? CapacityPosition { get; init; }

    /// <summary>The delegation order under which it was done, so that the acts under an order are one query.</summary>
    public Guid? CapacityOrder { get; init; }

    public string? Reason { get; init; }

    public Instant At { get; init; }

    /// <summary>Tables changed or concerned, with schema, in order.</summary>
    public string[] Tables { get; init; } = [];

    /// <summary>JSON text <c>{"facts":[{"type","data"}],"changes":[{"table","op","key","old","new"}]}</c>, exactly as hashed. A personal value
    /// stands as <c>{"sealed":3}</c>; an act that erases begins with <c>"erased":["12:0"]</c> (act, ordinal).</summary>
    public required string Payload { get; init; }

    /// <summary>SHA-256 of the act before; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over <see cref="PreviousHash"/>, the fields above, and each seal without its salt and value.</summary>
    public required byte[] Hash { get; init; }
}

internal sealed class RecordedActTable : IEntityTypeConfiguration<RecordedAct>
{
    public void Configure(EntityTypeBuilder<RecordedAct> builder)
    {
        builder.ToView("readable_act", "platform");
        builder.HasKey(act => new { act.AgencyId, act.Sequence });
        builder.Property(act => act.Sequence).ValueGeneratedNever();
        builder.Property(act => act.Capacity).HasConversion(kind => kind.ToString(), text => Capacity(text));
    }
    /// <summary>A word that was never written makes no known capacity, so that the walk along the chain finds it instead of failing on it.</summary>
    private static CapacityKind Capacity(string text)
    {
        foreach (var kind in Enum.GetValues<CapacityKind>())
        {
            if (kind.ToString() == text) return kind;
        }
        return (CapacityKind)(-1);
    }
}
