using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform.Modules;

namespace Prongsai.Risk;

/// <summary>Fraud risks with their controls, and internal control (ปค.1, ปค.4-6).</summary>
public sealed class RiskModule : IModule
{
    public string Name => "risk";

    public void AddServices(IServiceCollection services)
    {
    }
}
