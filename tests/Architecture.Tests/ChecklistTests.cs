using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Prongsai.Architecture.Tests;

/// <summary>The security checklists are whole and tell the truth about tests.</summary>
public sealed partial class ChecklistTests
{
    /// <summary>Requirements of levels 1 and 2 in chapters V6 to V10 and V16 of OWASP ASVS 5.0.0.</summary>
    private const string Required = """
        6.1.1 6.1.2 6.1.3 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.2.9 6.2.10 6.2.11 6.2.12 6.3.1 6.3.2 6.3.3 6.3.4 6.4.1 6.4.2 6.4.3 6.4.4
        6.5.1 6.5.2 6.5.3 6.5.4 6.5.5 6.6.1 6.6.2 6.6.3 6.8.1 6.8.2 6.8.3 6.8.4
        7.1.1 7.1.2 7.1.3 7.2.1 7.2.2 7.2.3 7.2.4 7.3.1 7.3.2 7.4.1 7.4.2 7.4.3 7.4.4 7.4.5 7.5.1 7.5.2 7.6.1 7.6.2
        8.1.1 8.1.2 8.2.1 8.2.2 8.2.3 8.3.1 8.4.1 9.1.1 9.1.2 9.1.3 9.2.1 9.2.2 9.2.3 9.2.4
        10.1.1 10.1.2 10.2.1 10.2.2 10.3.1 10.3.2 10.3.3 10.3.4 10.4.1 10.4.2 10.4.3 10.4.4 10.4.5 10.4.6 10.4.7 10.4.8 10.4.9 10.4.10 10.4.11
        10.5.1 10.5.2 10.5.3 10.5.4 10.5.5 10.6.1 10.6.2 10.7.1 10.7.2 10.7.3
        16.1.1 16.2.1 16.2.2 16.2.3 16.2.4 16.2.5 16.3.1 16.3.2 16.3.3 16.3.4 16.4.1 16.4.2 16.4.3 16.5.1 16.5.2 16.5.3
        """;

    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "security");

    private static readonly Lazy<string[]> Tests = new(() => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)]);

    private static IReadOnlyList<(string Number, string Proof)> Lines =>
        [.. Directory.GetFiles(Folder, "asvs-*.md").SelectMany(f => Line().Matches(File.ReadAllText(f))).Select(m => (m.Groups[1].Value, m.Groups[2].Value.Trim()))];

    [Fact]
    public void Every_requirement_stands_in_the_lists_once() =>
        Lines.Select(l => l.Number).Order(StringComparer.Ordinal).ShouldBe(Required.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_line_names_a_test_that_exists_or_says_why_there_is_none() =>
        Lines.Where(l => !Stands(l.Proof)).Select(l => $"{l.Number}: {l.Proof}").ShouldBeEmpty();

    [Fact]
    public void What_is_open_is_said_on_the_first_page()
    {
        var first = File.ReadAllText(Path.Combine(Folder, "README.md"));
        Lines.Where(l => l.Proof.StartsWith("Not met:", StringComparison.Ordinal)).Select(l => l.Number).Where(n => !first.Contains($"- {n} ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Test: `ChecklistTests.No_such_test`")]
    [InlineData("Test: `NoSuchTests`")]
    [InlineData("Does not apply:")]
    [InlineData("It is fine")]
    public void Canary_a_line_without_proof_is_caught(string proof) => Stands(proof).ShouldBeFalse();

    private static bool Stands(string proof)
    {
        if (Named().Match(proof) is { Success: true } named)
        {
            var (type, method) = (named.Groups[1].Value, named.Groups[2].Value);
            return Tests.Value.Any(t => Regex.IsMatch(t, $@"class {type}\b", RegexOptions.CultureInvariant) && (method.Length == 0 || Regex.IsMatch(t, $@"\b{method}\(", RegexOptions.CultureInvariant)));
        }

        return Reason().IsMatch(proof);
    }

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+) \|.*\|([^|]*)\|\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^Test: `(\w+)(?:\.(\w+))?`$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(Does not apply|By reading|Not met): \S.{5,}", RegexOptions.CultureInvariant)]
    private static partial Regex Reason();
}
