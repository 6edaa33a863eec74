using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Prongsai.Platform.Web;

/// <summary>What the officer's frame shows around every page.</summary>
public sealed record ShellFacts
{
    public string? Agency { get; init; }

    public string Home { get; init; } = "/";

    /// <summary>Name or position of the person at work; null shows the sign-in link.</summary>
    public string? Person { get; init; }

    public string PersonPath { get; init; } = "/sign-in";

    /// <summary>Where a post signs the person out; null hides the button.</summary>
    public string? SignOutPath { get; init; }

    /// <summary>Page of the person's notices; null hides the link.</summary>
    public string? NoticesPath { get; init; }

    /// <summary>Notices not read yet; nothing is shown for none.</summary>
    public int UnreadNotices { get; init; }

    /// <summary>Buddhist-era fiscal years to choose from; none hides the switch.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The chosen fiscal year.</summary>
    public int? Year { get; init; }

    /// <summary>Address of the search page (GET, <c>q</c>); null hides the box.</summary>
    public string? SearchPath { get; init; }

    /// <summary>The demo's date; null outside the demo.</summary>
    public LocalDate? DemoDate { get; init; }
}

/// <summary>Seam: the host says who is at work, for which office and year.</summary>
public interface IShellSource
{
    ValueTask<ShellFacts> ReadAsync(HttpContext context);
}

/// <summary>Used until the host brings its own.</summary>
internal sealed class BareShell : IShellSource
{
    public ValueTask<ShellFacts> ReadAsync(HttpContext context) => new(new ShellFacts());
}
