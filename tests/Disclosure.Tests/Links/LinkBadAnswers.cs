using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Links;
using static Prongsai.Disclosure.Tests.Links.LinkLook;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>Answers that are none, or have no end: a look takes no harm and says what it met.</summary>
public sealed class LinkBadAnswers
{
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
}
