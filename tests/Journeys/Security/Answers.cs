using System.Net;

namespace Prongsai.Journeys.Security;

internal static class Answers
{
    public static bool GoesTo(HttpResponseMessage answer, string path) => answer.StatusCode == HttpStatusCode.Redirect && PathOf(answer.Headers.Location) == path;

    public static string? PathOf(Uri? location) => location is null ? null : location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString.Split('?')[0];

    /// <summary>Status and where it leads, without what names the thing asked for.</summary>
    public static string Kind(HttpResponseMessage answer, string id) =>
        $"{(int)answer.StatusCode} {answer.Headers.Location?.OriginalString.Replace(id, "{id}", StringComparison.OrdinalIgnoreCase)}".Trim();
}
