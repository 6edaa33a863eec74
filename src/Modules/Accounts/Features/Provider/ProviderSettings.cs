using Microsoft.Extensions.Configuration;

namespace Prongsai.Accounts.Features.Provider;

/// <summary>A login provider by OpenID Connect that people may link to their accounts, from the settings <c>Prongsai:Oidc</c>.</summary>
/// <param name="Authority">Issuer of its tokens; null when this installation uses none.</param>
/// <param name="Name">What people call it.</param>
public sealed record ProviderSettings(Uri? Authority, string ClientId, string Name)
{
    public static readonly ProviderSettings None = new(null, "", "");

    /// <summary>What is wrong with the settings and what to do, in Thai; null when nothing is. Nothing of the provider is shown while there is a fault.</summary>
    public string? Fault { get; init; }

    public bool IsOn => Authority is not null && Fault is null;

    internal string Secret { get; init; } = "";

    /// <summary>As the tokens write it.</summary>
    internal string Issuer => Authority!.OriginalString;

    /// <summary>Reads the settings; what is wrong is told in <see cref="Fault"/>, never thrown.</summary>
    public static ProviderSettings Read(IConfiguration configuration)
    {
        var given = configuration.GetSection("Prongsai:Oidc");
        if (given["Authority"] is not { Length: > 0 } address)
        {
            return None;
        }

        var authority = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;
        var (secret, unreadable) = SecretOf(given);
        var settings = new ProviderSettings(authority, given["ClientId"] ?? "", given["Name"] is { Length: > 0 } name ? name : "ThaiD") { Secret = secret ?? "" };
        return settings with { Fault = unreadable ?? settings.FaultOf() };
    }

    /// <summary>Is the line to it encrypted? On the machine itself it need not be.</summary>
    internal static bool IsSafe(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    /// <summary>Says nothing secret, wherever it is printed.</summary>
    public override string ToString() => IsOn ? $"{Name} {Authority}" : "no login provider";

    private static (string? Secret, string? Fault) SecretOf(IConfigurationSection given)
    {
        if (given["ClientSecretFile"] is not { Length: > 0 } file)
        {
            return (given["ClientSecret"], null);
        }

        try
        {
            return (File.ReadAllText(file).TrimEnd('\r', '\n'), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, "อ่านไฟล์รหัสลับของผู้ให้บริการยืนยันตัวตนไม่ได้ กรุณาตรวจ Prongsai__Oidc__ClientSecretFile และสิทธิ์อ่านไฟล์");
        }
    }

    private string? FaultOf() => this switch
    {
        _ when !IsSafe(Authority?.OriginalString) => "Prongsai__Oidc__Authority ต้องเป็นที่อยู่ https เช่น https://login.example.go.th",
        { ClientId: "" } => "ยังไม่ได้ตั้ง Prongsai__Oidc__ClientId ที่ผู้ให้บริการออกให้",
        { Secret: "" } => "ยังไม่ได้ตั้ง Prongsai__Oidc__ClientSecretFile หรือ Prongsai__Oidc__ClientSecret",
        _ => null,
    };
}
