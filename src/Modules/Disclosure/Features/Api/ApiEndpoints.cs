using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Disclosure.Features.OpenData;
using Prongsai.Disclosure.Features.Portal;

namespace Prongsai.Disclosure.Features.Api;

/// <summary>Maps every <see cref="ApiRoute"/> and the document that describes them.</summary>
internal static class ApiEndpoints
{
    public const string Root = "/{agency}/api/v1";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Asking = [HttpMethods.Options];

    public static void AddPublicApi(this IServiceCollection services)
    {
        services.AddScoped<ApiReading>();
        ApiLimit.Add(services);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var route in ApiRoute.All)
        {
            routes.MapMethods(Root + route.Template, Reading, (HttpContext context, ApiReading reading) => route.Run(reading, context, context.RequestAborted)).AllowAnonymous().RequireRateLimiting(ApiLimit.Policy);
        }

        routes.MapMethods("/{agency}/api/openapi.json", Reading, DocumentAsync).AllowAnonymous().RequireRateLimiting(ApiLimit.Policy);
        routes.MapMethods(Root + "/{**rest}", Asking, Allow).AllowAnonymous().RequireRateLimiting(ApiLimit.Policy);
        routes.MapMethods(Root + "/{**rest}", Reading, ApiAnswer.MissingAsync).AllowAnonymous().RequireRateLimiting(ApiLimit.Policy);
    }

    private static async Task DocumentAsync(HttpContext context, PortalPages portal)
    {
        var frame = await portal.FrameAsync(context, context.RequestAborted);
        await DataEndpoints.SendAsync(context, OpenApiDocument.Write(frame), JsonFile.ContentType);
    }

    /// <summary>A browser asks whether a page of another site may read: yes, without cookies, with a tag it has.</summary>
    private static Task Allow(HttpContext context)
    {
        var headers = context.Response.Headers;
        (headers.AccessControlAllowOrigin, headers.AccessControlAllowMethods, headers.AccessControlAllowHeaders, headers.AccessControlMaxAge) = ("*", "GET, HEAD", "If-None-Match", "86400");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
