using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform.Modules;

namespace Prongsai.Work;

/// <summary>งานของฉัน, reminders, the digest and notices.</summary>
public sealed class WorkModule : IModule
{
    public string Name => "work";

    public void AddServices(IServiceCollection services) { }
}
