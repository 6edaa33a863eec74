using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Prongsai.Architecture.Tests;

/// <summary>Habits of every form that no single page may forget.</summary>
public sealed partial class FormHabitTests
{
    [Fact]
    public void A_password_is_typed_hidden_and_may_be_pasted_and_filled_in()
    {
        var fields = Repository.SourceFiles("*.cshtml").SelectMany(f => PasswordField().Matches(File.ReadAllText(f)).Select(m => m.Value)).ToList();
        fields.Count.ShouldBeGreaterThan(3);
        fields.Where(f => !f.Contains("type=\"password\"", StringComparison.Ordinal) || !Filled().IsMatch(f)).ShouldBeEmpty();
        Repository.SourceFiles("*.js").Where(f => File.ReadAllText(f).Contains("onpaste", StringComparison.OrdinalIgnoreCase) || Paste().IsMatch(File.ReadAllText(f))).ShouldBeEmpty();
    }

    [Fact]
    public void Signing_out_is_one_press_from_every_officers_page() =>
        File.ReadAllText(Path.Combine(Repository.Root, "src/Platform/Web/Shared/_Officer.cshtml")).ShouldContain("<form method=\"post\" action=\"@shell.SignOutPath\">");

    [Fact]
    public void A_page_that_takes_files_says_how_large_they_may_be()
    {
        var pages = Repository.SourceFiles("*.cshtml.cs").Where(f => f.Contains("/Modules/", StringComparison.Ordinal) && File.ReadAllText(f).Contains("IFormFile", StringComparison.Ordinal)).ToList();
        pages.Count.ShouldBeGreaterThan(3);
        pages.Where(f => !File.ReadAllText(f).Contains("[RequestSizeLimit(", StringComparison.Ordinal)).Select(Repository.Relative).ShouldBeEmpty();
    }

    [GeneratedRegex("<(p-text|input)[^>]*(for|name)=\"[^\"]*Password\"[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex PasswordField();

    [GeneratedRegex("autocomplete=\"(current|new)-password\"", RegexOptions.CultureInvariant)]
    private static partial Regex Filled();

    [GeneratedRegex("addEventListener\\(['\"]paste", RegexOptions.CultureInvariant)]
    private static partial Regex Paste();
}
