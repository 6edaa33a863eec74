using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform.Modules;

namespace Prongsai.Assessment;

/// <summary>Results by year, their explanation, and the import of papers.</summary>
public sealed class AssessmentModule : IModule
{
    public string Name => "assessment";

    public void AddServices(IServiceCollection services) { }
}
