using System.Net.Sockets;
using System.Text;
using Prongsai.Platform.Operations;

namespace Prongsai.Platform.Mail;

/// <summary>For <c>prongsai doctor</c>: is mail set, and does the server greet? Sends nothing and signs in nowhere.</summary>
public static class MailCheck
{
    public static async Task<Examination> ExamineAsync(MailSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Fault is { } fault) return new("mail.reached", false, $"อีเมลยังส่งไม่ได้: {fault}");
        if (settings.Host is null) return new("mail.reached", true, "ยังไม่ได้ตั้งเซิร์ฟเวอร์อีเมล ระบบจะเตือนในโปรแกรมเท่านั้น (ดู docs/operating/mail.md)");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(settings.Host, settings.Port, patience.Token);
            using var reader = new StreamReader(line.GetStream(), Encoding.ASCII);
            return await reader.ReadLineAsync(patience.Token) is { } greeting && greeting.StartsWith("220", StringComparison.Ordinal)
                ? new("mail.reached", true, $"เซิร์ฟเวอร์อีเมล {settings.Host} ตอบรับ")
                : new("mail.reached", false, $"{settings.Host} พอร์ต {settings.Port} ตอบแต่ไม่ใช่เซิร์ฟเวอร์อีเมลแบบที่ตั้งไว้ กรุณาตรวจชื่อและพอร์ต (ปกติ 587)");
        }
        catch (Exception unreachable) when (unreachable is SocketException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new("mail.reached", false, $"ต่อเซิร์ฟเวอร์อีเมล {settings.Host} พอร์ต {settings.Port} ไม่ได้ กรุณาตรวจชื่อ พอร์ต และไฟร์วอลล์");
        }
    }
}
