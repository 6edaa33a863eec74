using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform.Modules;

namespace Prongsai.ActionPlan;

/// <summary>The anti-corruption action plan: dimensions, projects, budgets, targets, rounds.</summary>
public sealed class ActionPlanModule : IModule
{
    public string Name => "action_plan";

    public void AddServices(IServiceCollection services)
    {
    }
}
