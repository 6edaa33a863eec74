using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Prongsai.Platform.Web;

/// <summary>What went wrong, what is safe, what to do, in Thai and English.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel(WordBook book) : PageModel
{
    /// <summary>400, 403, 404 or 500: the four kinds that need different doing.</summary>
    public int Kind { get; private set; }

    /// <summary>First part of the words shown: the kind, or that a letter sent cannot be kept.</summary>
    public string Key => Kind == 400 && WritableText.WasRefused(HttpContext) ? "text" : Kind.ToString(CultureInfo.InvariantCulture);

    /// <summary>Joins what the person sees with the line in the log.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public Words English => book.In(Language.English);

    // The failed request may have had any method, so this does not wait for a handler of its own.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var code = int.Parse((string)context.RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        Kind = code switch { 401 or 403 => 403, 404 or 410 => 404, >= 400 and < 500 => 400, _ => 500 };
        Response.StatusCode = code is >= 400 and < 600 ? code : 404;
    }
}
