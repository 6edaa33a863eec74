using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.SecondFactor;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>Someone who has given the password and not yet the code.</summary>
internal sealed record HalfIn(Guid Agency, Guid Account, string Method, string Then);

/// <summary>The way in, step by step.</summary>
internal sealed class SignInSteps(PasswordCheck passwords, SessionCookie session, AgencyDoor door, SealedCookies sealing, Attempts attempts)
{
    private static readonly TimeSpan CodeWaits = TimeSpan.FromMinutes(10);

    /// <returns>Where to go next.</returns>
    public async Task<Result<string>> PasswordAsync(HttpContext context, SignInForm typed, string then, CancellationToken ct)
    {
        var found = await passwords.RunAsync(context, typed.Login, typed.Password, ct);
        return found.IsOk ? await ProvedAsync(context, found.Value, "password", then, ct) : found.Error;
    }

    /// <summary>The first proof is given: in, or on to the code when the account has one.</summary>
    public async Task<string> ProvedAsync(HttpContext context, Found who, string method, string then, CancellationToken ct)
    {
        if ((await door.InAsync(who.Agency, Actor.System, s => s.GetRequiredService<SecondFactors>().StateAsync(who.Account, ct))).HasTotp)
        {
            sealing.Put(context, SealedCookies.Step, new HalfIn(who.Agency.Value, who.Account, method, then), CodeWaits);
            return "/sign-in/code";
        }

        await session.SignInAsync(context, who, method, ct);
        return then;
    }

    public HalfIn? Half(HttpContext context) => sealing.Read<HalfIn>(context, SealedCookies.Step);

    /// <returns>Where to go next.</returns>
    public async Task<Result<string>> CodeAsync(HttpContext context, HalfIn half, string? code, CancellationToken ct)
    {
        var who = new Found(new(half.Agency), half.Account);
        var from = passwords.OfCode(context, who.Account, await LoginKeyAsync(who, ct));
        if (!await attempts.BeginAsync(from, ct))
        {
            await attempts.RefusedAsync(from, who, ct);
            return PasswordCheck.Refused;
        }

        var taken = await door.InAsync(who.Agency, new Actor(who.Account.ToString(), ""), s => s.GetRequiredService<SecondFactors>().TakeAsync(who.Account, code, ct));
        if (!taken.IsOk)
        {
            await attempts.FailedAsync(from, who, ct);
            return taken.Error;
        }

        await attempts.SucceededAsync(from, ct);

        SealedCookies.Drop(context, SealedCookies.Step);
        await session.SignInAsync(context, who, $"{half.Method}+{taken.Value}", ct);
        return half.Then;
    }

    private Task<string?> LoginKeyAsync(Found who, CancellationToken cancellationToken) => door.InAsync(who.Agency, Actor.System, s => s.GetRequiredService<AgencyData>()
        .ReadAsync((db, ct) => db.Set<Account>().Where(a => a.Id == who.Account && a.EndedAt == null).Select(a => a.LoginKey).SingleOrDefaultAsync(ct), cancellationToken));

    public Task DirectAsync(HttpContext context, Found who, string method, CancellationToken ct) => session.SignInAsync(context, who, method, ct);

    public async Task OutAsync(HttpContext context, CancellationToken ct)
    {
        if (Who(context) is { } who && Guid.TryParse(context.User.FindFirst(PersonClaims.Session)?.Value, out var id))
        {
            await door.InAsync(who.Agency, new Actor(who.Account.ToString(), context.User.Identity?.Name ?? ""), s => s.GetRequiredService<Sessions>().EndAsync(who.Account, id, "ออกจากระบบเอง", ct));
        }

        await context.SignOutAsync();
    }

    public static Found? Who(HttpContext context) =>
        Guid.TryParse(context.User.FindFirst(PersonClaims.Agency)?.Value, out var agency) && Guid.TryParse(context.User.FindFirst(PersonClaims.Account)?.Value, out var account)
            ? new(new(agency), account) : null;
}
