using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NodaTime;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Links;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>One look at an address, against a real server on this machine.</summary>
public sealed class LinkFetching
{
    private static readonly LinkSettings Usual = new() { Contact = "webmaster@example.go.th" };

    [Fact]
    public async Task A_page_gives_its_title_words_and_hash()
    {
        await using var site = new LocalSite(_ => LocalSite.Page("<html><head><title>แผน &amp; งบ</title><script>var x = 1;</script></head><body><h1>แผนพัฒนา</h1><p>ปี 2569</p></body></html>"));

        var seen = await LookAsync(site, "/plan");

        (seen.Verdict, seen.Fault, seen.Status, seen.Hops, seen.FinalAddress).ShouldBe((LinkVerdict.Working, null, 200, 0, null));
        seen.Page!.Title.ShouldBe("แผน & งบ");
        seen.Page.Text.ShouldBe("แผนพัฒนา ปี 2569");
    }

    [Fact]
    public async Task The_guest_says_who_it_is_and_brings_nothing_else()
    {
        await using var site = new LocalSite(path => path == "/a" ? LocalSite.Status("302 Found", "Location: /b\r\nSet-Cookie: s=1; Path=/\r\n") : LocalSite.Page("ok"));

        await LookAsync(site, "/a");

        site.Heads.Count.ShouldBe(2);
        site.Heads.ShouldAllBe(h => h.Contains("User-Agent: Prongsai/1.0 (link check; webmaster@example.go.th)", StringComparison.Ordinal));
        site.Heads.ShouldAllBe(h => !h.Contains("Cookie", StringComparison.OrdinalIgnoreCase) && !h.Contains("Authorization", StringComparison.OrdinalIgnoreCase)
            && !h.Contains("traceparent", StringComparison.OrdinalIgnoreCase) && !h.Contains("Referer", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("404 Not Found", "Broken")]
    [InlineData("410 Gone", "Broken")]
    [InlineData("500 Oops", "Broken")]
    [InlineData("503 Service Unavailable", "Broken")]
    [InlineData("304 Not Modified", "Broken")]
    [InlineData("401 Unauthorized", "Guarded")]
    [InlineData("403 Forbidden", "Guarded")]
    [InlineData("429 Too Many Requests", "Busy")]
    public async Task A_status_says_how_it_stands(string line, string verdict)
    {
        await using var site = new LocalSite(_ => LocalSite.Status(line));

        var seen = await LookAsync(site, "/");

        (seen.Verdict.ToString(), seen.Fault).ShouldBe((verdict, LinkFault.Status));
        seen.Status.ShouldBe(int.Parse(line[..3], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("429 Too Many Requests", "Retry-After: 7200\r\n")]
    [InlineData("503 Service Unavailable", "Retry-After: 7200\r\n")]
    [InlineData("503 Service Unavailable", "Date: Mon, 16 Feb 2026 01:00:00 GMT\r\nRetry-After: Mon, 16 Feb 2026 03:00:00 GMT\r\n")]
    public async Task A_site_that_asks_to_come_later_is_heard(string line, string head)
    {
        await using var site = new LocalSite(_ => LocalSite.Status(line, head));

        var seen = await LookAsync(site, "/");

        (seen.Verdict, seen.RetryAfter).ShouldBe((LinkVerdict.Busy, Duration.FromHours(2)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Up_to_five_redirects_are_followed(int hops)
    {
        await using var site = new LocalSite(path => path == $"/{hops}" ? LocalSite.Page("end") : LocalSite.To($"/{int.Parse(path[1..], System.Globalization.CultureInfo.InvariantCulture) + 1}"));

        var seen = await LookAsync(site, "/0");

        (seen.Verdict, seen.Hops).ShouldBe((LinkVerdict.Working, hops));
        seen.FinalAddress.ShouldBe(hops == 0 ? null : $"http://{site.At}/{hops}");
    }

    [Fact]
    public async Task A_sixth_redirect_is_not()
    {
        await using var site = new LocalSite(path => LocalSite.To($"{path}x"));

        var seen = await LookAsync(site, "/");

        (seen.Verdict, seen.Fault).ShouldBe((LinkVerdict.Broken, LinkFault.TooManyHops));
        site.Heads.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_loop_is_left_at_its_second_round()
    {
        await using var site = new LocalSite(path => LocalSite.To(path == "/a" ? "/b" : "/a"));

        (await LookAsync(site, "/a")).Fault.ShouldBe(LinkFault.Loop);

        site.Heads.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://172.16.3.4/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://0/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[::ffff:a9fe:a9fe]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[64:ff9b::a00:1]/")]
    [InlineData("http://[2002:a00:1::]/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://255.255.255.255/")]
    [InlineData("http://inside.test/")]
    [InlineData("http://both.test/")]
    [InlineData("http://mapped.test/")]
    [InlineData("ftp://public.test/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://public.test/")]
    [InlineData("http://public.test:8080/")]
    [InlineData("http://public.test:22/")]
    [InlineData("http://user:secret@public.test/")]
    public async Task A_redirect_inside_is_followed_by_no_connection(string place)
    {
        await using var site = new LocalSite(_ => LocalSite.To(place));
        var net = new TestNet(("localhost", ["127.0.0.1", "::1"]), ("inside.test", ["10.1.2.3"]), ("both.test", ["93.184.216.34", "192.168.0.1"]), ("mapped.test", ["::ffff:127.0.0.1"]), ("public.test", ["93.184.216.34"]));

        var seen = await LookAsync(site, "/", net);

        seen.Verdict.ShouldBe(LinkVerdict.Broken);
        seen.Fault.ShouldBeOneOf(LinkFault.Inward, LinkFault.NotAllowed);
        net.Connected.ShouldBe([site.At]);
        (seen.FinalAddress ?? "").ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_name_that_turns_inside_after_the_first_answer_is_not_touched()
    {
        await using var site = new LocalSite(_ => LocalSite.To("http://turning.test/"));
        var net = new TurningNet(site.At);
        var fetcher = new LinkFetcher(Usual with { Permitted = site.At }, new HostPace(Usual, new JumpingTime()), net);

        (await fetcher.LookAsync($"http://{site.At}/", default)).Fault.ShouldBe(LinkFault.NoAnswer); // the public address, which answers nobody here
        (await fetcher.LookAsync($"http://{site.At}/", default)).Fault.ShouldBe(LinkFault.Inward);

        net.Connected.Where(e => e.Port != site.At.Port).ShouldBe([new IPEndPoint(IPAddress.Parse("93.184.216.34"), 80)]);
    }

    [Fact]
    public async Task A_name_without_an_address_is_unknown()
    {
        await using var site = new LocalSite(_ => LocalSite.To("http://nobody.test/"));

        (await LookAsync(site, "/")).Fault.ShouldBe(LinkFault.NoSuchName);
    }

    [Fact]
    public async Task A_closed_door_is_no_answer()
    {
        var site = new LocalSite(_ => "");
        var at = site.At;
        await site.DisposeAsync();

        (await new LinkFetcher(Usual with { Permitted = at }, new HostPace(Usual, new JumpingTime()), new TestNet()).LookAsync($"http://{at}/", default)).Fault.ShouldBe(LinkFault.NoAnswer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>half")]
    public async Task An_answer_that_never_ends_is_too_slow(string begun)
    {
        await using var site = new LocalSite(async (_, stream, ct) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(begun), ct);
            await Task.Delay(Timeout.Infinite, ct);
        });

        (await LookAsync(site, "/", settings: Usual with { Patience = TimeSpan.FromMilliseconds(200) })).Fault.ShouldBe(LinkFault.TooSlow);
    }

    [Fact]
    public async Task Of_an_endless_page_only_the_beginning_is_read()
    {
        await using var site = new LocalSite(async (_, stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), ct);
            var piece = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("word ", 13_000)));
            while (true)
            {
                await stream.WriteAsync(piece, ct);
            }
        });

        var seen = await LookAsync(site, "/", settings: Usual with { MostBytes = 256 * 1024 });

        seen.Verdict.ShouldBe(LinkVerdict.Working);
        seen.Page!.Text!.Length.ShouldBeLessThanOrEqualTo(PageText.Longest);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_page_that_unpacks_to_a_gigabyte_is_read_to_its_bound(string packing)
    {
        using var packed = new MemoryStream();
        await using (Stream into = packing == "gzip" ? new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            zeros.AsSpan().Fill((byte)'a');
            for (var i = 0; i < 1024; i++)
            {
                await into.WriteAsync(zeros);
            }
        }

        var bytes = packed.ToArray();
        await using var site = new LocalSite(async (_, stream, ct) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {packing}\r\nContent-Length: {bytes.Length}\r\n\r\n"), ct);
            await stream.WriteAsync(bytes, ct);
        });
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var seen = await LookAsync(site, "/");

        seen.Verdict.ShouldBe(LinkVerdict.Working);
        seen.Page!.Hash.ShouldBe(SHA256.HashData(Encoding.ASCII.GetBytes(new string('a', Usual.MostBytes))));
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(200L * 1024 * 1024);
    }

    [Fact]
    public async Task A_head_without_end_is_unreadable()
    {
        await using var site = new LocalSite(async (_, stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), ct);
            while (true)
            {
                await stream.WriteAsync("X-More: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"u8.ToArray(), ct);
            }
        });

        (await LookAsync(site, "/")).Fault.ShouldBe(LinkFault.Unreadable);
    }

    [Fact]
    public async Task Another_figure_or_line_break_is_no_change_another_word_is()
    {
        var html = "<p>ผู้เข้าชม 1,024 ราย</p>";
        await using var site = new LocalSite(_ => LocalSite.Page(html));
        var first = (await LookAsync(site, "/")).Page!.Hash;
        html = "<p>ผู้เข้าชม\n 2,048 ราย</p>";
        (await LookAsync(site, "/")).Page!.Hash.ShouldBe(first);
        html = "<p>ปิดปรับปรุง</p>";
        (await LookAsync(site, "/")).Page!.Hash.ShouldNotBe(first);
    }

    [Fact]
    public async Task An_old_Thai_page_is_read_in_its_own_letters()
    {
        var letters = CodePagesEncodingProvider.Instance.GetEncoding(874)!.GetBytes("<meta charset=tis-620><title>แผนพัฒนา</title>");
        await using var site = new LocalSite(async (_, stream, ct) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {letters.Length}\r\n\r\n"), ct);
            await stream.WriteAsync(letters, ct);
        });

        (await LookAsync(site, "/")).Page!.Title.ShouldBe("แผนพัฒนา");
    }

    [Fact]
    public async Task The_end_of_a_good_certificate_is_kept()
    {
        var (authority, own) = Certificates("localhost", DateTimeOffset.FromUnixTimeSeconds(4_070_908_800));
        await using var site = new LocalSite((_, stream, ct) => stream.WriteAsync(Encoding.UTF8.GetBytes(LocalSite.Page("ok")), ct).AsTask(), own);

        var seen = await LookAsync(site, "/", new TestNet(("localhost", ["127.0.0.1"])), Usual with { Authority = authority }, $"https://localhost:{site.At.Port}/");

        (seen.Verdict, seen.CertificateEndsAt).ShouldBe((LinkVerdict.Working, Instant.FromUnixTimeSeconds(4_070_908_800)));
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("of another name")]
    [InlineData("of an unknown authority")]
    public async Task A_bad_certificate_is_told_and_no_request_is_sent(string how)
    {
        var ends = DateTimeOffset.FromUnixTimeSeconds(how == "ended" ? 1_735_689_600 : 4_070_908_800);
        var (authority, own) = Certificates(how == "of another name" ? "elsewhere.test" : "localhost", ends);
        await using var site = new LocalSite((_, stream, ct) => stream.WriteAsync(Encoding.UTF8.GetBytes(LocalSite.Page("ok")), ct).AsTask(), own);
        var settings = how == "of an unknown authority" ? Usual : Usual with { Authority = authority };

        var seen = await LookAsync(site, "/", new TestNet(("localhost", ["127.0.0.1"])), settings, $"https://localhost:{site.At.Port}/");

        (seen.Verdict, seen.Fault).ShouldBe((LinkVerdict.Broken, LinkFault.Certificate));
        seen.CertificateEndsAt.ShouldBe(Instant.FromDateTimeOffset(ends));
        site.Heads.ShouldBeEmpty();
    }

    private static Task<LinkSighting> LookAsync(LocalSite site, string path, TestNet? net = null, LinkSettings? settings = null, string? address = null)
    {
        var used = (settings ?? Usual) with { Permitted = site.At };
        return new LinkFetcher(used, new HostPace(used, new JumpingTime()), net ?? new TestNet()).LookAsync(address ?? $"http://{site.At}{path}", default);
    }

    private static (X509Certificate2 Authority, X509Certificate2 Own) Certificates(string name, DateTimeOffset ends)
    {
        var begins = DateTimeOffset.FromUnixTimeSeconds(1_704_067_200);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var root = new CertificateRequest("CN=Authority of tests", key, HashAlgorithmName.SHA256);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var authority = root.CreateSelfSigned(begins, DateTimeOffset.FromUnixTimeSeconds(4_100_000_000));
        using var ownKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", ownKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(authority, begins, ends, [1, 2, 3, 4]);
        return (authority, X509CertificateLoader.LoadPkcs12(signed.CopyWithPrivateKey(ownKey).Export(X509ContentType.Pkcs12), null));
    }

    /// <summary>A name that is public at the first question and this machine at the second; the public address answers nobody.</summary>
    private sealed class TurningNet(IPEndPoint site) : INet
    {
        private int _asked;

        public List<IPEndPoint> Connected { get; } = [];

        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken ct) => Task.FromResult<IPAddress[]>(
            [host != "turning.test" ? IPAddress.Loopback : _asked++ == 0 ? IPAddress.Parse("93.184.216.34") : IPAddress.Loopback]);

        public ValueTask<Stream> ConnectAsync(IPEndPoint to, CancellationToken ct)
        {
            Connected.Add(to);
            return to.Equals(site) ? new SystemNet().ConnectAsync(to, ct) : throw new SocketException((int)SocketError.HostUnreachable);
        }
    }
}
