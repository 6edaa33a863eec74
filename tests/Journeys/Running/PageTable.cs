using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Razor.Hosting;
using Prongsai.Accounts;
using Prongsai.ActionPlan;
using Prongsai.Assessment;
using Prongsai.Correspondence;
using Prongsai.Disclosure;
using Prongsai.Improvement;
using Prongsai.Organization;
using Prongsai.Privacy;
using Prongsai.Record;
using Prongsai.Risk;
using Prongsai.Work;

namespace Prongsai.Journeys.Running;

/// <param name="Template">Route as the page declares it.</param>
/// <param name="Policy">Null on a public page.</param>
/// <param name="Posts">Names of its handlers of posts; empty for the nameless one.</param>
/// <param name="Module">Lower-case name of its module, which is also the schema of the module's tables.</param>
internal sealed record RoutedPage(string Template, string Model, string? Policy, bool IsPublic, IReadOnlyList<string> Posts, string Module)
{
    /// <summary>May the page look up a row of this table: one of its own module, or any for pages that take any table's.</summary>
    public bool MayAskFor(string table) => Template.Contains("{table}", StringComparison.Ordinal) || Module == "privacy" || table.StartsWith(Module + ".", StringComparison.Ordinal) || table.StartsWith("platform.", StringComparison.Ordinal);

    /// <summary>The address of one of its handlers of posts.</summary>
    public string PostTo(string handler) => handler.Length == 0 ? Address : $"{Address}?handler={handler}";

    /// <summary>An address that the route takes; what it names need not exist.</summary>
    public string Address => PageTable.Part().Replace(Template, part => part.Groups[1].Value switch
    {
        "agency" => "demo",
        "sequence" or "number" => "1",
        "table" => "organization.unit",
        "id" or "row" or "photo" or "file" or "project" => "00000000-0000-0000-0000-000000000001",
        "format" => "html",
        "year" => "2569",
        "months" => "6",
        "heading" => "Rationale",
        "part" => "Preface",
        "item" => "contact",
        "moment" => "freeze-1",
        "name" => "a.pdf",
        var year when year.EndsWith("Year", StringComparison.Ordinal) => "2568",
        _ => "result-memo",
    });
}

/// <summary>Every page of every module, read from the assemblies.</summary>
internal static partial class PageTable
{
    internal static readonly Assembly[] Assemblies =
    [
        typeof(OrganizationModule).Assembly, typeof(AccountsModule).Assembly, typeof(RecordModule).Assembly, typeof(DisclosureModule).Assembly, typeof(AssessmentModule).Assembly,
        typeof(CorrespondenceModule).Assembly, typeof(WorkModule).Assembly, typeof(ImprovementModule).Assembly, typeof(ActionPlanModule).Assembly, typeof(RiskModule).Assembly, typeof(PrivacyModule).Assembly,
    ];

    public static IReadOnlyList<RoutedPage> All { get; } = [.. Assemblies
        .SelectMany(a => a.GetCustomAttributes<RazorCompiledItemAttribute>())
        .Select(i => (i.Type, Route: i.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>().FirstOrDefault(m => m.Key == "RouteTemplate")?.Value))
        .Where(i => i.Route is not null)
        .Select(i => Of(i.Route!, i.Type.GetProperty("Model")!.PropertyType))
        .OrderBy(p => p.Template, StringComparer.Ordinal)];

    [GeneratedRegex(@"\{(\w+)(?::[^{}]+)?\}", RegexOptions.CultureInvariant)]
    public static partial Regex Part();

    private static RoutedPage Of(string route, Type model) => new(
        route,
        model.Name,
        model.GetCustomAttributes<AuthorizeAttribute>().Select(a => a.Policy).FirstOrDefault(),
        model.GetCustomAttribute<AllowAnonymousAttribute>() is not null,
        [.. model.GetMethods().Select(m => Post().Match(m.Name)).Where(m => m.Success).Select(m => m.Groups[1].Value).Distinct()],
        model.Assembly.GetName().Name!.Split('.')[^1].ToLowerInvariant());

    [GeneratedRegex("^OnPost(.*?)(?:Async)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Post();
}
