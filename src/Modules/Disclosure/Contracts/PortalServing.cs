using Microsoft.AspNetCore.Builder;
using Prongsai.Disclosure.Features.Portal;

namespace Prongsai.Disclosure.Contracts;

/// <summary>Serving the public portal.</summary>
public static class PortalServing
{
    /// <summary>Outermost middleware: public pages that are ready are answered without running the rest.</summary>
    public static void UsePortalFastPath(this IApplicationBuilder app) => app.UseMiddleware<PortalFastPath>();
}
