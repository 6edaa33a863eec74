using Microsoft.AspNetCore.Http;

namespace Prongsai.Platform.Web;

/// <summary>This page's address in the other language.</summary>
public static class CurrentAddress
{
    /// <summary>Thai is the address itself, English adds <c>?lang=en</c>; the rest of the query stays.</summary>
    public static string InLanguage(HttpContext context, string language) =>
        CurrentUrl.With(context.Request, ("lang", language == "th" ? null : language));
}
