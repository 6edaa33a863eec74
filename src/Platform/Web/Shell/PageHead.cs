using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Prongsai.Platform.Web;

/// <summary>A step on the way to this page; the page itself is not one.</summary>
public sealed record Crumb(string Text, string Href);

/// <summary>What a page tells its layout.</summary>
public sealed record PageHead
{
    public string Title { get; init; } = "";

    /// <summary>Key of the menu entry to mark; found by the address when not given.</summary>
    public string? Menu { get; init; }

    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>Asks the browser to come back while long work runs.</summary>
    public int? RefreshSeconds { get; init; }

    /// <summary>One sentence for search engines; public pages.</summary>
    public string? Description { get; init; }

    /// <summary>The permanent address, in Thai; public pages.</summary>
    public string? Canonical { get; init; }

    /// <summary>The permanent address in that language: a page in both languages adds <c>?lang=en</c> for English.</summary>
    public string? CanonicalIn(Language language) => Canonical is { } address && Bilingual && language == Language.English ? address + "?lang=en" : Canonical;

    /// <summary>Address of the RSS of changes; public pages.</summary>
    public string? Feed { get; init; }

    /// <summary>Name of the office in the head and foot of a public page.</summary>
    public string? Agency { get; init; }

    /// <summary>Front page of the office; public pages.</summary>
    public string? Home { get; init; }

    /// <summary>The page is written in both languages, so the layout offers the other one.</summary>
    public bool Bilingual { get; init; }

    /// <summary>Set at the top of a page: <c>@{ ViewData.Head(new() { Title = "งานของฉัน" }); }</c></summary>
    public static PageHead Of(ViewDataDictionary view) => view["PageHead"] as PageHead ?? new PageHead();
}

/// <summary>Lets a page speak to its layout.</summary>
public static class PageHeadView
{
    public static void Head(this ViewDataDictionary view, PageHead head) => view["PageHead"] = head;
}
