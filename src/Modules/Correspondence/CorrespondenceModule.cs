using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform.Modules;

namespace Prongsai.Correspondence;

/// <summary>Official letters: drafts, endorsements, numbers, circulars, papers and their public check.</summary>
public sealed class CorrespondenceModule : IModule
{
    public string Name => "correspondence";

    public void AddServices(IServiceCollection services) { }
}
