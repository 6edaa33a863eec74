using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Prongsai.Bench.Servers;

/// <summary>Bare Kestrel: one answer from memory, whatever is asked.</summary>
internal static class FloorServer
{
    public static Task<ServerProcess> StartAsync(string file) =>
        ServerProcess.StartAsync(address => [typeof(FloorServer).Assembly.Location, "floor", address, file], "/");

    public static async Task ServeAsync(string address, string file)
    {
        var body = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        await app.RunAsync();
    }
}
