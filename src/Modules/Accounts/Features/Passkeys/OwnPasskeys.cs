using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.Passkeys;

/// <summary>State of a ceremony between its two requests, in an encrypted cookie.</summary>
internal sealed record Ceremony(string? State);

/// <summary>A person's own passkeys: register, list, remove.</summary>
internal sealed class OwnPasskeys(AgencyData data, IPasskeyHandler<PasskeyHolder> ceremonies, SealedCookies sealing)
{
    private const int Most = 10;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);
    private static readonly ActKind Added = new("accounts.passkey_added", "เพิ่มพาสคีย์");
    private static readonly ActKind Removed = new("accounts.passkey_removed", "เลิกใช้พาสคีย์");
    private static readonly Error Failed = new Error.Invalid("accounts.passkey", "เพิ่มพาสคีย์ไม่สำเร็จ วิธีเข้าใช้เดิมยังใช้ได้ กรุณาลองอีกครั้ง หรือใช้แอปยืนยันตัวแทน");

    public Task<List<Passkey>> AllAsync(Guid account, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<Passkey>().Where(k => k.AccountId == account).OrderBy(k => k.AddedAt).Take(Most).ToListAsync(ct), cancellationToken);

    /// <returns>The options for the browser, as JSON.</returns>
    public async Task<string> BeginAsync(HttpContext context, Found who, CancellationToken cancellationToken)
    {
        var account = await data.ReadAsync((db, ct) => db.Set<Account>().SingleAsync(a => a.Id == who.Account, ct), cancellationToken);
        var options = await ceremonies.MakeCreationOptionsAsync(new() { Id = PasskeyHolder.IdOf(who), Name = account.Login, DisplayName = account.Name }, context);
        sealing.Put(context, SealedCookies.Ceremony, new Ceremony(options.AttestationState), Lasts);
        return options.CreationOptionsJson;
    }

    public async Task<Result<Unit>> FinishAsync(HttpContext context, Found who, string? credential, string? name, CancellationToken cancellationToken)
    {
        if (credential is null || sealing.Read<Ceremony>(context, SealedCookies.Ceremony) is not { } ceremony)
        {
            return Failed;
        }

        SealedCookies.Drop(context, SealedCookies.Ceremony);
        var made = await ceremonies.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = credential, AttestationState = ceremony.State });
        if (!made.Succeeded || made.UserEntity.Id != PasskeyHolder.IdOf(who))
        {
            return Failed;
        }

        var key = made.Passkey;
        return await data.ActAsync<Unit>(Added, async (act, ct) =>
        {
            if (await act.Db.Set<Passkey>().CountAsync(k => k.AccountId == who.Account, ct) >= Most)
            {
                return new Error.Invalid("accounts.passkeys_full", $"มีพาสคีย์ครบ {Most} อันแล้ว กรุณาเลิกใช้อันเก่าก่อน");
            }

            await SecretStore.AddPasskeyAsync(act.Db, who.Account, key, ThaiText.Typed(name) ?? "พาสคีย์", act.At, ct);
            act.Record(new PasskeyChanged(who.Account));
            await SecurityEvents.AddAsync(act, who.Account, SecurityKind.FactorChanged, "เพิ่มพาสคีย์", ct);
            return Unit.Done;
        }, cancellationToken);
    }

    public Task<Result<Unit>> RemoveAsync(Guid account, Guid passkey, CancellationToken cancellationToken) => data.ActAsync<Unit>(Removed, async (act, ct) =>
    {
        if (await act.Db.Set<Passkey>().Where(k => k.Id == passkey && k.AccountId == account).ExecuteDeleteAsync(ct) == 0)
        {
            return new Error.NotFound("accounts.no_passkey", "ไม่พบพาสคีย์นี้ กรุณาเปิดหน้านี้ใหม่");
        }

        act.Record(new PasskeyChanged(account));
        await SecurityEvents.AddAsync(act, account, SecurityKind.FactorChanged, "เลิกใช้พาสคีย์", ct);
        return Unit.Done;
    }, cancellationToken);

    internal sealed record PasskeyChanged(Guid Account);
}
