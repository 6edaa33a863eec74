using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Prongsai.Accounts.Data;

/// <param name="Device">Name of the known browser; null when it is unknown.</param>
/// <param name="AddressRange">The network part of the address; used only within a hash whose key changes each day.</param>
internal sealed record AttemptFrom(string? LoginKey, string? Device, string AddressRange);

/// <summary>Counts failed attempts, alike for names that exist and names that do not. Rows hold no name and no address, and are gone after a day.</summary>
internal sealed class Attempts(AgencyDoor door, DayKey key, IClock clock)
{
    private static readonly AgencyId Nobody = new(Guid.Empty);
    private static readonly ActKind Counted = new("accounts.attempt_counted", "นับครั้งที่เข้าไม่สำเร็จ");

    public Task<bool> IsRefusedAsync(AttemptFrom from, CancellationToken cancellationToken)
    {
        var keys = Keys(from);
        var ids = keys.Select(k => k.Id).ToList();
        return door.InAsync(Nobody, Actor.System, async services =>
        {
            var rows = await services.GetRequiredService<AgencyData>().ReadAsync((db, ct) => db.Set<SignInAttempt>().Where(a => ids.Contains(a.Id)).ToListAsync(ct), cancellationToken);
            var now = clock.GetCurrentInstant();
            return rows.Exists(r => AttemptRules.IsRefused(keys.First(k => k.Id == r.Id).Scope, r.Failures, r.Since, now));
        });
    }

    public Task FailedAsync(AttemptFrom from, CancellationToken cancellationToken) => door.InAsync(Nobody, Actor.System, services => services.GetRequiredService<AgencyData>().ActAsync<Unit>(Counted, async (act, ct) =>
    {
        var (now, window) = (act.At.ToDateTimeUtc(), (act.At - AttemptRules.Window).ToDateTimeUtc());
        foreach (var (_, id) in Keys(from).OrderBy(k => k.Id))
        {
            await act.Db.Database.ExecuteSqlAsync($"""
                insert into accounts.sign_in_attempt as a (agency_id, id, version, failures, since) values ({Nobody.Value}, {id}, 0, 1, {now})
                on conflict (agency_id, id) do update set
                  failures = case when a.since < {window} then 1 else a.failures + 1 end,
                  since = case when a.since < {window} then {now} else a.since end
                """, ct);
        }

        var old = act.At - Duration.FromDays(1);
        await act.Db.Set<SignInAttempt>().Where(a => a.Since < old).ExecuteDeleteAsync(ct);
        return Unit.Done;
    }, cancellationToken));

    public Task SucceededAsync(AttemptFrom from, CancellationToken cancellationToken) => door.InAsync(Nobody, Actor.System, services => services.GetRequiredService<AgencyData>().ActAsync<Unit>(Counted, async (act, ct) =>
    {
        var own = Keys(from)[0].Id;
        await act.Db.Set<SignInAttempt>().Where(a => a.Id == own).ExecuteDeleteAsync(ct);
        return Unit.Done;
    }, cancellationToken));

    private List<(AttemptScope Scope, Guid Id)> Keys(AttemptFrom from) => from.Device is { } device
        ? [(AttemptScope.KnownDevice, Id($"device\n{from.LoginKey}\n{device}"))]
        : [(AttemptScope.UnknownDevices, Id($"unknown\n{from.LoginKey}")), (AttemptScope.AddressRange, Id($"range\n{from.AddressRange}"))];

    private Guid Id(string text) => new(HMACSHA256.HashData(key.Of(clock.GetCurrentInstant()), Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
