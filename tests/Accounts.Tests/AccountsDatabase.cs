using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;

namespace Prongsai.Accounts.Tests;

/// <summary>A made-up permission that few may hold, as a module for cases will bring.</summary>
public sealed class SecretsModule : IModule
{
    public string Name => "secrets";

    public IEnumerable<ModulePolicy> Policies => [new("secrets.open", "เปิดเรื่องลับ", Role.CaseHandler) { Sensitive = true }];

    public void AddServices(IServiceCollection services) { }
}

public class AccountsDatabase() : TestDatabase(new OrganizationModule(), new AccountsModule(), new SecretsModule())
{
    private static readonly ActKind Opened = new("tests.opened", "เปิดบัญชีทดสอบ");
    private int people;

    internal async Task<AgencyId> OfficeAsync() =>
        (await Services.GetRequiredService<IOfficeSetup>().OpenAsync(new(AgencyName.TryParse("อบต.ตัวอย่าง")!, "Tua Yang", null), People.Clerk, default)).Value!.AgencyId;

    /// <summary>A new account with roles for the whole office that count today, and a password when asked for.</summary>
    internal async Task<Account> AccountAsync(AgencyId agency, string? password = null, params Role[] roles)
    {
        await using var scope = Enter(agency, Actor.System);
        var number = Interlocked.Increment(ref people);
        var hasher = Services.GetRequiredService<Microsoft.AspNetCore.Identity.IPasswordHasher<Account>>();
        return (await scope.Data.ActAsync<Account>(Opened, async (act, ct) =>
        {
            var account = await AccountRows.AddAsync(act, new($"person{number}@example.go.th", $"นายสมมติ ที่{number}", null, null, null), ct);
            foreach (var role in roles)
            {
                AccountRows.Give(act, account, new(role.Key, null, OfficeYear.DayOf(act.At)));
            }

            if (password is not null)
            {
                await SecretStore.SetPasswordAsync(act.Db, account.Id, hasher.HashPassword(account, password), act.At, ct);
            }

            return account;
        })).Value!;
    }

    /// <summary>A scope in which the account is at work.</summary>
    internal AgencyScope As(AgencyId agency, Account account) => Enter(agency, new Actor(account.Id.ToString(), account.Name));

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new SignInSettings(Demo: false));
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
    }
}
