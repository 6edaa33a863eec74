using System.Text;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Journeys.Running;

/// <summary>Route × permission × role, made from the code.</summary>
internal static class RightsTable
{
    private static readonly IReadOnlyList<ModulePolicy> Policies = [.. PageTable.Assemblies
        .SelectMany(a => a.GetTypes().Where(t => t.IsAssignableTo(typeof(IModule)) && !t.IsAbstract))
        .Select(t => (IModule)Activator.CreateInstance(t)!)
        .SelectMany(m => m.Policies)];

    /// <summary>Permissions of a role; everyone signed in has their own account.</summary>
    public static IReadOnlySet<string> Of(string role) => Policies.Where(p => p.Roles.Any(r => r.Key == role)).Select(p => p.Name).Append("accounts.own").ToHashSet(StringComparer.Ordinal);

    public static IReadOnlyList<ModulePolicy> All => Policies;

    public static string Markdown()
    {
        var text = new StringBuilder("""
            # Who may do what

            Made from the code; `PRONGSAI_WRITE_DOCS=1 dotnet test tests/Journeys --filter RightsTableTests` writes it again. A role is given for the whole office or a unit,
            for a time; a delegation order hands on what is marked so, for its term. What ends counts no more from the next request.

            ## Permissions and the roles that hold them

            | Permission | In words | Roles | |
            |---|---|---|---|

            """);
        foreach (var policy in Policies.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var marks = string.Join(", ", new[] { policy.Delegable ? "may be delegated" : null, policy.Sensitive ? "given by two people" : null }.OfType<string>());
            text.Append($"| `{policy.Name}` | {policy.NameTh} | {Names(policy)} | {marks} |\n");
        }

        text.Append("\n## Pages\n\n| Route | Permission | Roles |\n|---|---|---|\n");
        foreach (var page in PageTable.All)
        {
            var policy = Policies.FirstOrDefault(p => p.Name == page.Policy);
            text.Append($"| `{page.Template}` | {(page.IsPublic ? "public" : $"`{page.Policy}`")} | {(page.IsPublic ? "everyone" : policy is null ? "nobody" : Names(policy))} |\n");
        }

        return text.ToString();
    }

    private static string Names(ModulePolicy policy) =>
        policy.Roles.Length == Role.All.Count ? "all" : string.Join(", ", Role.All.Where(policy.Roles.Contains).Select(r => r.Key));
}
