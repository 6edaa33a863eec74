using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>A web site on this machine that answers as badly as a test wishes.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<string, Stream, CancellationToken, Task> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly Task _running;

    /// <param name="answer">Path → what is written.</param>
    public LocalSite(Func<string, Stream, CancellationToken, Task> answer, X509Certificate2? certificate = null)
    {
        (_answer, _certificate) = (answer, certificate);
        _listener.Start();
        _running = AcceptAsync();
    }

    public LocalSite(Func<string, string> answer) : this((path, stream, ct) => stream.WriteAsync(Encoding.UTF8.GetBytes(answer(path)), ct).AsTask())
    {
    }

    public IPEndPoint At => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>Request heads as they came.</summary>
    public ConcurrentQueue<string> Heads { get; } = [];

    public static string Page(string html, string head = "") => $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(html)}\r\n{head}\r\n{html}";

    public static string Status(string line, string head = "") => $"HTTP/1.1 {line}\r\nContent-Length: 0\r\n{head}\r\n";

    public static string To(string place) => Status("302 Found", $"Location: {place}\r\n");

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _running;
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true)
            {
                served.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_closing.Token)));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            Stream stream = client.GetStream();
            if (_certificate is not null)
            {
                var secured = new SslStream(stream);
                await secured.AuthenticateAsServerAsync(_certificate);
                stream = secured;
            }

            var head = await HeadAsync(stream);
            if (head.Length == 0)
            {
                return; // came and went
            }

            Heads.Enqueue(head);
            await _answer(head.Split(' ')[1], stream, _closing.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // the guest has left
        }
    }

    private static async Task<string> HeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer) == 1)
        {
            head.Append((char)buffer[0]);
        }

        return head.ToString();
    }
}
