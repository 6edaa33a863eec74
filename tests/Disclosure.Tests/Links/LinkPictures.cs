using System.Net;
using System.Net.Sockets;
using System.Text;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Documents;
using Prongsai.Kernel;
using static Prongsai.Disclosure.Tests.Links.LinkLook;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>Pictures of sites on this machine: everything the page names is asked by the monitor's own rules, or not at all.</summary>
public sealed class LinkPictures
{
    private static readonly string[] Inside =
    [
        "http://127.0.0.1:1", "http://127.0.0.1", "https://localhost", "http://localhost:{trap}", "http://127.0.0.1:{trap}", "http://[::1]:{trap}", "http://[::1]", "http://10.0.0.1", "http://172.16.3.4", "http://192.168.1.1",
        "http://100.64.0.1", "http://169.254.169.254/latest/meta-data", "http://2130706433", "http://0x7f000001", "http://0177.0.0.1:{trap}", "http://127.1:{trap}", "http://0:{trap}", "http://[::ffff:10.0.0.1]", "http://[fd00::1]", "http://[fe80::1]",
        "http://inside.test", "http://both.test", "http://mapped.test", "http://public.test:8080", "http://public.test:22", "http://user:secret@public.test", "file:///etc", "ftp://public.test", "http://sub.localhost:{trap}",
    ];

    private static readonly string[] Ways =
    [
        "<img src='{0}/img'>", "<iframe src='{0}/frame'></iframe>", "<link rel=stylesheet href='{0}/style'>", "<style>@import '{0}/import';p{{background:url({0}/bg)}}</style>", "<link rel=preconnect href='{0}'>", "<link rel=dns-prefetch href='{0}'>",
        "<link rel=prefetch href='{0}/prefetch'>", "<object data='{0}/object'></object>", "<script>fetch('{0}/fetch')</script>", "<script src='{0}/script'></script>", "<video src='{0}/video' autoplay></video>", "<svg><image href='{0}/svg'/></svg>",
    ];

    private static TestNet Net => new(("localhost", ["127.0.0.1", "::1"]), ("sub.localhost", ["127.0.0.1"]), ("inside.test", ["10.1.2.3"]), ("both.test", ["93.184.216.34", "192.168.0.1"]), ("mapped.test", ["::ffff:127.0.0.1"]), ("public.test", ["93.184.216.34"]));

    [Fact]
    public async Task A_page_and_what_it_shows_are_asked_for_as_the_monitor_asks()
    {
        await using var site = new LocalSite(path => path switch
        {
            "/" => LocalSite.Page("<link rel=stylesheet href=/a.css><h1>หน้าเว็บ</h1><img src=/b.svg>", "Set-Cookie: a=b\r\n"),
            "/a.css" => LocalSite.Page("body{background:url(/c.png)}").Replace("text/html", "text/css", StringComparison.Ordinal),
            _ => LocalSite.Status("404 Not Found"),
        });
        var net = new TestNet();

        var taken = await TakeAsync(site, "/", net);

        taken.IsOk.ShouldBeTrue(taken.Error?.Code);
        taken.Value!.Length.ShouldBeInRange(100, 400 * 1024);
        site.Heads.Select(h => h.Split(' ')[1]).ShouldBe(["/", "/a.css", "/b.svg", "/c.png"], ignoreOrder: true);
        site.Heads.ShouldAllBe(h => h.StartsWith("GET ") && h.Contains("Prongsai/1.0 (link check; webmaster@example.go.th)") && !h.Contains("Cookie") && !h.Contains("Referer") && !h.Contains("Chrome"));
        net.Connected.ShouldAllBe(end => end.Equals(site.At));
    }

    [Fact]
    public async Task Nothing_inside_is_touched_whatever_a_page_names()
    {
        using var trap = new Trap();
        await using var site = new LocalSite(path => path switch
        {
            "/" => LocalSite.Page(string.Concat(Inside.SelectMany(place => Ways.Select(way => string.Format(System.Globalization.CultureInfo.InvariantCulture, way, trap.At(place)))))),
            _ => LocalSite.Page("<h1>อีกหน้า</h1>"),
        });
        var net = Net;

        var taken = await TakeAsync(site, "/", net, settings: Usual with { Patience = TimeSpan.FromSeconds(2) }, bounds: new() { Requests = 5_000 });

        taken.IsOk.ShouldBeTrue(taken.Error?.Code);
        net.Connected.Where(end => !end.Equals(site.At)).ShouldBeEmpty();
        (await trap.CameAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("redirect")]
    [InlineData("refresh")]
    [InlineData("frame")]
    [InlineData("picture redirect")]
    public async Task Nor_where_a_page_leads_to(string how)
    {
        using var trap = new Trap();
        foreach (var place in Inside.Select(trap.At).Where((_, at) => at % 4 == how.Length % 4))
        {
            await using var site = new LocalSite(path => how switch
            {
                "redirect" => LocalSite.To(place),
                "refresh" => LocalSite.Page($"<meta http-equiv=refresh content='0;url={place}'>"),
                "frame" => path == "/" ? LocalSite.Page("<iframe src=/in></iframe>") : LocalSite.To(place),
                _ => path == "/" ? LocalSite.Page("<img src=/in>") : LocalSite.To(place),
            });
            var net = Net;

            var taken = await TakeAsync(site, "/", net, settings: Usual with { Patience = TimeSpan.FromSeconds(2) });

            taken.IsOk.ShouldBe(how is not "redirect", $"{place} {taken.Error?.Code}");
            net.Connected.Where(end => !end.Equals(site.At)).ShouldBeEmpty(place);
        }

        (await trap.CameAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_name_that_turns_inside_between_two_questions_gains_nothing()
    {
        using var trap = new Trap();
        await using var site = new LocalSite(_ => LocalSite.Page(string.Concat(Enumerable.Range(0, 12).Select(i => $"<img src='http://turning.test/{i}'>"))));
        var net = new Turning(site.At);

        (await TakeAsync(site, "/", net)).IsOk.ShouldBeTrue();

        net.Asked.ShouldBeGreaterThan(2);
        net.Connected.Where(end => !end.Equals(site.At)).Distinct().ShouldBe([new IPEndPoint(IPAddress.Parse("93.184.216.34"), 80)]);
        (await trap.CameAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_endless_page_is_read_to_its_bound_and_endless_pictures_to_theirs()
    {
        await using var site = new LocalSite(async (path, stream, ct) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {(path == "/" ? "text/html" : "image/png")}\r\n\r\n"), ct);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(path == "/" ? string.Concat(Enumerable.Range(0, 30).Select(i => $"<img src='/{i}'>")) : "x"), ct);
            var piece = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<p>word ", 8_000)));
            while (true)
            {
                await stream.WriteAsync(piece, ct);
            }
        });
        using var visit = Visit(site, new TestNet(), Usual with { MostBytes = 256 * 1024 }, new() { Bytes = 1 << 20 });

        (await new PageCamera().TakeAsync(new Uri($"http://{site.At}/"), visit)).IsOk.ShouldBeTrue();

        visit.Bytes.ShouldBeInRange(256 * 1024, (1 << 20) + 5 * 16 * 1024);
    }

    [Fact]
    public async Task A_page_of_a_thousand_pictures_asks_for_eighty_things_at_most_four_at_once()
    {
        var (now, most) = (0, 0);
        await using var site = new LocalSite(async (path, stream, ct) =>
        {
            var at = Interlocked.Increment(ref now);
            lock (Ways)
            {
                most = Math.Max(most, at);
            }

            await Task.Yield();
            Interlocked.Decrement(ref now);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(path == "/" ? LocalSite.Page(string.Concat(Enumerable.Range(0, 1000).Select(i => $"<img src='/{i}'>"))) : LocalSite.Status("200 OK")), ct);
        });

        (await TakeAsync(site, "/", new TestNet())).IsOk.ShouldBeTrue();

        site.Heads.Count.ShouldBe(80);
        most.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task A_page_that_leads_on_for_ever_is_followed_as_far_as_a_redirect()
    {
        await using var site = new LocalSite(path => LocalSite.Page($"<meta http-equiv=refresh content='0;url={path}x'><h1>ต่อ</h1>"));

        (await TakeAsync(site, "/", new TestNet())).IsOk.ShouldBeTrue();

        site.Heads.Count.ShouldBeInRange(1, 6);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 5\r\n\r\n%PDF-")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename=a.html\r\nContent-Length: 1\r\n\r\nx")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 1\r\n\r\nx")]
    [InlineData("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("nothing of the kind")]
    [InlineData("")]
    public async Task What_is_no_page_gives_no_picture(string answer)
    {
        await using var site = new LocalSite(_ => answer);

        (await TakeAsync(site, "/", new TestNet())).Error!.Code.ShouldBe("page.none");
    }

    [Fact]
    public async Task A_page_that_does_not_answer_is_given_up()
    {
        await using var site = new LocalSite((_, _, ct) => Task.Delay(Timeout.Infinite, ct));

        (await TakeAsync(site, "/", new TestNet(), Usual with { Patience = TimeSpan.FromMilliseconds(300) })).Error!.Code.ShouldBe("page.none");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certificate_counts_as_the_monitor_counts_it(bool good)
    {
        var (authority, own) = LinkCertificates.Certificates("localhost", DateTimeOffset.FromUnixTimeSeconds(good ? 4_070_908_800 : 1_735_689_600));
        await using var site = new LocalSite((_, stream, ct) => stream.WriteAsync(Encoding.UTF8.GetBytes(LocalSite.Page("<h1>ก</h1>")), ct).AsTask(), own);

        var taken = await Camera(site, new TestNet(("localhost", ["127.0.0.1"])), Usual with { Authority = authority }).TakeAsync($"https://localhost:{site.At.Port}/", default);

        (taken.IsOk, taken.Error?.Code, site.Heads.Count).ShouldBe(good ? (true, null, 1) : (false, "page.none", 0));
        if (good)
        {
            var picture = Prongsai.Platform.Pictures.PlainPicture.From(taken.Value!).Value!;
            (picture.MediaType, picture.Width, picture.Height, picture.Bytes.Length).ShouldBe(("image/webp", 1280, 1600, taken.Value!.Length)); // nothing left to take out
        }
    }

    [Fact]
    public async Task The_host_is_held_until_the_picture_is_done_and_rests_after_it()
    {
        var settings = Usual with { Spacing = TimeSpan.FromSeconds(5) };
        var pace = new HostPace(settings, new JumpingTime());
        Task<IDisposable>? other = null;
        var waited = false;
        await using var site = new LocalSite(path =>
        {
            other ??= pace.EnterAsync("127.0.0.1", default);
            waited = !other.IsCompleted;
            return LocalSite.Page("<img src=/a>");
        });

        (await new LinkCamera(settings with { Permitted = site.At }, pace, new TestNet(), new PageCamera()).TakeAsync($"http://{site.At}/", default)).IsOk.ShouldBeTrue();

        waited.ShouldBeTrue();
        (await other!).Dispose(); // its turn has come
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Where_nothing_may_be_asked_outside_or_no_browser_is_there_it_says_so(bool off, bool missing)
    {
        var settings = off ? Usual with { Off = true } : Usual;
        var camera = new LinkCamera(settings, new HostPace(settings, new JumpingTime()), new TestNet(), new PageCamera(missing ? new() { ChromiumPath = "/nowhere" } : null));

        camera.WhyOff!.ShouldContain(off ? "ไม่ให้ออกไปอ่านเว็บภายนอก" : "Chromium");
    }

    private static Task<Result<byte[]>> TakeAsync(LocalSite site, string path, INet net, LinkSettings? settings = null, PictureBounds? bounds = null)
    {
        var visit = Visit(site, net, settings ?? Usual, bounds ?? new());
        return new PageCamera().TakeAsync(new Uri($"http://{site.At}{path}"), visit);
    }

    private static PictureVisit Visit(LocalSite site, INet net, LinkSettings settings, PictureBounds bounds) =>
        new(settings with { Permitted = site.At }, new HostPace(settings, new JumpingTime()), net, null, bounds);

    /// <summary>The product's own camera, which may reach that one site of this machine.</summary>
    internal static LinkCamera Camera(LocalSite site, INet net, LinkSettings settings) =>
        new(settings with { Permitted = site.At }, new HostPace(settings, new JumpingTime()), net, new PageCamera());

    /// <summary>Public at every other question, this machine in between; the public address answers nobody here.</summary>
    private sealed class Turning(IPEndPoint site) : INet
    {
        private int _asked;

        public int Asked => _asked;

        public System.Collections.Concurrent.ConcurrentQueue<IPEndPoint> Connected { get; } = [];

        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken ct) => Task.FromResult<IPAddress[]>(
            [host != "turning.test" ? IPAddress.Loopback : Interlocked.Increment(ref _asked) % 2 == 1 ? IPAddress.Parse("93.184.216.34") : IPAddress.Loopback]);

        public ValueTask<Stream> ConnectAsync(IPEndPoint to, CancellationToken ct)
        {
            Connected.Enqueue(to);
            return to.Equals(site) ? new SystemNet().ConnectAsync(to, ct) : throw new SocketException((int)SocketError.HostUnreachable);
        }
    }

    /// <summary>A listener on this machine that nobody should find.</summary>
    private sealed class Trap : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.IPv6Any, 0);

        public Trap()
        {
            _listener.Server.DualMode = true;
            _listener.Start();
        }

        public string At(string place) => place.Replace("{trap}", $"{((IPEndPoint)_listener.LocalEndpoint).Port}", StringComparison.Ordinal);

        /// <summary>Who came, our own last call left out.</summary>
        public async Task<int> CameAsync()
        {
            using var own = new TcpClient();
            await own.ConnectAsync(IPAddress.Loopback, ((IPEndPoint)_listener.LocalEndpoint).Port);
            var came = 0;
            while (_listener.Pending())
            {
                using var guest = await _listener.AcceptTcpClientAsync();
                came++;
            }

            return came - 1;
        }

        public void Dispose() => _listener.Dispose();
    }
}
