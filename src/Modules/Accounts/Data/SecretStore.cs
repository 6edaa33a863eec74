using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Data;

/// <summary>Writes secrets within an act but past its list of changes, which is kept for ever.</summary>
internal static class SecretStore
{
    public static async Task SetPasswordAsync(Db db, Guid account, string hash, Instant at, CancellationToken ct)
    {
        var moment = at.ToDateTimeUtc();
        await db.Database.ExecuteSqlAsync($"""
            insert into accounts.account_secret (agency_id, id, version, password_hash, password_set_at, totp_step) values ({db.Agency.Value}, {account}, 0, {hash}, {moment}, 0)
            on conflict (agency_id, id) do update set password_hash = excluded.password_hash, password_set_at = excluded.password_set_at
            """, ct);
    }

    public static Task RehashAsync(Db db, Guid account, string hash, CancellationToken ct) =>
        db.Set<AccountSecret>().Where(s => s.Id == account).ExecuteUpdateAsync(set => set.SetProperty(s => s.PasswordHash, hash), ct);

    /// <summary>Begins with an authenticator app: the key counts once a code has been shown (<see cref="ConfirmTotpAsync"/>).</summary>
    public static Task OfferTotpAsync(Db db, Guid account, string secret, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        insert into accounts.account_secret (agency_id, id, version, totp_secret, totp_step) values ({db.Agency.Value}, {account}, 0, {secret}, 0)
        on conflict (agency_id, id) do update set totp_secret = excluded.totp_secret, totp_since = null, totp_step = 0
        """, ct);

    public static Task ConfirmTotpAsync(Db db, Guid account, Instant at, long step, CancellationToken ct) =>
        db.Set<AccountSecret>().Where(s => s.Id == account).ExecuteUpdateAsync(set => set.SetProperty(s => s.TotpSince, at).SetProperty(s => s.TotpStep, step), ct);

    /// <summary>Takes a code's time step once. False when it, or a later one, was taken before: then the code is a replay.</summary>
    public static async Task<bool> TakeStepAsync(Db db, Guid account, long step, CancellationToken ct) =>
        await db.Set<AccountSecret>().Where(s => s.Id == account && s.TotpStep < step).ExecuteUpdateAsync(set => set.SetProperty(s => s.TotpStep, step), ct) == 1;

    public static Task RemoveTotpAsync(Db db, Guid account, CancellationToken ct) => db.Set<AccountSecret>().Where(s => s.Id == account)
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.TotpSecret, (string?)null).SetProperty(s => s.TotpSince, (Instant?)null), ct);

    public static async Task ReplaceRecoveryCodesAsync(Db db, Guid account, IEnumerable<byte[]> hashes, CancellationToken ct)
    {
        await db.Set<RecoveryCode>().Where(c => c.AccountId == account).ExecuteDeleteAsync(ct);
        foreach (var hash in hashes)
        {
            await db.Database.ExecuteSqlAsync($"insert into accounts.recovery_code (agency_id, id, version, account_id, hash) values ({db.Agency.Value}, {Guid.CreateVersion7()}, 0, {account}, {hash})", ct);
        }
    }

    /// <summary>Takes a recovery code once.</summary>
    public static async Task<bool> TakeRecoveryCodeAsync(Db db, Guid account, byte[] hash, Instant at, CancellationToken ct) =>
        await db.Set<RecoveryCode>().Where(c => c.AccountId == account && c.Hash == hash && c.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, at), ct) > 0;

    public static Task AddPasskeyAsync(Db db, Guid account, UserPasskeyInfo key, string name, Instant at, CancellationToken ct)
    {
        var (id, moment, count, transports) = (Guid.CreateVersion7(), at.ToDateTimeUtc(), (long)key.SignCount, key.Transports ?? []);
        return db.Database.ExecuteSqlAsync($"""
            insert into accounts.passkey (agency_id, id, version, account_id, credential_id, name, public_key, sign_count, transports,
              is_user_verified, is_backup_eligible, is_backed_up, attestation, client_data, added_at)
            values ({db.Agency.Value}, {id}, 0, {account}, {key.CredentialId}, {name}, {key.PublicKey}, {count}, {transports},
              {key.IsUserVerified}, {key.IsBackupEligible}, {key.IsBackedUp}, {key.AttestationObject}, {key.ClientDataJson}, {moment})
            """, ct);
    }

    /// <summary>After a sign-in with it: the counter that would show a copied key.</summary>
    public static Task UsePasskeyAsync(Db db, UserPasskeyInfo key, Instant at, CancellationToken ct)
    {
        var (credential, count, backed) = (key.CredentialId, (long)key.SignCount, key.IsBackedUp);
        return db.Set<Passkey>().Where(k => k.CredentialId == credential)
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.SignCount, count).SetProperty(k => k.IsBackedUp, backed).SetProperty(k => k.LastUsedAt, at), ct);
    }

    /// <returns>False when somebody is linked to that subject already, in whatever agency.</returns>
    public static async Task<bool> AddExternalAsync(Db db, Guid account, string issuer, byte[] subject, Instant at, CancellationToken ct)
    {
        var (id, moment) = (Guid.CreateVersion7(), at.ToDateTimeUtc());
        return await db.Database.ExecuteSqlAsync($"""
            insert into accounts.external_login (agency_id, id, version, account_id, issuer, subject_hash, linked_at)
            values ({db.Agency.Value}, {id}, 0, {account}, {issuer}, {subject}, {moment}) on conflict do nothing
            """, ct) == 1;
    }

    /// <summary>Forgets every way in, so that a recovered person sets all anew.</summary>
    public static async Task ForgetAllAsync(Db db, Guid account, CancellationToken ct)
    {
        await db.Set<RecoveryCode>().Where(c => c.AccountId == account).ExecuteDeleteAsync(ct);
        await db.Set<Passkey>().Where(k => k.AccountId == account).ExecuteDeleteAsync(ct);
        await db.Set<ExternalLogin>().Where(e => e.AccountId == account).ExecuteDeleteAsync(ct);
        await db.Set<AccountSecret>().Where(s => s.Id == account).ExecuteDeleteAsync(ct);
    }
}
