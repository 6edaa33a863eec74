using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Prongsai.Platform.Mail;

/// <summary>How the line to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Plain text: only for a server on the same machine or network.</summary>
    None,

    /// <summary>Encrypted after STARTTLS, usually port 587; a server that does not offer it gets no mail.</summary>
    StartTls,
}

/// <summary>The mail server of this installation, from the settings <c>Prongsai:Mail</c> and <c>Prongsai:PublicAddress</c>.</summary>
/// <param name="Host">Null when no mail is sent from here.</param>
/// <param name="From">Sender of every mail.</param>
/// <param name="PublicAddress">Where people reach this installation, for links; without a slash at the end, empty when not set. Known without a mail server too; pages ask <c>SiteAddress</c>.</param>
public sealed record MailSettings(string? Host, int Port, MailSecurity Security, string From, string PublicAddress)
{
    public static readonly MailSettings None = new(null, 0, MailSecurity.None, "", "");

    public string? User { get; init; }

    /// <summary>What is wrong with the settings and what to do, in Thai; null when nothing is. No mail is sent while there is a fault.</summary>
    public string? Fault { get; init; }

    /// <summary>How long a server may take for one mail.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    internal string? Password { get; init; }

    /// <summary>The certificate of a server that made its own, or of the authority of the office; beside those the machine trusts.</summary>
    internal X509Certificate2? Certificate { get; init; }

    public bool IsComplete => Host is not null && Fault is null;

    /// <summary>Reads the settings; what is wrong is told in <see cref="Fault"/>, never thrown.</summary>
    public static MailSettings Read(IConfiguration configuration)
    {
        var given = configuration.GetSection("Prongsai:Mail");
        var address = AddressOf(configuration["Prongsai:PublicAddress"] ?? given["PublicAddress"]);
        if (given["Host"] is not { Length: > 0 } host)
        {
            return None with { PublicAddress = address };
        }

        var security = given["Security"]?.ToLowerInvariant();
        var (password, unreadable) = PasswordOf(given);
        var (certificate, foreign) = CertificateOf(given["CertificateFile"]);
        var settings = new MailSettings(
            host,
            int.TryParse(given["Port"] ?? "587", NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : 0,
            security == "none" ? MailSecurity.None : MailSecurity.StartTls,
            given["From"] ?? "",
            address)
        { User = given["User"] is { Length: > 0 } user ? user : null, Password = password, Certificate = certificate };
        return settings with { Fault = unreadable ?? foreign ?? settings.FaultOf(security) };
    }

    /// <summary>Says nothing secret, wherever it is printed.</summary>
    public override string ToString() => Host is null ? "no mail" : $"{Host}:{Port.ToString(CultureInfo.InvariantCulture)} {Security}";

    /// <summary>Empty when what is given is no web address.</summary>
    private static string AddressOf(string? given) => Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? given!.TrimEnd('/') : "";

    private static (string? Password, string? Fault) PasswordOf(IConfigurationSection given)
    {
        if (given["PasswordFile"] is not { Length: > 0 } file)
        {
            return (given["Password"], null);
        }

        try
        {
            return (File.ReadAllText(file).TrimEnd('\r', '\n'), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, "อ่านไฟล์รหัสผ่านอีเมลไม่ได้ กรุณาตรวจ Prongsai__Mail__PasswordFile และสิทธิ์อ่านไฟล์");
        }
    }

    private static (X509Certificate2? Certificate, string? Fault) CertificateOf(string? file)
    {
        try
        {
            return (file is { Length: > 0 } ? X509CertificateLoader.LoadCertificateFromFile(file) : null, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return (null, "อ่านใบรับรองของเซิร์ฟเวอร์อีเมลไม่ได้ กรุณาตรวจ Prongsai__Mail__CertificateFile ว่าเป็นไฟล์ใบรับรอง (PEM หรือ DER) และโปรแกรมอ่านได้");
        }
    }

    private string? FaultOf(string? security) => this switch
    {
        _ when security == "tls" => "โปรแกรมส่งอีเมลแบบ TLS ตั้งแต่เริ่มต่อ (พอร์ต 465) ไม่ได้ กรุณาตั้ง Prongsai__Mail__Security เป็น starttls และ Prongsai__Mail__Port เป็น 587",
        _ when security is not (null or "none" or "starttls") => "Prongsai__Mail__Security ต้องเป็น starttls หรือ none",
        { Port: 0 } => "Prongsai__Mail__Port ต้องเป็นตัวเลข 1-65535 โดยปกติคือ 587",
        _ when !OutgoingMail.IsAddress(From) => "ยังไม่ได้ตั้งอีเมลผู้ส่ง กรุณาตั้ง Prongsai__Mail__From เช่น office@example.go.th",
        { PublicAddress: "" } =>
            "ยังไม่ได้ตั้งที่อยู่เว็บของระบบสำหรับลิงก์ในอีเมล กรุณาตั้ง Prongsai__PublicAddress เช่น https://ita.example.go.th",
        { User: not null, Password: null } => "ตั้งชื่อผู้ใช้ของเซิร์ฟเวอร์อีเมลไว้แต่ไม่มีรหัสผ่าน กรุณาตั้ง Prongsai__Mail__PasswordFile หรือ Prongsai__Mail__Password",
        { User: not null, Security: MailSecurity.None } => "จะไม่ส่งรหัสผ่านไปในสายที่ไม่เข้ารหัส กรุณาตั้ง Prongsai__Mail__Security เป็น starttls",
        _ => null,
    };
}
