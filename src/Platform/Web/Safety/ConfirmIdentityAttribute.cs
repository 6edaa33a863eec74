using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Prongsai.Platform.Web;

/// <summary>When the person at work last proved who they are; the host sets it as a feature of each signed-in request.</summary>
public sealed record IdentityProof(Instant At);

/// <summary>On a page where much can be done wrong: opens, and takes a form, only within a quarter of an hour of signing in or confirming, else asks again and comes back.
/// A form sent too late is kept and offered again after the proof (<see cref="KeptForms"/>), so that nothing typed is lost.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConfirmIdentityAttribute : Attribute, IAsyncPageFilter
{
    public static readonly Duration Fresh = Duration.FromMinutes(15);

    /// <summary>Where a kept form is offered again.</summary>
    public const string ContinuePath = "/sign-in/continue";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var (forms, session) = (http.RequestServices.GetRequiredService<KeptForms>(), http.User.FindFirst(PersonClaims.Session)?.Value ?? "");
        var posted = HttpMethods.IsPost(http.Request.Method);
        if (http.Features.Get<IdentityProof>() is { } proof && IsEnough(proof.At, http.RequestServices.GetRequiredService<IClock>().GetCurrentInstant()))
        {
            if (posted)
            {
                forms.Drop(session);
            }

            return next();
        }

        var back = !posted ? http.Request.GetEncodedPathAndQuery() : forms.Keep(session, http.Request) ? ContinuePath : http.Request.PathBase + http.Request.Path;
        context.Result = new RedirectResult("/sign-in/again?returnUrl=" + Uri.EscapeDataString(back));
        return Task.CompletedTask;
    }

    /// <summary>Is a proof of then enough now?</summary>
    public static bool IsEnough(Instant proved, Instant now) => now - proved < Fresh;
}
