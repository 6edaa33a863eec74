using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Data;

/// <summary>Writes down what happened around signing in, beside the acts and not among them: it is deleted after ninety days, acts never are. Nothing typed is kept.</summary>
internal sealed class SecurityEvents(AgencyDoor door)
{
    /// <summary>What comes in bursts is written once in so long.</summary>
    public static readonly Duration Window = AttemptRules.Window;

    private const int Shown = 20;
    private static readonly ActKind Noted = new("accounts.event_noted", "จดเหตุการณ์ของบัญชี");

    /// <summary>Within an act of the caller.</summary>
    public static Task AddAsync(Act act, Guid account, SecurityKind kind, string? detail, CancellationToken ct) => AddAsync(act, account, kind, detail, Duration.Zero, ct);

    /// <summary>By itself. For a name that leads to no account the row goes to the nil agency under a hash, so that both take equally long; it is gone after a day.</summary>
    /// <param name="once">At most once in so long; zero for each time.</param>
    public Task NoteAsync(Found who, SecurityKind kind, string? detail, Duration once, CancellationToken cancellationToken) => door.InAsync(who.Agency, Actor.System, services =>
        services.GetRequiredService<AgencyData>().ActAsync<Unit>(Noted, async (act, ct) =>
        {
            await AddAsync(act, who.Account, kind, detail, once, ct);
            return Unit.Done;
        }, cancellationToken));

    public static Task<List<SecurityEvent>> LatestAsync(Db db, Guid account, CancellationToken ct) =>
        db.Set<SecurityEvent>().Where(e => e.AccountId == account).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Shown).ToListAsync(ct);

    private static Task AddAsync(Act act, Guid account, SecurityKind kind, string? detail, Duration once, CancellationToken ct)
    {
        var (id, name, at, since) = (Guid.CreateVersion7(), kind.ToString(), act.At.ToDateTimeUtc(), (act.At - once).ToDateTimeUtc());
        return act.Db.Database.ExecuteSqlAsync($"""
            insert into accounts.security_event (agency_id, id, version, account_id, kind, detail, at)
            select {act.Agency.Value}, {id}, 0, {account}, {name}, {detail}, {at}
            where not exists (select from accounts.security_event e where e.account_id = {account} and e.kind = {name} and e.at > {since}
              and e.detail is not distinct from {detail} and e.agency_id = {act.Agency.Value})
            """, ct);
    }
}
