using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Pages;

/// <summary>Browsers of pages, one after the other, so that what one leaves is not taken for another's.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser
{
    public const string Name = "one browser";
}

/// <summary>A browser whose page names this machine in every way HTML knows, and a listener that waits for it. Also without an empty network around the browser: its own walls hold by themselves.</summary>
[Collection(OneBrowser.Name)]
public sealed class NoWayOut : IDisposable
{
    private static readonly string[] Ways =
    [
        "<img src='{0}/img'>", "<img srcset='{0}/srcset 2x'>", "<picture><source srcset='{0}/source'><img></picture>", "<iframe src='{0}/frame'></iframe>", "<object data='{0}/object'></object>", "<embed src='{0}/embed'>",
        "<link rel=stylesheet href='{0}/style'>", "<style>@import '{0}/import';body{{background:url({0}/bg)}}@font-face{{font-family:x;src:url({0}/font)}}p{{font-family:x}}</style><p>ก",
        "<link rel=preconnect href='{0}'>", "<link rel=dns-prefetch href='{0}'>", "<link rel=prefetch href='{0}/prefetch'>", "<link rel=preload as=image href='{0}/preload'>", "<link rel=modulepreload href='{0}/mod'>",
        "<link rel=prerender href='{0}/prerender'>", "<link rel=icon href='{0}/icon'>", "<link rel=manifest href='{0}/manifest'>", "<video src='{0}/video' poster='{0}/poster' autoplay></video>", "<audio src='{0}/audio' autoplay></audio>",
        "<meta http-equiv=refresh content='0;url={0}/refresh'>", "<script src='{0}/script'></script>", "<script>fetch('{0}/fetch');new WebSocket('{1}/socket');location='{0}/location';open('{0}/open')</script>",
        "<script type=speculationrules>{{\"prefetch\":[{{\"urls\":[\"{0}/speculation\"]}}]}}</script>", "<svg><image href='{0}/svg'/><use href='{0}/use#a'/></svg>", "<form action='{0}/form' method=post></form>",
        "<iframe srcdoc='<img src={0}/srcdoc>'></iframe>", "<input type=image src='{0}/input'>", "<body background='{0}/body'>", "<base href='{0}/'><img src=based>", "<frameset><frame src='{0}/frameset'></frameset>",
        "<math href='{0}/math'></math>", "<div style='list-style:url({0}/list);cursor:url({0}/cursor),auto;border-image:url({0}/border)'>ก</div>",
    ];

    private readonly TcpListener listener = new(IPAddress.IPv6Any, 0);
    private readonly ConcurrentQueue<EndPoint> came = [];
    private readonly Task accepting;

    public NoWayOut()
    {
        listener.Server.DualMode = true;
        listener.Start();
        accepting = AcceptAsync();
    }

    public void Dispose() => listener.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whatever_a_page_names_the_browser_itself_reaches_nobody(bool alone)
    {
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var html = string.Concat(new[] { "127.0.0.1", "localhost", "[::1]", "a.localhost" }.SelectMany(host =>
            Ways.Select(way => string.Format(System.Globalization.CultureInfo.InvariantCulture, way, $"http://{host}:{port}", $"ws://{host}:{port}"))));
        var source = WrittenSource.Of(html);
        await new PageCamera(new() { Patience = TimeSpan.FromSeconds(6) }).TakeAsync(new("http://www.example.go.th/"), source, alone, default);

        source.Asked.Count(a => a.Address.Port == port).ShouldBeGreaterThan(40); // it did want to
        using var own = new TcpClient();
        await own.ConnectAsync(IPAddress.Loopback, port); // the listener does listen
        listener.Stop();
        await accepting;
        came.ShouldHaveSingleItem();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var guest = await listener.AcceptTcpClientAsync();
                came.Enqueue(guest.Client.RemoteEndPoint!);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // the test is over
        }
    }
}
