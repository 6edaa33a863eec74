using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Prongsai.Disclosure.Features.Api;
using Prongsai.Disclosure.Features.OpenData;
using Prongsai.Disclosure.Features.Portal;

namespace Prongsai.Disclosure.Contracts;

/// <summary>Serving the public portal.</summary>
public static class PortalServing
{
    /// <summary>Outermost middleware: public pages that are ready are answered without running the rest.</summary>
    public static void UsePortalFastPath(this IApplicationBuilder app) => app.UseMiddleware<PortalFastPath>();

    /// <summary>Before everything that looks at the path: hosts of their own for agencies (setting <c>Prongsai:Hosts</c>).</summary>
    public static void UseAgencyHosts(this IApplicationBuilder app) => app.UseMiddleware<AgencyHosts>();

    /// <summary>Addresses that machines read: files of data sets, the catalogue, the API.</summary>
    public static void MapOpenData(this IEndpointRouteBuilder routes)
    {
        DataEndpoints.Map(routes);
        ApiEndpoints.Map(routes);
    }
}
