using System.Net;
using Microsoft.AspNetCore.Http;
using Prongsai.Kernel;

namespace Prongsai.Platform.Web;

/// <summary>The address under which people reach this installation, for whatever leaves the page: links to hand on, codes on paper.
/// A visitor writes the Host header, so the address in the settings goes first, and without one only a host that is plainly this machine or is named in <c>AllowedHosts</c> is believed.</summary>
/// <param name="configured">Without a slash at the end; empty when the office has not set it.</param>
/// <param name="allowed">Names of hosts parted by semicolons, as ASP.NET's own setting; <c>*</c> allows nothing here.</param>
public sealed class SiteAddress(string? configured, string? allowed = null)
{
    private static readonly Error Unknown = new Error.Invalid("web.no_address",
        "ระบบยังไม่ทราบที่อยู่เว็บของหน่วยงาน จึงยังทำลิงก์ให้ไม่ได้ กรุณาแจ้งผู้ดูแลเครื่องแม่ข่ายให้ตั้ง Prongsai__PublicAddress เช่น https://ita.example.go.th แล้วเริ่มโปรแกรมใหม่");

    private readonly string[] names = [.. (allowed ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries).Where(n => n != "*")];

    /// <summary>The address without a slash at the end, or what the office has to set.</summary>
    public Result<string> Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return configured is { Length: > 0 } given ? given
            : IsOurs(request) ? $"{request.Scheme}://{request.Host}{request.PathBase}"
            : Unknown;
    }

    private bool IsOurs(HttpRequest request)
    {
        var host = request.Host.Host;
        return names.Contains(host, StringComparer.OrdinalIgnoreCase)
            || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && (IPAddress.IsLoopback(address) || address.Equals(Plain(request.HttpContext.Connection.LocalIpAddress))));
    }

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
