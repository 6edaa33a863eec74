using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform.Modules;

namespace Prongsai.Accounts;

/// <summary>Accounts, signing in, roles and who holds them.</summary>
public sealed class AccountsModule : IModule
{
    public string Name => "accounts";

    public void AddServices(IServiceCollection services) { }
}
