using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Prongsai.Platform.Web;

/// <summary>When the person at work last proved who they are; the host sets it as a feature of each signed-in request.</summary>
public sealed record IdentityProof(Instant At);

/// <summary>On a page where much can be done wrong: opens only within a quarter of an hour of signing in or confirming, else asks again and comes back.
/// A form opened in time may be sent for an hour, so that nothing typed is lost.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConfirmIdentityAttribute : Attribute, IAsyncPageFilter
{
    public static readonly Duration Fresh = Duration.FromMinutes(15);
    public static readonly Duration Grace = Duration.FromHours(1);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var now = http.RequestServices.GetRequiredService<IClock>().GetCurrentInstant();
        if (http.Features.Get<IdentityProof>() is { } proof && IsEnough(proof.At, now, HttpMethods.IsGet(http.Request.Method)))
        {
            return next();
        }

        context.Result = new RedirectResult("/sign-in/again?returnUrl=" + Uri.EscapeDataString(http.Request.GetEncodedPathAndQuery()));
        return Task.CompletedTask;
    }

    /// <summary>Is a proof of then enough now?</summary>
    public static bool IsEnough(Instant proved, Instant now, bool reading) => now - proved < (reading ? Fresh : Fresh + Grace);
}
