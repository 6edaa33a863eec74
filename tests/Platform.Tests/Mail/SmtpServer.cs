using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Prongsai.Platform.Tests.Mail;

/// <summary>A small mail server on a real socket. It keeps the dialogue and the mails, and can be told to misbehave.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _loop;

    public SmtpServer()
    {
        _listener.Start();
        _loop = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Answers other than the usual, by the first word of the command; "DROP" closes the line, "SILENT" answers nothing.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = new();

    public X509Certificate2 Certificate { get; init; } = CertificateFor("localhost");

    public string[] Offers { get; set; } = ["8BITMIME"];

    public ConcurrentQueue<string> Dialogue { get; } = new();

    public ConcurrentQueue<string> Mails { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _loop;
        _ended.Dispose();
    }

    private async Task ListenAsync()
    {
        var lines = new List<Task>();
        try
        {
            while (true) lines.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_ended.Token)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException) { }
        await Task.WhenAll(lines);
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var line = client;
        Stream stream = client.GetStream();
        try
        {
            await SayAsync(stream, "220 test");
            while (await ReadLineAsync(stream) is { } said)
            {
                Dialogue.Enqueue(said);
                var word = said.Split(' ', ':')[0].ToUpperInvariant();
                if (Answers.TryGetValue(word, out var answer))
                {
                    if (answer == "DROP") return;
                    if (answer == "SILENT") await Task.Delay(Timeout.Infinite, _ended.Token);
                    await SayAsync(stream, answer);
                    continue;
                }

                if (word == "STARTTLS")
                {
                    await SayAsync(stream, "220 go on");
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, _ended.Token);
                    stream = secure;
                    continue;
                }

                if (word == "AUTH")
                {
                    await SayAsync(stream, "334 UGFzc3dvcmQ6");
                    Dialogue.Enqueue(await ReadLineAsync(stream) ?? "");
                }

                await SayAsync(stream, Usual(word));
                if (word == "DATA") await TakeMailAsync(stream);
                if (word == "QUIT") return;
            }
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException) { }
    }

    private string Usual(string word) => word switch
    {
        "EHLO" => string.Join("\r\n", Offers.Select(o => $"250-{o}").Prepend("250-test").Append("250 SMTPUTF8")),
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        "AUTH" => "235 welcome",
        _ => "250 ok",
    };

    private async Task TakeMailAsync(Stream stream)
    {
        var mail = new StringBuilder();
        while (await ReadLineAsync(stream) is { } said && said != ".") mail.Append(said.StartsWith('.') ? said[1..] : said).Append("\r\n");
        Mails.Enqueue(mail.ToString());
        await SayAsync(stream, "250 taken");
    }

    private static async Task SayAsync(Stream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));

    private async Task<string?> ReadLineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _ended.Token) == 1)
        {
            if (one[0] == '\n') return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }

    /// <summary>One that the server made itself, for a name.</summary>
    public static X509Certificate2 CertificateFor(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
