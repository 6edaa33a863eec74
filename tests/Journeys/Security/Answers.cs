using System.Net;
using System.Text.RegularExpressions;

namespace Prongsai.Journeys.Security;

internal static partial class Answers
{
    public static bool GoesTo(HttpResponseMessage answer, string path) => answer.StatusCode == HttpStatusCode.Redirect && PathOf(answer.Headers.Location) == path;

    public static string? PathOf(Uri? location) => location is null ? null : location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString.Split('?')[0];

    /// <summary>Status and where it leads, without what names the thing asked for.</summary>
    public static string Kind(HttpResponseMessage answer, string id) =>
        $"{(int)answer.StatusCode} {answer.Headers.Location?.OriginalString.Replace(id, "{id}", StringComparison.OrdinalIgnoreCase)}".Trim();

    /// <summary>A page without the id it was asked for and without what differs from one answer to the next.</summary>
    public static string Bare(string page, string id) => Fleeting().Replace(page.Replace(id, "{id}", StringComparison.OrdinalIgnoreCase), "");

    [GeneratedRegex("nonce=\"[^\"]*\"|name=\"__RequestVerificationToken\"[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Fleeting();
}
