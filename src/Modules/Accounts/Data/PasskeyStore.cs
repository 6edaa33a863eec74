using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Platform;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Data;

/// <summary>What ASP.NET Core Identity asks of a store so that its passkey ceremonies can run over our accounts. Everything else about an account changes by acts, not through Identity.</summary>
internal sealed class PasskeyStore(Finder finder, AgencyDoor door) : IUserPasskeyStore<PasskeyHolder>
{
    public Task<string> GetUserIdAsync(PasskeyHolder user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(PasskeyHolder user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Login);

    public Task<string?> GetNormalizedUserNameAsync(PasskeyHolder user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Login);

    public async Task<PasskeyHolder?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (PasskeyHolder.Parse(userId) is not { } who)
        {
            return null;
        }

        var account = await InAsync(who, db => db.Set<Account>().SingleOrDefaultAsync(a => a.Id == who.Account && a.EndedAt == null, cancellationToken), cancellationToken);
        return account is null ? null : new(who, account.Login, account.Name);
    }

    public Task<PasskeyHolder?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult<PasskeyHolder?>(null);

    public async Task<PasskeyHolder?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await finder.PasskeyAsync(credentialId, cancellationToken) is { } who ? await FindByIdAsync(PasskeyHolder.IdOf(who), cancellationToken) : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyHolder user, CancellationToken cancellationToken) =>
        [.. (await InAsync(user.Who, db => db.Set<Passkey>().Where(k => k.AccountId == user.Who.Account).Take(20).ToListAsync(cancellationToken), cancellationToken)).Select(Info)];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(PasskeyHolder user, byte[] credentialId, CancellationToken cancellationToken) =>
        await InAsync(user.Who, db => db.Set<Passkey>().SingleOrDefaultAsync(k => k.AccountId == user.Who.Account && k.CredentialId == credentialId, cancellationToken), cancellationToken) is { } key ? Info(key) : null;

    public Task AddOrUpdatePasskeyAsync(PasskeyHolder user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException("Passkeys are kept by acts.");

    public Task RemovePasskeyAsync(PasskeyHolder user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException("Passkeys are removed by acts.");

    public Task SetUserNameAsync(PasskeyHolder user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetNormalizedUserNameAsync(PasskeyHolder user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(PasskeyHolder user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> UpdateAsync(PasskeyHolder user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(PasskeyHolder user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private Task<T> InAsync<T>(Found who, Func<Db, Task<T>> query, CancellationToken ct) =>
        door.InAsync(who.Agency, Actor.System, s => s.GetRequiredService<AgencyData>().ReadAsync((db, _) => query(db), ct));

    private static UserPasskeyInfo Info(Passkey k) => new(
        k.CredentialId, k.PublicKey, k.AddedAt.ToDateTimeOffset(), (uint)k.SignCount, k.Transports, k.IsUserVerified, k.IsBackupEligible, k.IsBackedUp, k.Attestation, k.ClientData)
    { Name = k.Name };
}

/// <summary>An account as Identity's ceremonies name it.</summary>
internal sealed record PasskeyHolder(Found Who, string Login, string Name)
{
    public string Id => IdOf(Who);

    /// <summary>64 letters, the most that WebAuthn allows.</summary>
    public static string IdOf(Found who) => $"{who.Agency.Value:N}{who.Account:N}";

    public static Found? Parse(string id) =>
        id.Length == 64 && Guid.TryParseExact(id[..32], "N", out var agency) && Guid.TryParseExact(id[32..], "N", out var account) ? new(new(agency), account) : null;
}
