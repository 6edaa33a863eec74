using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Prongsai.Platform.Web;
using Shouldly;

namespace Prongsai.Web.Tests;

public sealed partial class HeaderTests(KitHost host) : IClassFixture<KitHost>
{
    [Theory]
    [InlineData("/_kit", HttpStatusCode.OK)]
    [InlineData("/_kit/public", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/boom/1234", HttpStatusCode.InternalServerError)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Every_answer_carries_the_safe_headers(string path, HttpStatusCode status)
    {
        using var client = host.Client();

        using var answer = await client.GetAsync(path);

        answer.StatusCode.ShouldBe(status);
        var policy = Header(answer, "Content-Security-Policy");
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("http");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("same-origin");
        Header(answer, "Permissions-Policy").ShouldContain("geolocation=()");
        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(answer, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
    }

    [Fact]
    public async Task A_citizens_page_has_no_script_and_may_run_none()
    {
        using var client = host.Client();

        using var answer = await client.GetAsync("/_kit/public");

        Header(answer, "Content-Security-Policy").ShouldContain("script-src 'none'");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script");
    }

    [Fact]
    public async Task An_officers_page_runs_only_scripts_with_this_answers_nonce()
    {
        using var client = host.Client();

        var seen = new HashSet<string>();
        for (var asked = 0; asked < 40; asked++)
        {
            using var answer = await client.GetAsync("/_kit");

            var nonce = Nonce().Match(Header(answer, "Content-Security-Policy")).Groups[1].Value;
            nonce.Length.ShouldBe(24);
            (await answer.Content.ReadAsStringAsync()).ShouldContain($"nonce=\"{nonce}\"");
            seen.Add(nonce).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task No_page_has_a_style_attribute_which_the_policy_would_drop()
    {
        using var client = host.Client();

        foreach (var path in new[] { "/_kit", "/_kit/public" })
        {
            (await client.GetStringAsync(path)).ShouldNotContain(" style=");
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task Files_are_kept_for_a_year_and_come_compressed(string encoding)
    {
        using var client = host.Client();
        foreach (var name in new[] { "officer.css", "public.css", "kit.js", "mark.svg" })
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, WebAssets.Address(name));
            ask.Headers.Add("Accept-Encoding", encoding);

            using var answer = await client.SendAsync(ask);

            Header(answer, "Cache-Control").ShouldContain("immutable");
            using var plain = Open(await answer.Content.ReadAsStreamAsync(), encoding);
            using var reader = new StreamReader(plain);
            (await reader.ReadToEndAsync()).Length.ShouldBe((await client.GetStringAsync(WebAssets.Address(name))).Length);
            answer.Content.Headers.ContentEncoding.ShouldBe(encoding == "identity" ? [] : [encoding]);
        }
    }

    [Fact]
    public async Task Style_sheets_are_small_name_only_files_that_are_there_and_carry_no_mark_of_the_base()
    {
        using var client = host.Client();
        foreach (var (name, limit, fonts) in new[] { ("officer.css", 60_000, 6), ("public.css", 25_000, 4) })
        {
            var css = await client.GetStringAsync(WebAssets.Address(name));
            css.Length.ShouldBeLessThan(limit);
            css.ShouldNotContain("GDS Transport");
            css.ShouldNotContain("://");
            var files = FontFile().Matches(css).Select(m => m.Groups[1].Value).Distinct().ToList();
            files.Count.ShouldBe(fonts);
            foreach (var file in files)
            {
                using var font = await client.GetAsync("/_p/" + file);
                font.StatusCode.ShouldBe(HttpStatusCode.OK);
                font.Content.Headers.ContentType!.MediaType.ShouldBe("font/woff2");
            }
        }
    }

    [Fact]
    public async Task A_citizens_page_with_its_style_and_fonts_stays_under_100_kilobytes()
    {
        using var client = host.Client();
        var page = await client.GetByteArrayAsync("/_kit/public");
        var css = await client.GetStringAsync(WebAssets.Address("public.css"));
        var fonts = 0;
        foreach (var file in FontFile().Matches(css).Select(m => m.Groups[1].Value).Distinct())
        {
            fonts += (await client.GetByteArrayAsync("/_p/" + file)).Length;
        }

        (page.Length + css.Length + fonts).ShouldBeLessThan(100_000);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(",", answer.Headers.GetValues(name));

    private static Stream Open(Stream stream, string encoding) => encoding switch
    {
        "br" => new BrotliStream(stream, CompressionMode.Decompress),
        "gzip" => new GZipStream(stream, CompressionMode.Decompress),
        _ => stream,
    };

    [GeneratedRegex("script-src 'nonce-([^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Nonce();

    [GeneratedRegex(@"url\(""([^)""]+\.woff2)""\)", RegexOptions.CultureInvariant)]
    private static partial Regex FontFile();
}
