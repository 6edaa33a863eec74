using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Prongsai.Accounts.Features.Provider;

/// <summary>What the provider says of itself, asked once and kept for a day.</summary>
public sealed class ProviderDiscovery : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient client = new() { Timeout = Patience, MaxResponseContentBufferSize = 1024 * 1024 };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> manager;
    private readonly ProviderSettings settings;

    public ProviderDiscovery(ProviderSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.settings = settings;
        manager = new(settings.Issuer.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(client) { RequireHttps = !settings.Authority!.IsLoopback });
    }

    /// <returns>Null when the provider cannot be reached, says that it is another one, or names an address without encryption.</returns>
    public async Task<OpenIdConnectConfiguration?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            var told = await manager.GetConfigurationAsync(cancellationToken);
            return told.Issuer == settings.Issuer && ProviderSettings.IsSafe(told.AuthorizationEndpoint) && ProviderSettings.IsSafe(told.TokenEndpoint) ? told : null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>A key of the provider is unknown: it may have a new one.</summary>
    public void AskAgain() => manager.RequestRefresh();

    public void Dispose() => client.Dispose();
}

/// <summary>The settings of the road to the provider and back.</summary>
internal sealed class ProviderOptions : OAuthOptions
{
    public ProviderSettings Settings { get; set; } = ProviderSettings.None;

    public ProviderDiscovery Discovery { get; set; } = null!;
}
