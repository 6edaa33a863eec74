using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.SecondFactor;

/// <param name="Address">What the QR holds.</param>
/// <param name="Key">For typing by hand.</param>
internal sealed record TotpOffer(string Address, string Key);

/// <param name="CodesLeft">Recovery codes not used yet.</param>
internal sealed record FactorState(bool HasPassword, bool HasTotp, int CodesLeft, int Passkeys)
{
    public bool HasAny => HasTotp || Passkeys > 0;

    /// <summary>Linked to a login provider.</summary>
    public bool HasProvider { get; init; }

    /// <summary>Somebody has come in by this account at some time.</summary>
    public bool WasEverUsed { get; init; }

    public bool HasWayIn => HasPassword || Passkeys > 0 || HasProvider;
}

/// <summary>Authenticator app and recovery codes of accounts of the agency entered.</summary>
internal sealed class SecondFactors(AgencyData data, IDataProtectionProvider protection, IClock clock)
{
    private static readonly ActKind Offered = new("accounts.totp_offered", "เริ่มตั้งแอปยืนยันตัว");
    private static readonly ActKind Confirmed = new("accounts.totp_confirmed", "เปิดใช้แอปยืนยันตัว");
    private static readonly ActKind Removed = new("accounts.totp_removed", "เลิกใช้แอปยืนยันตัว");
    private static readonly ActKind Coded = new("accounts.codes_made", "ออกรหัสกู้บัญชีชุดใหม่");
    private static readonly ActKind Taken = new("accounts.code_taken", "ใช้รหัสยืนยันตัว");
    private static readonly ActKind CodeUsed = new("accounts.recovery_code_used", "เข้าด้วยรหัสกู้บัญชี");
    private static readonly Error Wrong = new Error.Invalid("accounts.code", "รหัสไม่ถูกต้องหรือใช้ไปแล้ว กรุณารอรหัสถัดไปในแอปแล้วกรอกใหม่ หากยังไม่ได้ กรุณาตรวจว่าเวลาของโทรศัพท์ตรง");
    private readonly IDataProtector protector = protection.CreateProtector("prongsai.accounts", "totp");

    public Task<FactorState> StateAsync(Guid account, CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
    {
        var secret = await db.Set<AccountSecret>().SingleOrDefaultAsync(s => s.Id == account, ct);
        return new FactorState(
            secret?.PasswordHash is not null,
            secret?.TotpSince is not null,
            await db.Set<RecoveryCode>().CountAsync(c => c.AccountId == account && c.UsedAt == null, ct),
            await db.Set<Passkey>().CountAsync(k => k.AccountId == account, ct))
        {
            HasProvider = await db.Set<ExternalLogin>().AnyAsync(e => e.AccountId == account, ct),
            WasEverUsed = await WaysIn.WasEverUsedAsync(db, account, ct),
        };
    }, cancellationToken);

    /// <summary>A new key, shown until a code of it has been given back.</summary>
    public async Task<TotpOffer> OfferAsync(Guid account, string login, CancellationToken cancellationToken)
    {
        var secret = Totp.NewSecret();
        await data.ActAsync<Unit>(Offered, async (act, ct) =>
        {
            await SecretStore.OfferTotpAsync(act.Db, account, protector.Protect(Convert.ToBase64String(secret)), ct);
            return Unit.Done;
        }, cancellationToken);
        return OfferOf(secret, login);
    }

    /// <summary>The key offered and not yet confirmed; null when there is none.</summary>
    public async Task<TotpOffer?> PendingAsync(Guid account, string login, CancellationToken cancellationToken) =>
        await SecretAsync(account, confirmed: false, cancellationToken) is { } secret ? OfferOf(secret, login) : null;

    /// <summary>The app works: from now on signing in asks for its code.</summary>
    public async Task<Result<Unit>> ConfirmAsync(Guid account, string? code, CancellationToken cancellationToken)
    {
        return await SecretAsync(account, confirmed: false, cancellationToken) is not { } secret || Totp.StepOf(secret, code, Now()) is not { } step ? Wrong
            : await data.ActAsync<Unit>(Confirmed, async (act, ct) =>
            {
                await SecretStore.ConfirmTotpAsync(act.Db, account, act.At, step, ct);
                act.Record(new FactorChanged(account));
                await SecurityEvents.AddAsync(act, account, SecurityKind.FactorChanged, "เปิดใช้แอปยืนยันตัว", ct);
                return Unit.Done;
            }, cancellationToken);
    }

    public Task<Result<Unit>> RemoveAsync(Guid account, CancellationToken cancellationToken) => data.ActAsync<Unit>(Removed, async (act, ct) =>
    {
        await SecretStore.RemoveTotpAsync(act.Db, account, ct);
        act.Record(new FactorChanged(account));
        await SecurityEvents.AddAsync(act, account, SecurityKind.FactorChanged, "เลิกใช้แอปยืนยันตัว", ct);
        return Unit.Done;
    }, cancellationToken);

    /// <summary>Takes a code of the app, or a recovery code, once.</summary>
    /// <returns>How it was proved.</returns>
    public async Task<Result<string>> TakeAsync(Guid account, string? typed, CancellationToken cancellationToken)
    {
        if (RecoveryCodes.LooksLikeOne(typed))
        {
            return await data.ActAsync<string>(CodeUsed, async (act, ct) =>
            {
                if (!await SecretStore.TakeRecoveryCodeAsync(act.Db, account, RecoveryCodes.Hash(account, typed), act.At, ct))
                {
                    return Wrong;
                }

                act.Record(new FactorChanged(account));
                await SecurityEvents.AddAsync(act, account, SecurityKind.FactorChanged, "ใช้รหัสกู้บัญชีไปหนึ่งรหัส", ct);
                return "recovery-code";
            }, cancellationToken);
        }

        return await SecretAsync(account, confirmed: true, cancellationToken) is not { } secret || Totp.StepOf(secret, typed, Now()) is not { } step ? Wrong
            : await data.ActAsync<string>(Taken, async (act, ct) => await SecretStore.TakeStepAsync(act.Db, account, step, ct) ? "totp" : Wrong, cancellationToken);
    }

    /// <summary>Ten new codes; earlier ones are void. Shown once.</summary>
    public async Task<IReadOnlyList<string>> NewCodesAsync(Guid account, CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.New();
        await data.ActAsync<Unit>(Coded, async (act, ct) =>
        {
            await SecretStore.ReplaceRecoveryCodesAsync(act.Db, account, codes.Select(c => RecoveryCodes.Hash(account, c)), ct);
            act.Record(new FactorChanged(account));
            await SecurityEvents.AddAsync(act, account, SecurityKind.FactorChanged, "ออกรหัสกู้บัญชีชุดใหม่", ct);
            return Unit.Done;
        }, cancellationToken);
        return codes;
    }

    /// <summary>Latin letters only: Thai ones would make the QR too fine for a phone to read from a screen.</summary>
    private static TotpOffer OfferOf(byte[] secret, string login) =>
        new(Totp.Address(secret, "Prongsai", login.All(char.IsAscii) ? login : "account"), string.Join(' ', Totp.Written(secret).Chunk(4).Select(c => new string(c))));

    private async Task<byte[]?> SecretAsync(Guid account, bool confirmed, CancellationToken cancellationToken)
    {
        var kept = await data.ReadAsync((db, ct) => db.Set<AccountSecret>().SingleOrDefaultAsync(s => s.Id == account && s.TotpSecret != null, ct), cancellationToken);
        try
        {
            return kept is null || kept.TotpSince is not null != confirmed ? null : Convert.FromBase64String(protector.Unprotect(kept.TotpSecret!));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private long Now() => clock.GetCurrentInstant().ToUnixTimeSeconds();

    internal sealed record FactorChanged(Guid Account);
}
