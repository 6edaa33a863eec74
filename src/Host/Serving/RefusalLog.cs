using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Platform;

namespace Prongsai.Host.Serving;

/// <summary>Says which page refused a signed-in person: the log the route and never the person, the events of that account once in a while.</summary>
internal sealed class RefusalLog(SecurityEvents events, ILogger<RefusalLog> log) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            log.LogWarning("Refused {Route}", route);
            if (context.Features.Get<LiveSession>() is { } live)
            {
                await events.NoteAsync(new(context.RequestServices.GetRequiredService<AgencySession>().Agency, live.Account), SecurityKind.AccessDenied, route, SecurityEvents.Window, context.RequestAborted);
            }
        }

        await usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
