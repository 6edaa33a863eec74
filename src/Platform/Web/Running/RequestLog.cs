using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Prongsai.Platform.Web;

/// <summary>One line a request: method, the route's template, status, milliseconds. Never the address itself, its query, a name or an IP number:
/// an address may hold a tracking code or a person's search.</summary>
internal static partial class RequestLog
{
    internal const string Category = "Prongsai.Requests";

    public static void UseRequestLog(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        app.Use(async (context, next) =>
        {
            var started = Stopwatch.GetTimestamp();
            var route = "";
            context.Response.OnStarting(() =>
            {
                route = Template(context);
                return Task.CompletedTask;
            });
            try
            {
                await next(context);
            }
            finally
            {
                var template = route.Length > 0 ? route : Template(context);
                Served(logger, Method(context), template, context.Response.StatusCode, Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 1));
            }
        });
    }

    private static string Template(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { Length: > 0 } template ? "/" + template.TrimStart('/') : "-";

    // A method is free text on the wire; only known ones are written.
    private static string Method(HttpContext context) =>
        context.Request.Method is "GET" or "POST" or "HEAD" or "PUT" or "DELETE" or "OPTIONS" or "PATCH" ? context.Request.Method : "OTHER";

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds}")]
    private static partial void Served(ILogger logger, string method, string route, int status, double milliseconds);
}
