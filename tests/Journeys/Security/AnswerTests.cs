using System.Net;

namespace Prongsai.Journeys.Security;

/// <summary>What an answer carries, whoever asks and however oddly.</summary>
[Collection("watched")]
public sealed class AnswerTests(WatchedHost host)
{
    private static readonly string[] Odd =
    [
        "p=-1", "p=99999999999999999999", "sort=%27%20or%201=1--&dir=x", "year=999999999", "year=2568&year=x", "q=%00", "q=%01%0B", "id=%7F", "p=%00", "q=%E0%B8", "q=%ED%A0%80", "q=%FF", "lang=../../etc", "id=not-an-id", "handler=Nothing", "return=//elsewhere.example", "from=31/02/2569&until=x",
    ];

    [Theory]
    [InlineData("coordinator")]
    [InlineData("executive")]
    public async Task What_an_officer_sees_stays_in_no_store(string person)
    {
        using var visitor = await host.VisitorAsync(person);
        var (wrong, seen) = (new List<string>(), 0);
        foreach (var page in PageTable.All.Where(p => !p.IsPublic))
        {
            using var answer = await visitor.GetAsync(new Uri(page.Address, UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                seen++;
                if (answer.Headers.CacheControl?.NoStore != true)
                {
                    wrong.Add($"{page.Address}: {answer.Headers.CacheControl}");
                }
            }
        }

        seen.ShouldBeGreaterThan(8);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_answer_names_its_type_and_none_may_be_framed_or_guessed()
    {
        using var visitor = await host.VisitorAsync("coordinator");
        foreach (var page in PageTable.All)
        {
            using var answer = await visitor.GetAsync(new Uri(page.Address, UriKind.Relative));
            var (type, body) = (answer.Content.Headers.ContentType, await answer.Content.ReadAsByteArrayAsync());

            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], page.Address);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'", Case.Sensitive, page.Address);
            if (body.Length > 0)
            {
                type.ShouldNotBeNull(page.Address);
            }

            if (type?.MediaType?.StartsWith("text/", StringComparison.Ordinal) == true)
            {
                type.CharSet.ShouldBe("utf-8", page.Address, StringCompareShould.IgnoreCase);
            }
        }
    }

    [Fact]
    public async Task No_odd_question_breaks_a_page_or_shows_its_insides()
    {
        using var visitor = await host.VisitorAsync("coordinator");
        var wrong = new List<string>();
        foreach (var address in PageTable.All.SelectMany(p => Odd.Select(o => $"{p.Address}?{o}")))
        {
            using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode >= HttpStatusCode.InternalServerError || body.Contains("   at ", StringComparison.Ordinal) || body.Contains("Npgsql", StringComparison.Ordinal) || body.Contains("Exception", StringComparison.Ordinal))
            {
                wrong.Add($"{address}: {(int)answer.StatusCode}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/%5Celsewhere.example/")]
    [InlineData("\\\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~//elsewhere.example")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string target)
    {
        using var visitor = await host.VisitorAsync();
        using var form = new FormUrlEncodedContent([new("account", "finance"), new("returnUrl", target), new("__RequestVerificationToken", await RunningHost.TokenAsync(visitor, "/sign-in"))]);

        using var answer = await visitor.PostAsync(new Uri($"/sign-in?returnUrl={Uri.EscapeDataString(target)}", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var to = new Uri(new Uri(host.Address), answer.Headers.Location!);
        to.GetLeftPart(UriPartial.Authority).ShouldBe(host.Address);
        to.AbsolutePath.ShouldNotStartWith("//");
    }

    [Fact]
    public async Task No_page_takes_its_way_back_from_a_foreign_address()
    {
        using var visitor = await host.VisitorAsync("coordinator");
        foreach (var page in PageTable.All)
        {
            foreach (var name in new[] { "returnUrl", "return", "back", "then", "next" })
            {
                using var answer = await visitor.GetAsync(new Uri($"{page.Address}?{name}=https%3A%2F%2Felsewhere.example%2F", UriKind.Relative));
                var body = await answer.Content.ReadAsStringAsync();

                answer.Headers.Location?.OriginalString.ShouldNotStartWith("https://elsewhere");
                body.ShouldNotContain("href=\"https://elsewhere.example", Case.Insensitive, page.Address);
                body.ShouldNotContain("action=\"https://elsewhere.example", Case.Insensitive, page.Address);
            }
        }
    }

    [Fact]
    public async Task A_foreign_host_name_reaches_no_page_kept_for_others()
    {
        using var visitor = await host.VisitorAsync();
        foreach (var path in new[] { "/demo", "/", "/sign-in" })
        {
            using var forged = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "elsewhere.example" } };
            (await visitor.SendAsync(forged)).Dispose();

            (await visitor.GetStringAsync(new Uri(path, UriKind.Relative))).ShouldNotContain("elsewhere.example", Case.Insensitive, path);
        }
    }
}
