using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Prongsai.Platform.Modules;

/// <summary>The table of contents of a module. Its assembly also carries the table mappings (<c>IEntityTypeConfiguration</c>) and the
/// embedded SQL files <c>Data/Migrations/0001_*.sql</c>; both are found there, not registered.</summary>
public interface IModule
{
    /// <summary>Lower-case English word: database schema, first part of its codes and keys, for example <c>assessment</c>.</summary>
    string Name { get; }

    /// <summary>Queries, commands, menu entries, jobs, evidence sources, task sources, panels, document kinds.</summary>
    void AddServices(IServiceCollection services);

    /// <summary>What a person may be allowed to do here.</summary>
    IEnumerable<ModulePolicy> Policies => [];
}

/// <summary>A permission by name, and the roles that hold it.</summary>
/// <param name="Name">Code, for example <c>disclosure.publish</c>.</param>
/// <param name="NameTh">As shown to the person who gives rights.</param>
/// <param name="Roles">Who holds it by role. A delegation order may give it to others for a time when <see cref="Delegable"/>.</param>
public sealed record ModulePolicy(string Name, string NameTh, params Role[] Roles)
{
    /// <summary>May a delegation order hand it on?</summary>
    public bool Delegable { get; init; }

    /// <summary>Opens what few may see, such as a corruption case. A role that holds it is given by two people, and never to the administrator's role.</summary>
    public bool Sensitive { get; init; }
}

/// <summary>The modules of this installation, in order; the platform's own tables come first.</summary>
public sealed class ModuleRegistry
{
    private readonly Dictionary<Assembly, IModule> _byAssembly;

    public ModuleRegistry(IEnumerable<IModule> modules)
    {
        All = [new PlatformModule(), .. modules];
        _byAssembly = All.ToDictionary(module => module.GetType().Assembly);
    }

    public IReadOnlyList<IModule> All { get; }

    internal string SchemaOf(Type entity) => _byAssembly[entity.Assembly].Name;
}
