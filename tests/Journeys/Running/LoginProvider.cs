using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Prongsai.Journeys.Running;

/// <summary>How the provider lies.</summary>
public enum Lie
{
    None,
    OtherNonce,
    OtherAudience,
    SecondAudience,
    OtherIssuer,
    NoSignature,
    SharedSecret,
    OtherKey,
    UnknownKey,
    Expired,
    IssuedLongAgo,
    NoToken,

    /// <summary>Signed by the shared secret that everybody knows: the provider's public key.</summary>
    PublicKeyAsSecret,

    /// <summary>Signed by the right key in a way that was not agreed on.</summary>
    OtherAlgorithm,

    /// <summary>Says it was signed by the key of the other kind.</summary>
    KeyOfOtherKind,
}

/// <summary>A small provider of OpenID Connect on a real socket: it says at once who the person is, as the test wants it.</summary>
public sealed class LoginProvider : IDisposable
{
    public const string ClientId = "prongsai-test";
    public const string Secret = "a secret that only the two know";
    private readonly HttpListener listener = new();
    private readonly RSA key = RSA.Create(2048);
    private readonly RSA other = RSA.Create(2048);
    private readonly ECDsa curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa otherCurve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Dictionary<string, (string Nonce, string Challenge)> codes = [];

    public LoginProvider()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        listener.Prefixes.Add(Address + "/");
        listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Who signs in at the provider.</summary>
    public string Subject { get; set; } = "1111111111111";

    public Lie Lie { get; set; }

    /// <summary>Signs by ES256 instead of RS256.</summary>
    public bool Elliptic { get; set; }

    /// <summary>How often a code was exchanged for a token.</summary>
    public int Exchanges { get; private set; }

    public void Dispose()
    {
        listener.Close();
        key.Dispose();
        other.Dispose();
        curve.Dispose();
        otherCurve.Dispose();
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var response = context.Response;
        switch (context.Request.Url!.AbsolutePath)
        {
            case "/.well-known/openid-configuration":
                await WriteAsync(response, new { issuer = Address, authorization_endpoint = Address + "/authorize", token_endpoint = Address + "/token", jwks_uri = Address + "/keys" });
                break;
            case "/keys":
                var (held, point) = (key.ExportParameters(false), curve.ExportParameters(false).Q);
                await WriteAsync(response, new
                {
                    keys = new object[]
                    {
                        new { kty = "RSA", use = "sig", kid = "one", n = Text(held.Modulus!), e = Text(held.Exponent!) },
                        new { kty = "EC", use = "sig", kid = "curve", crv = "P-256", x = Text(point.X!), y = Text(point.Y!) },
                    },
                });
                break;
            case "/authorize":
                var asked = context.Request.QueryString;
                var code = Guid.NewGuid().ToString("N");
                codes[code] = (asked["nonce"]!, asked["code_challenge"]!);
                response.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(asked["state"]!)}");
                break;
            case "/token":
                await TokenAsync(context);
                break;
            default:
                response.StatusCode = 404;
                break;
        }
    }

    private async Task TokenAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var form = (await reader.ReadToEndAsync()).Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => WebUtility.UrlDecode(p[1]));
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{Uri.EscapeDataString(Secret)}"));
        if (!codes.Remove(form["code"], out var kept) || kept.Challenge != Text(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]))) || context.Request.Headers["Authorization"] != "Basic " + pair)
        {
            context.Response.StatusCode = 400;
            return;
        }

        Exchanges++;
        await WriteAsync(context.Response, Lie == Lie.NoToken
            ? new Dictionary<string, string> { ["access_token"] = "x", ["token_type"] = "Bearer" }
            : new Dictionary<string, string> { ["access_token"] = "x", ["token_type"] = "Bearer", ["id_token"] = Token(kept.Nonce) });
    }

    private string Token(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var algorithm = Lie switch { Lie.NoSignature => "none", Lie.SharedSecret or Lie.PublicKeyAsSecret => "HS256", Lie.OtherAlgorithm => Elliptic ? "ES512" : "RS512", _ => Elliptic ? "ES256" : "RS256" };
        var head = new Dictionary<string, object> { ["alg"] = algorithm, ["kid"] = Lie == Lie.UnknownKey ? "two" : Elliptic == (Lie == Lie.KeyOfOtherKind) ? "one" : "curve" };
        var body = new Dictionary<string, object>
        {
            ["iss"] = Lie == Lie.OtherIssuer ? "http://127.0.0.1:1" : Address,
            ["sub"] = Subject,
            ["aud"] = Lie switch { Lie.OtherAudience => "another-client", Lie.SecondAudience => new[] { ClientId, "another-client" }, _ => ClientId },
            ["nonce"] = Lie == Lie.OtherNonce ? "not the one" : nonce,
            ["iat"] = Lie == Lie.IssuedLongAgo ? now - 3600 : now,
            ["exp"] = Lie == Lie.Expired ? now - 600 : now + 300,
        };
        var signed = $"{Text(JsonSerializer.SerializeToUtf8Bytes(head))}.{Text(JsonSerializer.SerializeToUtf8Bytes(body))}";
        return $"{signed}.{Text(Signature(Encoding.ASCII.GetBytes(signed)))}";
    }

    private byte[] Signature(byte[] signed)
    {
        var hash = Lie == Lie.OtherAlgorithm ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256;
        var isForeign = Lie is Lie.OtherKey or Lie.UnknownKey;
        return Lie switch
        {
            Lie.NoSignature => [],
            Lie.SharedSecret => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed),
            Lie.PublicKeyAsSecret => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Elliptic ? curve.ExportSubjectPublicKeyInfoPem() : key.ExportSubjectPublicKeyInfoPem()), signed),
            _ when Elliptic => (isForeign ? otherCurve : curve).SignData(signed, hash),
            _ => (isForeign ? other : key).SignData(signed, hash, RSASignaturePadding.Pkcs1),
        };
    }

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static async Task WriteAsync(HttpListenerResponse response, object value)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value);
        response.ContentType = "application/json";
        await response.OutputStream.WriteAsync(bytes);
    }
}

/// <summary>An office's own installation that knows the provider.</summary>
public sealed class ProviderInstallation : OwnInstallation
{
    public LoginProvider Provider { get; } = new();

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Prongsai__Oidc__Authority"] = Provider.Address,
        ["Prongsai__Oidc__ClientId"] = LoginProvider.ClientId,
        ["Prongsai__Oidc__ClientSecret"] = LoginProvider.Secret,
        ["Prongsai__Proxy"] = "127.0.0.1",
    };

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Provider.Dispose();
    }
}
