using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Data;

/// <param name="Device">Name of the known browser; null when it is unknown.</param>
/// <param name="AddressRange">The network part of the address; used only within a hash whose key changes each day.</param>
internal sealed record AttemptFrom(string? LoginKey, string? Device, string AddressRange);

/// <summary>Counts failed attempts, alike for names that exist and names that do not. Rows hold no name and no address, and are gone after a day.</summary>
internal sealed class Attempts(AgencyDoor door, DayKey key, SecurityEvents events, IClock clock, ILogger<Attempts> log)
{
    private static readonly AgencyId Nobody = new(Guid.Empty);
    private static readonly ActKind Counted = new("accounts.attempt_counted", "นับครั้งที่เข้าไม่สำเร็จ");

    /// <summary>Counts one more attempt before anything is looked at, so that many at once do not slip past the limit together; <see cref="SucceededAsync"/> takes it back.</summary>
    /// <returns>False when there were too many: then nothing is to be looked at.</returns>
    public async Task<bool> BeginAsync(AttemptFrom from, CancellationToken cancellationToken)
    {
        var begun = await InNobodysAsync(async (act, ct) =>
        {
            var allowed = true;
            foreach (var (scope, id) in Keys(from).OrderBy(k => k.Id))
            {
                allowed &= AttemptRules.IsAllowed(scope, await CountAsync(act, id, ct));
            }

            var old = act.At - Duration.FromDays(1);
            await act.Db.Set<SignInAttempt>().Where(a => a.Since < old).ExecuteDeleteAsync(ct);
            await act.Db.Set<SecurityEvent>().Where(e => e.At < old).ExecuteDeleteAsync(ct);
            return allowed;
        }, cancellationToken);
        if (!begun)
        {
            log.LogWarning("A sign-in was refused after too many failures");
        }

        return begun;
    }

    /// <summary>Says without a name that a proof was wrong, and to the account's holder; it was counted when it began.</summary>
    public Task FailedAsync(AttemptFrom from, Found? who, CancellationToken cancellationToken)
    {
        log.LogWarning("A sign-in failed");
        return events.NoteAsync(who ?? NobodyOf(from), SecurityKind.ProofFailed, null, Duration.Zero, cancellationToken);
    }

    /// <summary>Tells the account's holder, once in a window, that no more attempts were looked at.</summary>
    public Task RefusedAsync(AttemptFrom from, Found? who, CancellationToken cancellationToken) =>
        events.NoteAsync(who ?? NobodyOf(from), SecurityKind.AttemptsRefused, null, SecurityEvents.Window, cancellationToken);

    public Task SucceededAsync(AttemptFrom from, CancellationToken cancellationToken) => InNobodysAsync(async (act, ct) =>
    {
        var keys = Keys(from).Select(k => k.Id).ToList();
        var (own, others) = (keys[0], keys[1..]);
        await act.Db.Set<SignInAttempt>().Where(a => a.Id == own).ExecuteDeleteAsync(ct);
        await act.Db.Set<SignInAttempt>().Where(a => others.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Failures, a => a.Failures - 1), ct);
        return true;
    }, cancellationToken);

    private static async Task<int> CountAsync(Act act, Guid id, CancellationToken ct)
    {
        var (now, window) = (act.At.ToDateTimeUtc(), (act.At - AttemptRules.Window).ToDateTimeUtc());
        return (await act.Db.Database.SqlQuery<int>($"""
            insert into accounts.sign_in_attempt as a (agency_id, id, version, failures, since) values ({Nobody.Value}, {id}, 0, 1, {now})
            on conflict (agency_id, id) do update set
              failures = case when a.since < {window} then 1 else a.failures + 1 end,
              since = case when a.since < {window} then {now} else a.since end
            returning failures as "Value"
            """).ToListAsync(ct))[0];
    }

    private async Task<bool> InNobodysAsync(Func<Act, CancellationToken, Task<bool>> work, CancellationToken cancellationToken)
    {
        var done = await door.InAsync(Nobody, Actor.System, services =>
            services.GetRequiredService<AgencyData>().ActAsync<bool>(Counted, async (act, ct) => await work(act, ct), cancellationToken));
        return done.IsOk && done.Value;
    }

    private List<(AttemptScope Scope, Guid Id)> Keys(AttemptFrom from) => from.Device is { } device
        ? [(AttemptScope.KnownDevice, Id($"device\n{from.LoginKey}\n{device}"))]
        : [(AttemptScope.UnknownDevices, Id($"unknown\n{from.LoginKey}")), (AttemptScope.AddressRange, Id($"range\n{from.AddressRange}"))];

    private Found NobodyOf(AttemptFrom from) => new(Nobody, Keys(from)[0].Id);

    private Guid Id(string text) => new(HMACSHA256.HashData(key.Of(clock.GetCurrentInstant()), Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
