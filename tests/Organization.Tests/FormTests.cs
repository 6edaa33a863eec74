using System.Text.RegularExpressions;

namespace Prongsai.Organization.Tests;

/// <summary>After a refused submit the address still names what was asked (?handler=Close). A form that names nothing would then ask for that again: saving would close.</summary>
public sealed partial class FormTests
{
    [Fact]
    public void A_form_beside_named_ones_says_where_it_goes()
    {
        var pages = Directory.GetFiles(Path.Combine(Root(), "src", "Modules", "Organization", "Features"), "*.cshtml", SearchOption.AllDirectories);

        pages.Length.ShouldBeGreaterThan(30);
        pages.Where(p => File.ReadAllText(p) is var text && text.Contains("handler=\"", StringComparison.Ordinal) && Forms().Matches(text).Any(f => GoesAstray(f.Value)))
            .Select(Path.GetFileName).Except(["Emblem.cshtml", "Review.cshtml"]).ShouldBeEmpty("those two always lead away: an emblem taken, a list taken back");
    }

    private static bool GoesAstray(string form) =>
        !OpeningTag().Match(form).Value.Contains("action=", StringComparison.Ordinal) && !OpeningTag().Match(form).Value.Contains("handler=", StringComparison.Ordinal)
        && Buttons().Matches(form).Any(b => !b.Value.Contains("handler=", StringComparison.Ordinal) && !b.Value.Contains("href=", StringComparison.Ordinal));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Prongsai.slnx")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }

    [GeneratedRegex("<form method=\"post\".*?</form>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("^<form [^\n]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OpeningTag();

    [GeneratedRegex("<p-button[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Buttons();
}
