using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform.Modules;

namespace Prongsai.Record;

/// <summary>The record of acts made visible: history, search, export, anchors.</summary>
public sealed class RecordModule : IModule
{
    public string Name => "record";

    public void AddServices(IServiceCollection services) { }
}
