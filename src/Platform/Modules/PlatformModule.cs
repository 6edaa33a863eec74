using Microsoft.Extensions.DependencyInjection;

namespace Prongsai.Platform.Modules;

/// <summary>The platform's own tables: directory of agencies, acts, jobs, files.</summary>
internal sealed class PlatformModule : IModule
{
    public string Name => "platform";

    public void AddServices(IServiceCollection services) { }
}
