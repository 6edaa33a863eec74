using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Prongsai.Accounts.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Host.Serving;

/// <summary>Enters the agency of the request, once: the one in a public address as a citizen, else the one the signed-in person works for, with the rights of this moment.</summary>
internal sealed class AgencyEntrance(RequestDelegate next)
{
    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    public async Task InvokeAsync(HttpContext context, AgencySession session, AgencyDirectory directory)
    {
        if (context.GetRouteValue("agency") is string slug)
        {
            if (await directory.FindAsync(slug, context.RequestAborted) is not { } agency)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            session.Enter(agency.AgencyId, Actor.Citizen);
        }
        else if (!context.Request.Path.StartsWithSegments("/_p") && !context.Request.Path.StartsWithSegments("/health"))
        {
            await PersonAsync(context, session);
            if (context.Features.Get<LiveSession>() is { NeedsSecondFactor: true } && !IsOwnAccount(context.Request.Path))
            {
                context.Response.Redirect("/me/authenticator");
                return;
            }
        }

        await next(context);
    }

    private static bool IsOwnAccount(PathString path) => path.StartsWithSegments("/me") || path.StartsWithSegments("/sign-in") || path.StartsWithSegments("/_error") || path == "/";

    private static async Task PersonAsync(HttpContext context, AgencySession session)
    {
        if (!Guid.TryParse(context.User.FindFirst(PersonClaims.Agency)?.Value, out var agency))
        {
            return;
        }

        session.Enter(new AgencyId(agency), Actor.Citizen);
        if (!Guid.TryParse(context.User.FindFirst(PersonClaims.Session)?.Value, out var id)
            || await context.RequestServices.GetRequiredService<ISessions>().FindAsync(id, context.RequestAborted) is not { } live)
        {
            context.User = Nobody;
            await context.SignOutAsync();
            return;
        }

        var (actor, rights, unit) = live.Person;
        session.Enter(session.Agency, actor, CapacityOf(context, live), rights);
        context.Features.Set(live);
        context.Features.Set(new IdentityProof(live.ConfirmedAt));
        if (context.User.Identity is ClaimsIdentity identity)
        {
            identity.AddClaims(Claims(actor, rights, unit).Where(c => !identity.HasClaim(c.Type, c.Value)));
        }
    }

    private static IEnumerable<Claim> Claims(Actor actor, Rights rights, string? unit)
    {
        yield return new(PersonClaims.Name, actor.Name);
        if (actor.Position is { } position)
        {
            yield return new(PersonClaims.Position, position);
        }

        if (unit is not null)
        {
            yield return new(PersonClaims.Unit, unit);
        }

        foreach (var permission in rights.Held.Select(h => h.Permission).Distinct(StringComparer.Ordinal))
        {
            yield return new(PersonClaims.Permission, permission);
        }
    }

    /// <summary>Where the page is opened by a right held only in another's place, what is done there is done in that place.</summary>
    private static Capacity? CapacityOf(HttpContext context, LiveSession live) => live.Capacities.Count == 0 ? null : context.GetEndpoint()?.Metadata
        .GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy is { } policy ? live.Capacities.GetValueOrDefault(policy) : null).FirstOrDefault(c => c is not null);
}
