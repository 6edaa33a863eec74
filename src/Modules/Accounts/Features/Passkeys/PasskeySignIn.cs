using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.Passkeys;

/// <summary>Proves who someone is by a passkey. It asks the device to check its owner, so it is two factors by itself.</summary>
internal sealed class PasskeySignIn(IPasskeyHandler<PasskeyHolder> ceremonies, SealedCookies sealing, AgencyDoor door)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);
    private static readonly ActKind Used = new("accounts.passkey_used", "ใช้พาสคีย์");
    private static readonly Error Failed = new Error.Invalid("sign_in.passkey", "ใช้พาสคีย์ไม่สำเร็จ กรุณาลองอีกครั้ง หรือเข้าด้วยรหัสผ่าน");

    /// <returns>The options for the browser, as JSON; they name no account.</returns>
    public async Task<string> BeginAsync(HttpContext context)
    {
        var options = await ceremonies.MakeRequestOptionsAsync(null, context);
        sealing.Put(context, SealedCookies.Ceremony, new Ceremony(options.AssertionState), Lasts);
        return options.RequestOptionsJson;
    }

    public async Task<Result<Found>> FinishAsync(HttpContext context, string? credential, CancellationToken cancellationToken)
    {
        if (credential is null || sealing.Read<Ceremony>(context, SealedCookies.Ceremony) is not { } ceremony)
        {
            return Failed;
        }

        SealedCookies.Drop(context, SealedCookies.Ceremony);
        var proved = await ceremonies.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = ceremony.State });
        if (!proved.Succeeded)
        {
            return Failed;
        }

        var who = proved.User.Who;
        await door.InAsync(who.Agency, new Actor(who.Account.ToString(), proved.User.Name), s => s.GetRequiredService<AgencyData>().ActAsync<Unit>(Used, async (act, ct) =>
        {
            await SecretStore.UsePasskeyAsync(act.Db, proved.Passkey, act.At, ct);
            return Unit.Done;
        }, cancellationToken));
        return who;
    }
}
