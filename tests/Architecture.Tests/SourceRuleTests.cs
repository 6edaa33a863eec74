using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Prongsai.Architecture.Tests;

/// <summary>Rules over the text of the sources. Each has a canary that must trip it.</summary>
public sealed partial class SourceRuleTests
{
    [Fact]
    public void Domain_folders_are_pure() =>
        Breaches(f => f.Contains("/Domain/", StringComparison.Ordinal), ImpureUsing()).ShouldBeEmpty();

    [Fact]
    public void Canary_a_domain_file_that_reads_files_is_caught() =>
        ImpureUsing().IsMatch("using System.IO;\n").ShouldBeTrue();

    [Fact]
    public void Sql_is_written_in_data_folders_only() =>
        Breaches(f => f.StartsWith("src/Modules/", StringComparison.Ordinal) && !f.Contains("/Data/", StringComparison.Ordinal), Sql()).ShouldBeEmpty();

    [Fact]
    public void Canary_a_page_with_sql_is_caught() =>
        Sql().IsMatch("var x = \"select title from items where id = 1\";").ShouldBeTrue();

    [Fact]
    public void Modules_know_other_modules_by_their_contracts_only()
    {
        var modules = Directory.GetDirectories(Path.Combine(Repository.Root, "src", "Modules")).Select(Path.GetFileName).ToArray();
        foreach (var module in modules)
        {
            var others = string.Join('|', modules.Where(m => m != module));
            var inner = new Regex($@"using Prongsai\.({others})(?!\.Contracts);", RegexOptions.CultureInvariant);
            Breaches(f => f.StartsWith($"src/Modules/{module}/", StringComparison.Ordinal), inner).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Nothing_is_left_for_later() => Breaches(_ => true, Unfinished()).ShouldBeEmpty();

    [Fact]
    public void Canary_an_unfinished_place_is_caught() => Unfinished().IsMatch("// TO" + "DO later").ShouldBeTrue();

    private static IEnumerable<string> Breaches(Func<string, bool> where, Regex forbidden) =>
        Repository.SourceFiles("*.cs").Concat(Repository.SourceFiles("*.cshtml"))
            .Where(f => where(Repository.Relative(f)))
            .Where(f => forbidden.IsMatch(File.ReadAllText(f)))
            .Select(Repository.Relative);

    [GeneratedRegex(@"^using (Microsoft\.|System\.IO|System\.Net|Npgsql|Prongsai\.Platform)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ImpureUsing();

    [GeneratedRegex("\"+\\s*(select\\s.+\\sfrom\\s|insert into\\s|update\\s+\\w+\\s+set\\s|delete from\\s)", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Sql();

    [GeneratedRegex(@"TODO|FIXME|HACK|NotImplementedException", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();
}
