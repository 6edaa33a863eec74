using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;

namespace Prongsai.Platform.Acts;

/// <summary>One piece of work in progress: all of it is saved together with the record of who did it, or none of it.</summary>
public sealed class Act
{
    private readonly JsonArray _facts = [];

    internal Act(Db db, AgencySession session, Instant at)
    {
        (Db, Actor, Capacity, At) = (db, session.Actor, session.Capacity, at);
        Seals = new SealBook(Actor);
        Changes = db.Changes = new ChangeLog(Seals);
    }

    /// <summary>The tables. Changes are saved when the work returns; calling SaveChangesAsync earlier is allowed.</summary>
    public Db Db { get; }

    public AgencyId Agency => Db.Agency;

    public Actor Actor { get; }

    public Capacity Capacity { get; }

    /// <summary>The moment of the act; use it for every time stored by it.</summary>
    public Instant At { get; }

    internal ChangeLog Changes { get; }

    internal SealBook Seals { get; }

    internal List<Erasure> Erasures { get; } = [];

    internal NpgsqlConnection Connection => (NpgsqlConnection)Db.Database.GetDbConnection();

    internal bool IsEmpty => Changes.IsEmpty && _facts.Count == 0 && Erasures.Count == 0;

    /// <summary>Keeps a typed event beside the changed columns: what it meant, in the words of the field. Personal values go in as <see cref="Personal"/>.</summary>
    public void Record<T>(T fact) where T : notnull =>
        _facts.Add(new JsonObject { ["type"] = typeof(T).Name, ["data"] = PersonalFacts.Sealed(fact, Seals) });

    /// <summary>Puts the act into the history of a row that it concerns without changing it.</summary>
    /// <param name="table">With its schema, for example <c>disclosure.year_item</c>.</param>
    public void Concerns(string table, Guid id) => Changes.Touch(table, id.ToString());

    /// <summary>Says which version the person saw. If the row has moved on, the act ends as a conflict that shows the other version.</summary>
    /// <param name="version">Null when the person saw no row yet, so that any row there is somebody else's.</param>
    public void Expect(OwnedRow row, int? version) => Db.Entry(row).Property(nameof(OwnedRow.Version)).OriginalValue = version ?? -1;

    /// <summary>Queues a job; it starts only if this act is saved. The same kind and key is queued once, whatever its state.</summary>
    /// <returns>The id under which its progress can be read.</returns>
    public Task<Guid> EnqueueAsync<TPayload>(string kind, string key, TPayload payload, CancellationToken cancellationToken) where TPayload : notnull =>
        JobQueue.EnqueueAsync(this, kind, key, payload, cancellationToken);

    internal string Payload() => new JsonObject { ["facts"] = _facts, ["changes"] = Changes.Written }.ToJsonString(StoredJson.Options);
}
