using Microsoft.AspNetCore.Http;

namespace Prongsai.Platform.Web;

/// <summary>The address of the page being shown, with some query values changed: for sort links, pages of a list, the language switch.</summary>
public static class CurrentUrl
{
    /// <summary>A null value removes the key; keys not named stay as they are.</summary>
    public static string With(HttpRequest request, params (string Key, string? Value)[] changes)
    {
        var kept = request.Query
            .Where(q => !changes.Any(c => string.Equals(c.Key, q.Key, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)));
        var added = changes.Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Key, c.Value));
        return request.PathBase + request.Path + QueryString.Create(kept.Concat(added)).Value;
    }
}
