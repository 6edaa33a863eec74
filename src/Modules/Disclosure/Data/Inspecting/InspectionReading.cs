using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Inspecting;

/// <summary>Who looks back, and how far.</summary>
/// <param name="Row">The invitation; null for whoever may publish for the whole office.</param>
internal sealed record PastReader(Inspection? Row, InspectorReach Reach)
{
    public bool Covers(FiscalYear year) => Row is null || Row.Covers(year);
}

/// <param name="LastLook">Null when nothing was opened yet.</param>
internal sealed record InspectionLine(Inspection Row, Instant? LastLook, int OpenQuestions);

/// <summary>Reads invitations and what was opened under them; asks each time anew whether one still counts.</summary>
internal sealed class InspectionReading(AgencyData data, AgencySession session, IClock clock)
{
    private const int MostShown = 100;
    private static readonly ActKind Looked = new("disclosure.inspector_looked", "ผู้ตรวจเปิดดู");

    public LocalDate Today => OfficeYear.Today(clock);

    /// <summary>The reader of this request; null when no invitation counts today and the account may not publish either.</summary>
    public async Task<PastReader?> MeAsync(CancellationToken cancellationToken)
    {
        if (session.Rights.Has("disclosure.publish", null))
        {
            return new(null, InspectorReach.Everything);
        }

        return await OwnAsync(cancellationToken) is { } row && row.CountsOn(Today) && session.Rights.Has("disclosure.inspect") ? new(row, row.Reach) : null;
    }

    /// <summary>The newest invitation of this account, whether it counts or not.</summary>
    public async Task<Inspection?> OwnAsync(CancellationToken cancellationToken) => Guid.TryParse(session.Actor.Account, out var account)
        ? await data.ReadAsync((db, ct) => db.Set<Inspection>().Where(i => i.AccountId == account).SingleOrDefaultAsync(ct), cancellationToken)
        : null;

    /// <summary>Writes down that something was opened, before it is shown.</summary>
    public async Task LookedAsync(PastReader reader, string what, string path, CancellationToken cancellationToken)
    {
        if (reader.Row is { } row)
        {
            await data.ActAsync<Unit>(Looked, async (act, ct) =>
            {
                await LookTable.WriteAsync(act, row.Id, what, path, ct);
                return Unit.Done;
            }, cancellationToken);
        }
    }

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<InspectionLine>> AllAsync(CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<InspectionLine>>(async (db, ct) =>
    {
        var rows = await db.Set<Inspection>().OrderByDescending(i => i.InvitedAt).Take(MostShown).ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.Id);
        var looks = await db.Set<InspectionLook>().Where(l => ids.Contains(l.InspectionId)).GroupBy(l => l.InspectionId).Select(g => new { g.Key, Last = g.Max(l => l.At) }).ToDictionaryAsync(l => l.Key, l => l.Last, ct);
        var open = await OpenQuestions.Of(db).Where(q => ids.Contains(q.InspectionId)).GroupBy(q => q.InspectionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(q => q.Key, q => q.Count, ct);
        return rows.ConvertAll(r => new InspectionLine(r, looks.TryGetValue(r.Id, out var at) ? at : null, open.GetValueOrDefault(r.Id)));
    }, cancellationToken);

    /// <summary>Where a second person's word is waited for.</summary>
    public Task<List<Inspection>> WaitingAsync(CancellationToken cancellationToken)
    {
        var today = Today;
        return data.ReadAsync((db, ct) => db.Set<Inspection>().Where(i => i.WithRestricted && i.RestrictedAt == null && i.EndedAt == null && i.UntilDay >= today).OrderBy(i => i.InvitedAt).Take(MostShown).ToListAsync(ct), cancellationToken);
    }

    public Task<Inspection?> FindAsync(Guid id, CancellationToken cancellationToken) => data.ReadAsync((db, ct) => db.Set<Inspection>().SingleOrDefaultAsync(i => i.Id == id, ct), cancellationToken);

    /// <summary>Newest first.</summary>
    public Task<List<InspectionLook>> LooksAsync(Guid id, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<InspectionLook>().Where(l => l.InspectionId == id).OrderByDescending(l => l.At).Take(MostShown).ToListAsync(ct), cancellationToken);
}
