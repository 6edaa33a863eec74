using Prongsai.Platform;

namespace Prongsai.Host.Serving;

/// <summary>Enters the agency of the request, once: the one in a public address as a citizen, else the one the signed-in person works for.</summary>
internal sealed class AgencyEntrance(RequestDelegate next)
{
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
        else if (context.User.FindFirst(PersonClaims.Agency) is { } claim && Guid.TryParse(claim.Value, out var id))
        {
            session.Enter(new AgencyId(id), new Actor(
                context.User.FindFirst(PersonClaims.Account)!.Value,
                context.User.FindFirst(PersonClaims.Name)!.Value,
                context.User.FindFirst(PersonClaims.Position)?.Value));
        }

        await next(context);
    }
}
