using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Prongsai.Accounts.Features.Provider;

/// <summary>The code flow of OpenID Connect with PKCE on the framework's handler of OAuth, which keeps the state and ties it to the browser; discovery, nonce and token are ours.</summary>
internal sealed class ProviderHandler(IOptionsMonitor<ProviderOptions> options, ILoggerFactory log, UrlEncoder encoder, IClock clock) : OAuthHandler<ProviderOptions>(options, log, encoder)
{
    public const string SchemeName = "provider";
    public const string CallbackPath = "/sign-in/provider/back";
    private const string NonceItem = "nonce";
    private OpenIdConnectConfiguration provider = null!;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        provider = await FindAsync();
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        properties.Items[NonceItem] = nonce;
        var query = QueryHelpers.ParseQuery(new Uri(base.BuildChallengeUrl(properties, redirectUri)).Query);
        return QueryHelpers.AddQueryString(QueryHelpers.AddQueryString(provider.AuthorizationEndpoint, query), "nonce", nonce);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        provider = await FindAsync();
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "authorization_code", ["code"] = context.Code, ["redirect_uri"] = context.RedirectUri };
        if (context.Properties.Items.TryGetValue(OAuthConstants.CodeVerifierKey, out var verifier))
        {
            form[OAuthConstants.CodeVerifierKey] = verifier!;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint);
        var methods = provider.TokenEndpointAuthMethodsSupported;
        if (methods.Contains("client_secret_post") && !methods.Contains("client_secret_basic"))
        {
            (form["client_id"], form["client_secret"]) = (Options.ClientId, Options.ClientSecret);
        }
        else
        {
            var pair = $"{Uri.EscapeDataString(Options.ClientId)}:{Uri.EscapeDataString(Options.ClientSecret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }

        request.Content = new FormUrlEncodedContent(form);
        using var answer = await Backchannel.SendAsync(request, Context.RequestAborted);
        return answer.IsSuccessStatusCode
            ? OAuthTokenResponse.Success(JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Context.RequestAborted)))
            : OAuthTokenResponse.Failed(new AuthenticationFailureException($"The provider gave no token ({(int)answer.StatusCode})."));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = tokens.Response!.RootElement.TryGetProperty("id_token", out var given) ? given.GetString() : null;
        var wanted = new TokenWanted(provider, Options.ClientId, properties.Items.TryGetValue(NonceItem, out var nonce) ? nonce ?? "" : "", clock.GetCurrentInstant());
        identity.AddClaim(new(ClaimTypes.NameIdentifier, await BelievedAsync(token, wanted) ?? throw new AuthenticationFailureException("The provider's token is not to be believed.")));
        return new(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private async Task<string?> BelievedAsync(string? token, TokenWanted wanted)
    {
        try
        {
            return await IdTokens.SubjectAsync(token, wanted);
        }
        catch (SecurityTokenSignatureKeyNotFoundException)
        {
            Options.Discovery.AskAgain();
            return await IdTokens.SubjectAsync(token, wanted with { Provider = await FindAsync() });
        }
    }

    private async Task<OpenIdConnectConfiguration> FindAsync() =>
        await Options.Discovery.FindAsync(Context.RequestAborted) ?? throw new AuthenticationFailureException("The provider cannot be reached.");
}
