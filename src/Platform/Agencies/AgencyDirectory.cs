using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Platform;

/// <summary>Which agencies live in this installation. The only thing that can be asked before an agency is entered.</summary>
public sealed class AgencyDirectory
{
    private static readonly ActKind Registered = new("platform.agency_registered", "เพิ่มหน่วยงาน");

    private readonly ConcurrentDictionary<string, AgencyEntry> _bySlug = new(StringComparer.Ordinal);
    private readonly DbFactory _databases;
    private readonly IClock _clock;

    internal AgencyDirectory(DbFactory databases, IClock clock) => (_databases, _clock) = (databases, clock);

    /// <summary>The agency at this address, or null. Found entries are remembered.</summary>
    public async Task<AgencyEntry?> FindAsync(string slug, CancellationToken cancellationToken = default)
    {
        if (_bySlug.TryGetValue(slug, out var known)) return known;
        await using var db = _databases.Create(default);
        var entry = await db.Set<AgencyEntry>().AsNoTracking().SingleOrDefaultAsync(agency => agency.Slug == slug, cancellationToken);
        return entry is null ? null : _bySlug.GetOrAdd(slug, entry);
    }

    /// <summary>The entry of an agency, or null.</summary>
    public async Task<AgencyEntry?> FindAsync(AgencyId agency, CancellationToken cancellationToken = default)
    {
        await using var db = _databases.Create(default);
        return await db.Set<AgencyEntry>().AsNoTracking().SingleOrDefaultAsync(entry => entry.AgencyId == agency, cancellationToken);
    }

    /// <summary>The first agencies by slug, for a front page.</summary>
    public async Task<IReadOnlyList<AgencyEntry>> FirstAsync(int count, CancellationToken cancellationToken = default)
    {
        await using var db = _databases.Create(default);
        return await db.Set<AgencyEntry>().AsNoTracking().OrderBy(agency => agency.Slug).Take(count).ToListAsync(cancellationToken);
    }

    /// <summary>All agencies by slug.</summary>
    public async Task<IReadOnlyList<AgencyEntry>> AllAsync(CancellationToken cancellationToken = default)
    {
        await using var db = _databases.Create(default);
        return await db.Set<AgencyEntry>().AsNoTracking().OrderBy(agency => agency.Slug).ToListAsync(cancellationToken);
    }

    /// <summary>Adds an agency; the first act of its chain.</summary>
    public Task<Result<AgencyEntry>> RegisterAsync(AgencyEntry entry, Actor actor, CancellationToken cancellationToken = default)
    {
        var session = new AgencySession();
        session.Enter(entry.AgencyId, actor);
        return new AgencyData(session, _databases, _clock).ActAsync<AgencyEntry>(Registered, (act, _) =>
        {
            act.Db.Add(entry);
            return Task.FromResult<Result<AgencyEntry>>(entry);
        }, cancellationToken);
    }
}
