using System.Threading.RateLimiting;
using Prongsai.Accounts.Features.SignIn;

namespace Prongsai.Host.Serving;

/// <summary>How often one range of addresses may post to the pages where people come in. Failed passwords are counted besides, by name and browser; this guards the machine.</summary>
internal static class PostLimits
{
    private const int MostPerMinute = 60;

    public static void AddPostLimits(this IServiceCollection services, bool demo) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            demo || !HttpMethods.IsPost(context.Request.Method) || !context.Request.Path.StartsWithSegments("/sign-in")
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetFixedWindowLimiter(AddressRange.Of(context.Connection.RemoteIpAddress), _ => new()
                {
                    PermitLimit = MostPerMinute,
                    Window = TimeSpan.FromMinutes(1),
                    QueueLimit = 0,
                }));
    });
}
