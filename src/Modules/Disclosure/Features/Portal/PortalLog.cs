using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>The line of a request that was answered from ready bytes: the same category, words and fields as every other request's. Never the address itself.</summary>
internal sealed partial class PortalLog(ILoggerFactory loggers)
{
    private readonly ILogger logger = loggers.CreateLogger("Prongsai.Requests");

    /// <summary>The moment to count from; 0 when nobody reads the line.</summary>
    public long Begin() => logger.IsEnabled(LogLevel.Information) ? Stopwatch.GetTimestamp() : 0;

    public void Say(HttpContext context, string route, long begun)
    {
        if (begun != 0)
        {
            Served(logger, context.Request.Method, route, context.Response.StatusCode, Math.Round(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, 1));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds}")]
    private static partial void Served(ILogger logger, string method, string route, int status, double milliseconds);
}
