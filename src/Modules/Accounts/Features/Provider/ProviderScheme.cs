using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Prongsai.Accounts.Features.Provider;

/// <summary>Adds the login provider to the ways in, where the settings name one.</summary>
public static class ProviderScheme
{
    public static AuthenticationBuilder AddLoginProvider(this AuthenticationBuilder authentication, ProviderSettings settings)
    {
        ArgumentNullException.ThrowIfNull(authentication);
        ArgumentNullException.ThrowIfNull(settings);
        authentication.Services.Replace(ServiceDescriptor.Singleton(settings));
        if (!settings.IsOn)
        {
            return authentication;
        }

        var discovery = new ProviderDiscovery(settings);
        authentication.Services.AddSingleton(discovery);
        return authentication.AddOAuth<ProviderOptions, ProviderHandler>(ProviderHandler.SchemeName, settings.Name, o =>
        {
            (o.Settings, o.Discovery) = (settings, discovery);
            (o.ClientId, o.ClientSecret, o.CallbackPath, o.UsePkce) = (settings.ClientId, settings.Secret, ProviderHandler.CallbackPath, true);
            (o.AuthorizationEndpoint, o.TokenEndpoint) = (settings.Issuer, settings.Issuer); // the real ones come from discovery
            o.Scope.Add("openid");
            (o.CorrelationCookie.SameSite, o.CorrelationCookie.SecurePolicy, o.BackchannelTimeout) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, TimeSpan.FromSeconds(15));
            o.Events.OnTicketReceived = context => context.HttpContext.RequestServices.GetRequiredService<ProviderReturn>().TakeAsync(context);
            o.Events.OnRemoteFailure = ProviderReturn.FailedAsync;
        });
    }
}
