using System.Text.Json;
using NodaTime;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;

namespace Prongsai.Platform.Acts;

/// <summary>One piece of work in progress: all of it is saved together with the record of who did it, or none of it.</summary>
public sealed class Act
{
    private readonly List<RecordedFact> _facts = [];

    internal Act(Db db, AgencySession session, Instant at) => (Db, Actor, Capacity, At) = (db, session.Actor, session.Capacity, at);

    /// <summary>The tables. Changes are saved when the work returns; calling SaveChangesAsync earlier is allowed.</summary>
    public Db Db { get; }

    public AgencyId Agency => Db.Agency;

    public Actor Actor { get; }

    public Capacity Capacity { get; }

    /// <summary>The moment of the act; use it for every time stored by it.</summary>
    public Instant At { get; }

    internal IReadOnlyList<RecordedFact> Facts => _facts;

    /// <summary>Keeps a typed event beside the changed columns: what it meant, in the words of the field.</summary>
    public void Record<T>(T fact) where T : notnull =>
        _facts.Add(new RecordedFact(typeof(T).Name, JsonSerializer.SerializeToElement(fact, StoredJson.Options)));

    /// <summary>Says which version the person saw. If the row has moved on, the act ends as a conflict that shows the other version.</summary>
    /// <param name="version">Null when the person saw no row yet, so that any row there is somebody else's.</param>
    public void Expect(OwnedRow row, int? version) => Db.Entry(row).Property(nameof(OwnedRow.Version)).OriginalValue = version ?? -1;

    /// <summary>Queues a job; it starts only if this act is saved. The same kind and key is queued once, whatever its state.</summary>
    /// <returns>The id under which its progress can be read.</returns>
    public Task<Guid> EnqueueAsync<TPayload>(string kind, string key, TPayload payload, CancellationToken cancellationToken) where TPayload : notnull =>
        JobQueue.EnqueueAsync(this, kind, key, payload, cancellationToken);
}

internal sealed record RecordedFact(string Type, JsonElement Data);
