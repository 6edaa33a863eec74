using System.Text;
using NodaTime;
using Prongsai.Disclosure.Domain.Links;
using static Prongsai.Disclosure.Tests.Links.LinkLook;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>One look at an address, against a real server on this machine: what it finds.</summary>
public sealed class LinkFetching
{
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
}
