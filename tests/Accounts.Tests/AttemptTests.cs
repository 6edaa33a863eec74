using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.SecondFactor;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Kernel;
using Prongsai.Platform;

namespace Prongsai.Accounts.Tests;

public sealed class CountedDatabase : AccountsDatabase
{
    internal CountingHasher Hasher => (CountingHasher)Services.GetRequiredService<IPasswordHasher<Account>>();

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddSingleton<IPasswordHasher<Account>, CountingHasher>();
    }
}

/// <summary>What an attempt costs and how attempts are counted. Alone with its database, as it counts what the hasher does.</summary>
public sealed class AttemptTests(CountedDatabase database) : IClassFixture<CountedDatabase>
{
    private const string Password = "ช้างน้อย เดินริมคลอง เช้าวันฝน";
    private const string Wrong = "ไม่ใช่รหัสผ่านนี้แน่นอน";
    private const int AtOnce = 50;
    private static int address;

    [Fact]
    public async Task A_name_that_does_not_exist_costs_the_same_hashing_and_the_same_statements_as_a_wrong_password()
    {
        var agency = await database.OfficeAsync();
        var (account, bare) = (await database.AccountAsync(agency, Password, Role.Finance), await database.AccountAsync(agency, null, Role.Finance));
        await TryAsync(Browser(), "warm.up", Wrong); // the stand-in hash is made once in a program's life

        var costs = new List<(int Verified, int Hashed, int Statements)>();
        foreach (var login in new[] { account.Login, bare.Login, $"nobody.{Guid.NewGuid():N}"[..20], "", "\u0e01" })
        {
            costs.Add(await CostAsync(() => TryAsync(Browser(), login, Wrong)));
        }

        costs.Distinct().ShouldHaveSingleItem();
        (costs[0].Verified, costs[0].Hashed).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData(false, 5)]
    [InlineData(true, 10)]
    public async Task Fifty_wrong_passwords_at_once_are_looked_at_no_more_often_than_the_limit(bool known, int limit)
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, Password, Role.Finance);
        await TryAsync(Browser(), "warm.up", Wrong);
        var (device, before) = (known ? KnownBrowserCookie(account) : null, database.Hasher.Counts);

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => TryAsync(Browser(device), account.Login, Wrong))));

        answers.Count(a => a.Error!.Code == "sign_in.wrong").ShouldBe(limit);
        answers.Count(a => a.Error!.Code == "sign_in.refused").ShouldBe(AtOnce - limit);
        (database.Hasher.Counts.Verified - before.Verified).ShouldBe(limit);
        (await TryAsync(Browser(device), account.Login, Password)).Error!.Code.ShouldBe("sign_in.refused");
    }

    [Fact]
    public async Task Fifty_wrong_codes_at_once_from_strangers_are_limited_and_lock_out_neither_the_owners_browser_nor_its_password()
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, Password, Role.Finance);
        await using var scope = database.As(agency, account);
        var code = (await scope.Get<SecondFactors>().NewCodesAsync(account.Id, default))[0];
        var half = new HalfIn(agency.Value, account.Id, "password", "/office");

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(n => Task.Run(() => CodeAsync(Browser(), half, $"{n:000000}"))));

        answers.Count(a => a.Error!.Code == "accounts.code").ShouldBe(5);
        (await CodeAsync(Browser(), half, code)).Error!.Code.ShouldBe("sign_in.refused");
        var device = KnownBrowserCookie(account);
        (await TryAsync(Browser(), account.Login, Password)).IsOk.ShouldBeTrue();
        (await CodeAsync(Browser(device), half, code)).Value.ShouldBe("/office");
    }

    [Fact]
    public async Task A_browser_known_to_another_account_is_a_stranger_at_the_code_step()
    {
        var agency = await database.OfficeAsync();
        var (mine, victim) = (await database.AccountAsync(agency, Password, Role.Finance), await database.AccountAsync(agency, Password, Role.Finance));
        var (device, half) = (KnownBrowserCookie(mine), new HalfIn(agency.Value, victim.Id, "password", "/office"));
        for (var i = 0; i < 5; i++)
        {
            (await CodeAsync(Browser(device), half, "000000")).Error!.Code.ShouldBe("accounts.code");
        }

        (await CodeAsync(Browser(device), half, "000000")).Error!.Code.ShouldBe("sign_in.refused");
    }

    private async Task<(int Verified, int Hashed, int Statements)> CostAsync(Func<Task> work)
    {
        var before = database.Hasher.Counts;
        var statements = 0;
        using var root = new Activity("counting").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped =>
            {
                if (stopped.TraceId == root.TraceId && stopped.Kind == ActivityKind.Client)
                {
                    Interlocked.Increment(ref statements);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await work();
        var after = database.Hasher.Counts;
        return (after.Verified - before.Verified, after.Hashed - before.Hashed, statements);
    }

    private Task<Result<Found>> TryAsync(HttpContext browser, string login, string password) =>
        database.Services.GetRequiredService<PasswordCheck>().RunAsync(browser, login, password, default);

    private Task<Result<string>> CodeAsync(HttpContext browser, HalfIn half, string code)
    {
        browser.RequestServices = new Wardrobe(database.Services);
        return database.Services.GetRequiredService<SignInSteps>().CodeAsync(browser, half, code, default);
    }

    /// <summary>Each from an address range of its own, so that only the counting by name is looked at.</summary>
    private static DefaultHttpContext Browser(string? device = null)
    {
        var context = new DefaultHttpContext();
        var number = Interlocked.Increment(ref address);
        context.Connection.RemoteIpAddress = new IPAddress([10, (byte)(number >> 8), (byte)number, 1]);
        if (device is not null)
        {
            context.Request.Headers.Cookie = device;
        }

        return context;
    }

    private string KnownBrowserCookie(Account account)
    {
        var answer = new DefaultHttpContext();
        database.Services.GetRequiredService<SealedCookies>().Put(answer, SealedCookies.Device, KnownDevice.New(account.LoginKey!), TimeSpan.FromDays(1));
        return answer.Response.Headers.SetCookie.ToString().Split(';')[0];
    }

    /// <summary>The services of a request that signs somebody in, with a way to do so that only notes it.</summary>
    private sealed class Wardrobe(IServiceProvider services) : IServiceProvider, Microsoft.AspNetCore.Authentication.IAuthenticationService
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Microsoft.AspNetCore.Authentication.IAuthenticationService) ? this : services.GetService(serviceType);

        public Task<Microsoft.AspNetCore.Authentication.AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme) => Task.FromResult(Microsoft.AspNetCore.Authentication.AuthenticateResult.NoResult());

        public Task ChallengeAsync(HttpContext context, string? scheme, Microsoft.AspNetCore.Authentication.AuthenticationProperties? properties) => Task.CompletedTask;

        public Task ForbidAsync(HttpContext context, string? scheme, Microsoft.AspNetCore.Authentication.AuthenticationProperties? properties) => Task.CompletedTask;

        public Task SignInAsync(HttpContext context, string? scheme, System.Security.Claims.ClaimsPrincipal principal, Microsoft.AspNetCore.Authentication.AuthenticationProperties? properties) => Task.CompletedTask;

        public Task SignOutAsync(HttpContext context, string? scheme, Microsoft.AspNetCore.Authentication.AuthenticationProperties? properties) => Task.CompletedTask;
    }
}
