using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Prongsai.Documents.Pages;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Pages;

/// <summary>Pictures of pages, good and hostile; whatever happens, nothing of the browser is left.</summary>
[Collection(OneBrowser.Name)]
public sealed class PageCameraTests
{
    private static readonly Uri Page = new("https://www.example.go.th/plan");

    [Fact]
    public async Task A_page_with_its_style_and_pictures_becomes_one_picture()
    {
        var source = new WrittenSource(r => r.Part switch
        {
            PagePart.Page => WrittenSource.Html("<link rel=stylesheet href=a.css><h1>สวัสดี</h1><img src=b.png>"),
            PagePart.Style => new(200, "text/css", "body{background:red}"u8.ToArray()),
            _ => null,
        });

        var taken = await new PageCamera().TakeAsync(Page, source);

        Size(taken.Value!).ShouldBe((1280, 1600));
        taken.Value!.Length.ShouldNotBe((await new PageCamera().TakeAsync(Page, WrittenSource.Of("<h1>สวัสดี</h1>"))).Value!.Length); // the style is seen
        source.Asked.Select(a => a.Address.AbsolutePath).ShouldBe(["/plan", "/a.css", "/b.png"], ignoreOrder: true);
    }

    [Fact]
    public async Task Redirects_come_back_as_requests_of_their_own()
    {
        var source = new WrittenSource(r => r.Address.AbsolutePath == "/plan" ? new(302, null, default) { Location = "https://other.example.go.th/new" } : WrittenSource.Html("<h1>ย้ายมา</h1>"));

        (await new PageCamera().TakeAsync(Page, source)).IsOk.ShouldBeTrue();

        source.Asked.Select(a => a.Address.Host).ShouldBe(["www.example.go.th", "other.example.go.th"]);
    }

    [Theory]
    [InlineData("<script>while(true)alert(1)</script><h1>ก</h1>")]
    [InlineData("<body onload='while(true){alert(1)}'><h1>ก</h1>")]
    [InlineData("<script src=a.js></script><script>fetch('/x');new WebSocket('wss://www.example.go.th/');navigator.sendBeacon('/y');new RTCPeerConnection();document.body.innerHTML='<img src=/z.png>'</script><noscript><img src=/without.png></noscript>")]
    [InlineData("<svg onload='while(1);'></svg><a href='javascript:1'>ก</a><iframe srcdoc='<script>fetch(\"/f\")</script>'></iframe>")]
    public async Task No_script_runs(string html)
    {
        var source = WrittenSource.Of(html);

        (await new PageCamera().TakeAsync(Page, source)).IsOk.ShouldBeTrue();

        source.Asked.Select(a => a.Address.AbsolutePath).ShouldBe(html.Contains("noscript", StringComparison.Ordinal) ? ["/plan", "/without.png"] : ["/plan"]);
    }

    [Fact]
    public async Task Nothing_but_what_is_seen_is_asked_for()
    {
        var source = WrittenSource.Of("<link rel=manifest href=m.json><link rel=prefetch href=p.html><link rel=preload as=script href=l.js><video src=v.mp4 autoplay></video><audio src=s.mp3 autoplay></audio>"
            + "<object data=o.swf></object><embed src=e.swf><track src=t.vtt><form action=/send method=post></form><a ping=/ping href=/other>ก</a>");

        (await new PageCamera().TakeAsync(Page, source)).IsOk.ShouldBeTrue();

        source.Asked.Select(a => a.Part).Except([PagePart.Page, PagePart.Frame]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PagePart.Page, "page.too_slow")]
    [InlineData(PagePart.Image, null)]
    public async Task A_page_that_never_comes_is_given_up_and_a_half_one_is_seen_as_it_is(PagePart silent, string? fault)
    {
        var taken = await new PageCamera(new() { Patience = TimeSpan.FromSeconds(3) }).TakeAsync(Page, new SilentSource(silent));

        taken.Error?.Code.ShouldBe(fault);
        taken.IsOk.ShouldBe(fault is null);
    }

    [Fact]
    public async Task A_page_that_keeps_the_browser_busy_for_ever_ends_with_the_browser()
    {
        var html = "<style>" + string.Concat(Enumerable.Range(0, 60_000).Select(i => string.Create(CultureInfo.InvariantCulture, $":has(i:nth-child({i}n) b ~ *) > *:not(:has(u:nth-child({i})))::before{{content:'{i}'}}"))) + "</style>"
            + string.Concat(Enumerable.Repeat("<div><i><b></b></i>", 20_000));

        var taken = await new PageCamera(new() { Patience = TimeSpan.FromSeconds(2), Limit = TimeSpan.FromSeconds(6) }).TakeAsync(Page, WrittenSource.Of(html));

        taken.Error?.Code.ShouldBe("page.too_slow");
        Left().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("application/zip")]
    [InlineData("application/octet-stream")]
    public async Task A_file_to_take_home_is_no_page_and_is_not_taken(string type)
    {
        (await new PageCamera().TakeAsync(Page, new WrittenSource(_ => new(200, type, new byte[5000])))).Error!.Code.ShouldBe("page.none");

        Left().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_is_never_larger_than_its_bound()
    {
        var noise = Noise();
        var source = new WrittenSource(r => r.Part == PagePart.Page ? WrittenSource.Html("<body style='margin:0'><img src=n.bmp width=1280 height=1600>") : new(200, "image/bmp", noise));

        var taken = await new PageCamera(new() { MostBytes = 300_000 }).TakeAsync(Page, source);
        var none = await new PageCamera(new() { MostBytes = 1_000 }).TakeAsync(Page, source);

        taken.Value!.Length.ShouldBeLessThanOrEqualTo(300_000);
        none.Error!.Code.ShouldBe("page.too_large");
    }

    [Fact]
    public async Task A_small_file_that_unpacks_to_a_gigabyte_ends_its_page_and_not_the_machine()
    {
        var bomb = Png(16_000);
        bomb.Length.ShouldBeLessThan(2 << 20);
        var source = new WrittenSource(r => r.Part == PagePart.Page ? WrittenSource.Html("<img src=a.png><img src=b.png>") : new(200, "image/png", bomb));

        var taken = await new PageCamera(new() { Patience = TimeSpan.FromSeconds(5) }).TakeAsync(Page, source);

        taken.Error!.Code.ShouldBeOneOf("page.too_heavy", "page.too_slow");
        Left().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_very_long_page_is_seen_to_the_bottom_of_the_window_only()
    {
        var taken = await new PageCamera().TakeAsync(Page, WrittenSource.Of("<div style='height:9000000px;background:linear-gradient(red,blue)'>ก</div>"));

        Size(taken.Value!).ShouldBe((1280, 1600));
    }

    [Fact]
    public async Task Without_a_browser_it_says_so()
    {
        var camera = new PageCamera(new() { ChromiumPath = "/nowhere/chromium" });

        (camera.IsAvailable, (await camera.TakeAsync(Page, WrittenSource.Of("ก"))).Error!.Code).ShouldBe((false, "page.browser_missing"));
    }

    [Fact]
    public async Task What_is_given_up_in_between_leaves_nothing()
    {
        using var given = new CancellationTokenSource();
        var source = new WrittenSource(r =>
        {
            given.Cancel();
            return null;
        });

        await Should.ThrowAsync<OperationCanceledException>(() => new PageCamera().TakeAsync(Page, source, given.Token));

        Left().ShouldBeEmpty();
    }

    /// <summary>Profiles of browsers of pages, and processes that name one.</summary>
    private static IEnumerable<string> Left()
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"prongsai-page-{Environment.ProcessId}-");
        return Directory.EnumerateDirectories(Path.GetTempPath(), own + "*")
            .Concat(Directory.EnumerateDirectories("/proc").Where(p => File.Exists(p + "/cmdline") && Read(p + "/cmdline").Contains(own, StringComparison.Ordinal)));

        static string Read(string file)
        {
            try
            {
                return File.ReadAllText(file);
            }
            catch (IOException)
            {
                return ""; // gone meanwhile
            }
        }
    }

    private static (int Width, int Height) Size(byte[] webp)
    {
        webp.AsSpan(8, 4).SequenceEqual("WEBP"u8).ShouldBeTrue();
        return webp.AsSpan(12, 4).SequenceEqual("VP8X"u8)
            ? (1 + (BinaryPrimitives.ReadInt32LittleEndian(webp.AsSpan(24)) & 0xffffff), 1 + (BinaryPrimitives.ReadInt32LittleEndian(webp.AsSpan(27)) & 0xffffff))
            : (BinaryPrimitives.ReadUInt16LittleEndian(webp.AsSpan(26)) & 0x3fff, BinaryPrimitives.ReadUInt16LittleEndian(webp.AsSpan(28)) & 0x3fff);
    }

    /// <summary>A square of nothing, one byte for each point.</summary>
    private static byte[] Png(int side)
    {
        using var packed = new MemoryStream();
        using (var lines = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var line = 0; line < side; line++)
            {
                lines.Write(new byte[1 + side]);
            }
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, side);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), side);
        head[8] = 8;
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Piece("IHDR", head), .. Piece("IDAT", packed.ToArray()), .. Piece("IEND", [])];

        static byte[] Piece(string kind, byte[] content)
        {
            byte[] piece = [0, 0, 0, 0, .. System.Text.Encoding.ASCII.GetBytes(kind), .. content, 0, 0, 0, 0];
            BinaryPrimitives.WriteInt32BigEndian(piece, content.Length);
            var sum = 0xffffffff;
            foreach (var value in piece.AsSpan(4, content.Length + 4))
            {
                sum ^= value;
                for (var bit = 0; bit < 8; bit++)
                {
                    sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
                }
            }

            BinaryPrimitives.WriteUInt32BigEndian(piece.AsSpan(content.Length + 8), ~sum);
            return piece;
        }
    }

    private static byte[] Noise()
    {
        var bytes = new byte[54 + 1280 * 1600 * 3];
        new Random(1).NextBytes(bytes);
        "BM"u8.CopyTo(bytes);
        foreach (var (at, value) in new[] { (2, bytes.Length), (6, 0), (10, 54), (14, 40), (18, 1280), (22, 1600), (26, 24 << 16 | 1), (30, 0), (34, 0), (38, 0), (42, 0), (46, 0), (50, 0) })
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
        }

        return bytes;
    }
}
