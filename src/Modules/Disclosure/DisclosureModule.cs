using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure;

/// <summary>The disclosure items of the year, their evidence, and the public portal.</summary>
public sealed class DisclosureModule : IModule
{
    public string Name => "disclosure";

    public void AddServices(IServiceCollection services) { }
}
