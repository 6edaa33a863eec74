using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Data;
using Prongsai.Kernel;
using Prongsai.Platform;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>The way in, step by step.</summary>
internal sealed class SignInSteps(PasswordCheck passwords, SessionCookie session, AgencyDoor door)
{
    /// <returns>Where to go next.</returns>
    public async Task<Result<string>> PasswordAsync(HttpContext context, string? login, string? password, string then, CancellationToken ct)
    {
        var found = await passwords.RunAsync(context, login, password, ct);
        if (!found.IsOk)
        {
            return found.Error;
        }

        await session.SignInAsync(context, found.Value, "password", ct);
        return then;
    }

    public Task DemoAsync(HttpContext context, Found who, CancellationToken ct) => session.SignInAsync(context, who, "demo", ct);

    public async Task OutAsync(HttpContext context, CancellationToken ct)
    {
        if (Who(context) is { } who && Guid.TryParse(context.User.FindFirst(PersonClaims.Session)?.Value, out var id))
        {
            await door.InAsync(who.Agency, new Actor(who.Account.ToString(), context.User.Identity?.Name ?? ""), s => s.GetRequiredService<Sessions>().EndAsync(who.Account, id, "ออกจากระบบเอง", ct));
        }

        await context.SignOutAsync();
    }

    private static Found? Who(HttpContext context) =>
        Guid.TryParse(context.User.FindFirst(PersonClaims.Agency)?.Value, out var agency) && Guid.TryParse(context.User.FindFirst(PersonClaims.Account)?.Value, out var account)
            ? new(new(agency), account) : null;
}
