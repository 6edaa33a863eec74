using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Jobs;

public enum JobState { Waiting, Running, Done, Failed }

/// <summary>A job as a page sees it: <c>db.Set&lt;QueuedJob&gt;()</c>, by id or by kind and key.</summary>
public sealed class QueuedJob : IOwned
{
    public AgencyId AgencyId { get; init; }

    public Guid Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>Within a kind, a key is queued once.</summary>
    public required string Key { get; init; }

    /// <summary>JSON of the payload: ids only, no personal data.</summary>
    public required string Payload { get; init; }

    /// <summary>JSON of the <see cref="Platform.Actor"/> who asked.</summary>
    public required string Actor { get; init; }

    public JobState State { get; init; }

    /// <summary>0 to 100.</summary>
    public int Percent { get; init; }

    /// <summary>Thai sentence for the page: what is being done, or why it failed.</summary>
    public string? Sentence { get; init; }

    public int Attempts { get; init; }

    public Instant RunAfter { get; init; }

    public Instant? LeaseUntil { get; init; }

    public Instant QueuedAt { get; init; }
}

internal sealed class QueuedJobTable : IEntityTypeConfiguration<QueuedJob>
{
    public void Configure(EntityTypeBuilder<QueuedJob> builder) => builder.HasKey(job => new { job.AgencyId, job.Id });
}
