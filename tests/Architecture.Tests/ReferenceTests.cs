using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Prongsai.Architecture.Tests;

/// <summary>ADR 0014: who may know whom.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Shared = ["Kernel", "Frameworks", "Documents", "Papers", "Platform"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Kernel"] = [],
        ["Frameworks"] = ["Kernel"],
        ["Documents"] = ["Kernel"],
        ["Papers"] = ["Kernel", "Frameworks", "Documents"],
        ["Platform"] = ["Kernel", "Frameworks", "Documents"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["Kernel"] = ["NodaTime"],
        ["Frameworks"] = ["YamlDotNet"],
        ["Papers"] = [],
    };

    [Fact]
    public void Every_project_references_only_what_its_place_allows()
    {
        var projects = Repository.SourceFiles("*.csproj").ToList();
        projects.Count.ShouldBeGreaterThan(5);
        projects.SelectMany(p => Breaches(NameOf(p), XDocument.Load(p))).ShouldBeEmpty();
    }

    [Fact]
    public void Canary_a_kernel_that_knows_the_platform_is_caught()
    {
        var project = XDocument.Parse("<Project><ItemGroup><ProjectReference Include=\"../Platform/Prongsai.Platform.csproj\" /></ItemGroup></Project>");
        Breaches("Kernel", project).ShouldHaveSingleItem();
    }

    [Fact]
    public void Canary_a_pure_project_with_a_database_package_is_caught()
    {
        var project = XDocument.Parse("<Project><ItemGroup><PackageReference Include=\"Npgsql\" /></ItemGroup></Project>");
        Breaches("Papers", project).ShouldHaveSingleItem();
    }

    [Fact]
    public void Modules_do_not_reference_each_other_in_a_circle()
    {
        var edges = Repository.SourceFiles("*.csproj")
            .Where(IsModule)
            .ToDictionary(NameOf, p => References(XDocument.Load(p)).Where(r => !Shared.Contains(r)).ToArray());
        foreach (var module in edges.Keys)
        {
            Reaches(edges, module, module, []).ShouldBeFalse($"{module} reaches itself");
        }
    }

    private static bool Reaches(Dictionary<string, string[]> edges, string from, string target, HashSet<string> seen) =>
        edges.GetValueOrDefault(from, []).Any(next => next == target || (seen.Add(next) && Reaches(edges, next, target, seen)));

    private static IEnumerable<string> Breaches(string name, XDocument project)
    {
        if (Allowed.TryGetValue(name, out var allowed))
        {
            foreach (var reference in References(project).Except(allowed))
            {
                yield return $"{name} references {reference}";
            }
        }

        if (AllowedPackages.TryGetValue(name, out var packages))
        {
            foreach (var package in project.Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value).Except(packages))
            {
                yield return $"{name} uses the package {package}";
            }
        }
    }

    private static IEnumerable<string> References(XDocument project) =>
        project.Descendants("ProjectReference").Select(r => NameOf(r.Attribute("Include")!.Value));

    private static bool IsModule(string path) => path.Contains("/Modules/", StringComparison.Ordinal);

    private static string NameOf(string path) => Path.GetFileName(Path.GetDirectoryName(path.Replace('\\', '/')))!;
}
