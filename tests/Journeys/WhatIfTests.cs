using System.Net;

namespace Prongsai.Journeys;

/// <summary>Forms of figures with what people really type, and addresses that people really edit.</summary>
[Collection("host")]
public sealed class WhatIfTests(RunningHost host)
{
    [Theory]
    [InlineData("abc")]
    [InlineData("100.5")]
    [InlineData("-3")]
    [InlineData("9,5")]
    public async Task What_is_no_score_is_named_and_the_real_result_stays_in_view(string typed)
    {
        var (status, page) = await AskAsync($"/office/results/what-if?year=2568&Input.Indicators[1]={Uri.EscapeDataString(typed)}");

        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("id=\"p-errors\"");
        page.ShouldContain($"\"{typed}\" ไม่ใช่คะแนน");
    }

    [Fact]
    public async Task Thai_digits_count()
    {
        var all = string.Concat(Enumerable.Range(1, 10).Select(i => $"&Input.Indicators[{i}]={Uri.EscapeDataString("๙๐.๕๐")}"));

        var (_, page) = await AskAsync("/office/results/what-if?year=2568" + all);

        page.ShouldContain("<p class=\"p-figure\">90.50</p>");
        page.ShouldNotContain("id=\"p-errors\"");
    }

    [Theory]
    [InlineData("/office/results/what-if?year=2568&Input.Indicators[77]=50")]
    [InlineData("/office/results/what-if?year=2568&Input.Indicators[abc]=50")]
    [InlineData("/office/results/what-if?year=2568&Input.Indicators[1]=5&Input.Indicators[1]=6")]
    [InlineData("/office/results/what-if?year=0")]
    [InlineData("/office/results?year=99999")]
    [InlineData("/office/results?year=-1")]
    [InlineData("/office/results/edit?year=abc")]
    [InlineData("/office/frameworks/compare?from=2569&to=2564")]
    [InlineData("/office/frameworks/compare?from=1&to=2")]
    [InlineData("/office/frameworks/compare")]
    [InlineData("/office/disclosure?year=1")]
    [InlineData("/office/papers/oit-table?year=99999")]
    public async Task An_edited_address_is_a_page_or_a_refusal_and_no_fault(string path) =>
        ((int)(await AskAsync(path)).Status).ShouldBeLessThan(500, path);

    [Theory]
    [InlineData("/office/frameworks/2500")]
    [InlineData("/office/imports/00000000-0000-0000-0000-000000000001")]
    [InlineData("/office/disclosure/2569/no-such-item")]
    [InlineData("/office/papers/no-such-paper")]
    [InlineData("/demo/ita/1")]
    [InlineData("/demo/ita/99999")]
    [InlineData("/demo/ita/2569/no-such-item")]
    [InlineData("/nobody")]
    public async Task What_is_not_there_is_not_found(string path) => (await AskAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);

    [Fact]
    public async Task The_page_of_each_years_pack_and_of_each_pair_of_years_opens()
    {
        using var visitor = await host.VisitorAsync("coordinator");
        var list = await visitor.GetStringAsync(new Uri("/office/frameworks", UriKind.Relative));
        for (var year = 2564; year <= 2569; year++)
        {
            list.ShouldContain($"/office/frameworks/{year}");
            WebUtility.HtmlDecode(await visitor.GetStringAsync(new Uri($"/office/frameworks/{year}", UriKind.Relative))).ShouldContain($"{year}");
            if (year > 2564)
            {
                (await visitor.GetAsync(new Uri($"/office/frameworks/compare?from={year - 1}&to={year}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
            }
        }
    }

    [Fact]
    public async Task Figures_that_are_none_are_not_stored_and_stay_in_their_boxes()
    {
        using var visitor = await host.VisitorAsync("coordinator");
        using var form = new FormUrlEncodedContent(
        [
            new("Input.Indicators[1]", "เก้าสิบ"), new("Input.Indicators[2]", "๙๑.๒๕"),
            new("__RequestVerificationToken", await RunningHost.TokenAsync(visitor, "/office/results/edit?year=2565")),
        ]);

        using var answer = await visitor.PostAsync(new Uri("/office/results/edit?year=2565", UriKind.Relative), form);

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("\"เก้าสิบ\" ไม่ใช่คะแนน");
        page.ShouldContain("value=\"๙๑.๒๕\"");
        (await visitor.GetStringAsync(new Uri("/office/results?year=2565", UriKind.Relative))).ShouldNotContain("p-figure");
    }

    private async Task<(HttpStatusCode Status, string Page)> AskAsync(string path)
    {
        using var visitor = await host.VisitorAsync("coordinator");
        using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }
}
