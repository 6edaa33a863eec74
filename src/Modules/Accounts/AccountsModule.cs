using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features;
using Prongsai.Accounts.Features.Demo;
using Prongsai.Accounts.Features.Passkeys;
using Prongsai.Accounts.Features.Passwords;
using Prongsai.Accounts.Features.People;
using Prongsai.Accounts.Features.Provider;
using Prongsai.Accounts.Features.Recovery;
using Prongsai.Accounts.Features.Rights;
using Prongsai.Accounts.Features.Roles;
using Prongsai.Accounts.Features.SecondFactor;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts;

/// <summary>Accounts, signing in, roles and who holds them.</summary>
public sealed class AccountsModule : IModule
{
    /// <summary>PBKDF2 with HMAC-SHA512, as OWASP asks of it (Password Storage Cheat Sheet).</summary>
    private const int PasswordIterations = 210_000;

    public string Name => "accounts";

    public IEnumerable<ModulePolicy> Policies =>
    [
        new("accounts.own", "ดูแลบัญชีของตนเอง", [.. Role.All]),
        new("accounts.manage", "เปิดและสิ้นสุดบัญชี เชิญ และให้บทบาท", Role.Administrator),
        new("accounts.approve", "อนุมัติบทบาทที่ต้องมีผู้อนุมัติคนที่สอง", Role.Administrator, Role.Executive),
        new("accounts.read", "ดูว่าใครมีบทบาทใด", Role.Administrator, Role.Executive, Role.InternalAudit),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddRecordWords(AccountRecordWords.All);
        services.AddSingleton(AccountsPrivacy.Accounts).AddSingleton(AccountsPrivacy.OldEvents).AddSingleton(AccountsPrivacy.EndedSessions);
        services.AddPersonalTables(AccountsPrivacy.Tables);

        services.AddDataProtection();
        services.AddHttpContextAccessor();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordIterations);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<PermissionBook>().AddSingleton<Finder>().AddSingleton<AgencyDoor>().AddSingleton<DayKey>().AddSingleton<SecurityEvents>().AddSingleton<Attempts>();
        services.AddSingleton<SetUpLink>().AddSingleton<SealedCookies>().AddSingleton<SessionCookie>().AddSingleton<PasswordCheck>().AddSingleton<SignInSteps>();
        services.AddSingleton<OfficeDoor>();
        services.AddSingleton<ISignIn>(p => p.GetRequiredService<OfficeDoor>());
        services.TryAddSingleton(ProviderSettings.None);
        services.AddSingleton<ProviderReturn>().AddScoped<ProviderLinks>();
        services.AddIdentityCore<PasskeyHolder>();
        services.AddScoped<IUserStore<PasskeyHolder>, PasskeyStore>();
        services.AddScoped<IPasskeyHandler<PasskeyHolder>, PasskeyHandler<PasskeyHolder>>();
        services.Configure<IdentityPasskeyOptions>(o => (o.UserVerificationRequirement, o.ResidentKeyRequirement) = ("required", "required"));
        services.AddScoped<FactorPolicy>().AddScoped<LinkMail>().AddScoped<OperatorInviting>().AddScoped<OwnPasskeys>().AddScoped<PasskeySignIn>();
        services.AddScoped<TwoAdministrators>().AddScoped<Ending>().AddScoped<PersonApproving>().AddScoped<AccountChanges>().AddScoped<AccountSurroundings>();
        services.AddSingleton(new HubEntry("accounts", "บัญชีและสิทธิ", "ใครเข้าใช้ได้ เชิญคนใหม่ ให้บทบาท", "/office/accounts", 60, "accounts.read", HubGroup.RightsAndSafety));
        services.AddScoped<AccountReading>().AddScoped<Inviting>().AddScoped<RoleGiving>();
        services.AddScoped<Links>().AddScoped<PasswordSetting>().AddScoped<SecondFactors>();
        services.AddSingleton<OfficePowers>().AddScoped<PowersReader>().AddScoped<RightsReader>().AddScoped<Sessions>().AddScoped<AccountList>();
        services.AddScoped<ISessions>(p => p.GetRequiredService<Sessions>());
        services.AddScoped<IGuests, Guests>();
        services.AddScoped<IAccounts>(p => p.GetRequiredService<AccountList>());
        services.AddScoped<IDemoContent, DemoAccounts>().AddScoped<ITaskSource, ApprovalTasks>().AddScoped<ISetUpSteps, InvitingSteps>();
    }
}
