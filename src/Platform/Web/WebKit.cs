using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Prongsai.Platform.Web;

/// <summary>Puts the web kit into a host: <c>AddWebKit</c>, then <c>UseWebKit</c> first and <c>MapWebKit</c> last.</summary>
public static class WebKit
{
    /// <summary>Razor Pages with the kit's layouts, antiforgery on every post, words in two languages. Modules add their own application parts to the builder returned.</summary>
    public static IMvcBuilder AddWebKit(this IServiceCollection services, Action<WebKitOptions>? configure = null)
    {
        services.Configure(configure ?? (_ => { }));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RazorViewEngineOptions>(o => o.PageViewLocationFormats.Add("/Web/Shared/{0}.cshtml"));
        services.AddHttpContextAccessor();
        services.AddSingleton<WordBook>();
        services.AddWords<WebKitOptions>();
        services.AddScoped(p => p.GetRequiredService<IHttpContextAccessor>().HttpContext!.Words());
        services.TryAddScoped<IShellSource, BareShell>();
        services.AddScoped<Menu>();
        services.AddAuthorization();
        services.AddHealthChecks();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "prongsai.form";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.SuppressXFrameOptionsHeader = true;
        });
        services.AddSingleton<KeptForms>();
        return services.AddRazorPages(o => o.RootDirectory = "/").AddMvcOptions(o => o.Filters.Add<WritableFormFilter>()).AddApplicationPart(typeof(WebKit).Assembly)
            .AddCookieTempDataProvider(o => (o.Cookie.Name, o.Cookie.IsEssential) = ("prongsai.said", true));
    }

    /// <summary>Outermost middleware: request log, error pages, security headers.</summary>
    public static void UseWebKit(this IApplicationBuilder app)
    {
        app.UseRequestLog();
        app.UseExceptionHandler("/_error/500");
        app.UseStatusCodePagesWithReExecute("/_error/{0}");
        app.UseHsts();
        app.UseSecurityHeaders();
        app.Use(WritableText.AskAsync);
    }

    /// <summary>Pages, the kit's files, and the health addresses.</summary>
    public static void MapWebKit(this IEndpointRouteBuilder app)
    {
        app.MapAssets();
        app.MapHealth();
        app.MapRazorPages();
    }
}
