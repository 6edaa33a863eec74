using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Record.Data;

/// <summary>One act with all that belongs to it.</summary>
/// <param name="Act">Null when it is closed to the person at work.</param>
/// <param name="Seals">By ordinal.</param>
/// <param name="Last">Number of the newest act of the chain.</param>
internal sealed record OpenedAct(ActLine Line, RecordedAct? Act, IReadOnlyDictionary<int, SealedValue> Seals, long Last);

/// <summary>Opens single acts.</summary>
internal sealed class ActOpening(AgencyData data, ActReading reading, ActSubjects subjects)
{
    private static readonly Dictionary<int, SealedValue> NoSeals = [];

    /// <summary>What the rows of any register open to the person at work are called now.</summary>
    public Task<IReadOnlyDictionary<Guid, RecordName>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => subjects.NamesAsync(db, ids, ct), cancellationToken);

    /// <summary>Null when there is no such act.</summary>
    public Task<OpenedAct?> FindAsync(long sequence, CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
    {
        if (await db.Set<RecordedAct>().SingleOrDefaultAsync(a => a.Sequence == sequence, ct) is not { } act) return null;
        var last = await db.Set<RecordedAct>().MaxAsync(a => a.Sequence, ct);
        var line = reading.Line(act);
        if (line.IsClosed) return new OpenedAct(line, null, NoSeals, last);
        var about = (await subjects.OfAsync(db, [sequence], ct)).GetValueOrDefault(sequence);
        return new OpenedAct(line with { About = about }, act, await db.Set<SealedValue>().Where(s => s.Sequence == sequence).ToDictionaryAsync(s => s.Ordinal, ct), last);
    }, cancellationToken);
}
