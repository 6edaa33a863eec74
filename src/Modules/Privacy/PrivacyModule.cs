using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform.Modules;

namespace Prongsai.Privacy;

/// <summary>Personal data: record of processing, retention, requests of persons, access log, notices.</summary>
public sealed class PrivacyModule : IModule
{
    public string Name => "privacy";

    public void AddServices(IServiceCollection services) { }
}
