using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform.Modules;

namespace Prongsai.Improvement;

/// <summary>From a weak score to a signed report: analysis, measures, follow-up.</summary>
public sealed class ImprovementModule : IModule
{
    public string Name => "improvement";

    public void AddServices(IServiceCollection services)
    {
    }
}
