using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Prongsai.Host.Serving;

/// <summary>Says in the log which page refused a signed-in person; the route, never the person.</summary>
internal sealed class RefusalLog(ILogger<RefusalLog> log) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            log.LogWarning("Refused {Route}", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        }

        return usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
