using Prongsai.Disclosure.Contracts;
using Prongsai.Host.Commands;
using Prongsai.Platform.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Host.Serving;

/// <summary>The public site without a server: the same services, pages and order of work, asked within this process. No job runs and nobody can sign in.</summary>
internal sealed class QuietSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private QuietSite(WebApplication app, RequestDelegate pipeline) => (this.app, Pipeline) = (app, pipeline);

    public IServiceProvider Services => app.Services;

    public RequestDelegate Pipeline { get; }

    public static QuietSite Build(ServeOptions options, DatabaseAddress address)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        WebServer.AddServices(builder.Services, builder.Configuration, options, Installation.Modules(), address);
        var app = builder.Build();
        var pipeline = new ApplicationBuilder(app.Services);
        pipeline.UseWebKit();
        pipeline.UseRouting();
        pipeline.UseMiddleware<AgencyEntrance>();
        pipeline.UseAuthorization();
        pipeline.UseEndpoints(routes =>
        {
            routes.MapWebKit();
            routes.MapOpenData();
        });
        return new(app, pipeline.Build());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
