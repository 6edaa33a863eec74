using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform;
using Prongsai.Platform.Data;

namespace Prongsai.Privacy.Data;

/// <summary>Who opened what about whom. The database lets nobody change it.</summary>
internal sealed class Opening : IOwned
{
    public AgencyId AgencyId { get; init; }

    public Guid Id { get; init; }

    public Instant At { get; init; }

    public required string Account { get; init; }

    public required string Name { get; init; }

    public string? Position { get; init; }

    /// <summary>As printed; empty for the own position.</summary>
    public required string Capacity { get; init; }

    public required string What { get; init; }

    public string? Path { get; init; }

    public Guid? Subject { get; init; }

    public string? SubjectName { get; init; }

    public bool Restricted { get; init; }
}

internal sealed class OpeningTable : IEntityTypeConfiguration<Opening>
{
    public void Configure(EntityTypeBuilder<Opening> builder)
    {
        builder.HasKey(o => new { o.AgencyId, o.Id });
        builder.Property(o => o.Id).ValueGeneratedNever();
    }
}
