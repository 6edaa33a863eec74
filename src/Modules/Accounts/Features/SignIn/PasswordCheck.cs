using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>Looks at a sign-in name and password. What it answers and how long it takes do not tell whether the name exists.</summary>
internal sealed class PasswordCheck(Finder finder, AgencyDoor door, Attempts attempts, SealedCookies sealing, IPasswordHasher<Account> hasher)
{
    private static readonly ActKind Rehashed = new("accounts.password_rehashed", "เข้ารหัสรหัสผ่านแบบใหม่");
    private static readonly Error Wrong = new Error.Invalid("sign_in.wrong", "ชื่อเข้าใช้หรือรหัสผ่านไม่ถูกต้อง กรุณาลองอีกครั้ง หากลืมรหัสผ่านกรุณาแจ้งผู้ดูแลระบบของหน่วยงาน");
    public static readonly Error Refused = new Error.Invalid("sign_in.refused", "ลองไม่สำเร็จหลายครั้งเกินไป กรุณารอ 15 นาทีแล้วลองใหม่ หรือเข้าจากเบราว์เซอร์ที่เคยใช้ประจำ");
    private static readonly Account Nobody = new() { Login = "", Name = "" };
    private string? dummy;

    public async Task<Result<Found>> RunAsync(HttpContext context, string? login, string? password, CancellationToken ct)
    {
        var from = From(context, login);
        if (!await attempts.BeginAsync(from, ct))
        {
            await attempts.RefusedAsync(from, await finder.LoginAsync(login, ct), ct);
            return Refused;
        }

        var found = await finder.LoginAsync(login, ct);
        var hash = await HashAsync(found, ct);
        var stand = Dummy();
        var verified = hasher.VerifyHashedPassword(Nobody, hash ?? stand, password ?? "");
        if (found is null || hash is null || verified == PasswordVerificationResult.Failed)
        {
            await attempts.FailedAsync(from, found, ct);
            return Wrong;
        }

        await attempts.SucceededAsync(from, ct);
        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await RehashAsync(found, password!, ct);
        }

        return found;
    }

    /// <summary>Is the password the account's? For someone already signed in.</summary>
    public async Task<Result<Found>> OwnAsync(HttpContext context, Found who, string loginKey, string? password, CancellationToken ct)
    {
        var typed = await RunAsync(context, loginKey, password, ct);
        return typed.IsOk && typed.Value != who ? Wrong : typed;
    }

    public AttemptFrom From(HttpContext context, string? login) => From(context, LoginName.Key(login), LoginName.Key(login));

    /// <summary>The second step is counted apart from the first, and its known browsers are those of the sign-in name: whoever got hold of the password locks the owner out of neither.</summary>
    public AttemptFrom OfCode(HttpContext context, Guid account, string? loginKey) => From(context, $"code {account}", loginKey);

    private AttemptFrom From(HttpContext context, string? counted, string? loginKey)
    {
        var known = sealing.Read<KnownDevice>(context, SealedCookies.Device);
        return new(counted, known is not null && known.LoginKey == loginKey ? known.Device : null, AddressRange.Of(context.Connection.RemoteIpAddress));
    }

    private Task<string?> HashAsync(Found? found, CancellationToken cancellationToken) => door.InAsync(found?.Agency ?? default, Actor.System, services =>
    {
        var (account, today) = (found?.Account ?? Guid.Empty, OfficeYear.Today(services.GetRequiredService<IClock>()));
        return services.GetRequiredService<AgencyData>().ReadAsync((db, ct) => db.Set<AccountSecret>().Where(s => s.Id == account && db.Set<Account>().Any(a => a.Id == account && (a.UntilDay == null || a.UntilDay >= today))).Select(s => s.PasswordHash).SingleOrDefaultAsync(ct), cancellationToken);
    });

    private Task RehashAsync(Found found, string password, CancellationToken cancellationToken) => door.InAsync(found.Agency, Actor.System, services =>
        services.GetRequiredService<AgencyData>().ActAsync<Unit>(Rehashed, async (act, ct) =>
        {
            await SecretStore.RehashAsync(act.Db, found.Account, hasher.HashPassword(Nobody, password), ct);
            return Unit.Done;
        }, cancellationToken));

    private string Dummy() => dummy ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
}
