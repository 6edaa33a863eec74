namespace Prongsai.Disclosure.Tests.OpenData;

/// <summary>An agency's own host name, the address in the settings, and ready answers.</summary>
public sealed class OwnHosts(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    [Theory]
    [InlineData("/", "")]
    [InlineData("/?lang=en", "?lang=en")]
    [InlineData("/ita/2569/news", "/ita/2569/news")]
    [InlineData("/data/2569/news/news.json", "/data/2569/news/news.json")]
    [InlineData("/api/v1/years", "/api/v1/years")]
    public async Task Its_root_is_the_agencys_site_without_a_redirect_and_the_full_path_works_too(string own, string full)
    {
        var slug = await OfficeAsync();
        await using var site = new OpenSite(database, ("Prongsai:Hosts", $"other.example.go.th=other, ITA.example.go.th={slug}"), ("Prongsai:PublicAddress", "https://all.example.go.th"));

        var answer = await site.AskAtAsync("ita.example.go.th", own);

        (answer.Status, answer.Headers.Location.Count).ShouldBe((200, 0));
        var same = await site.AskAtAsync("ita.example.go.th", $"/{slug}{full}");
        (same.Status, same.Text).ShouldBe((200, answer.Text));
        (await site.AskAtAsync("example.go.th", own)).Text.ShouldNotBe(answer.Text);
    }

    [Theory]
    [InlineData("/office")]
    [InlineData("/office/disclosure")]
    [InlineData("/_p/nothing.css")]
    [InlineData("/itax/2569")]
    public async Task Other_addresses_are_left_alone(string address)
    {
        var slug = await OfficeAsync();
        await using var site = new OpenSite(database, ("Prongsai:Hosts", $"ita.example.go.th={slug}"));

        (await site.AskAtAsync("ita.example.go.th", address)).Status.ShouldBe((await site.AskAtAsync("example.go.th", address)).Status);
    }

    [Fact]
    public async Task A_ready_list_of_the_api_keeps_its_headers_and_its_tag()
    {
        var office = await database.OfficeAsync();
        await using var site = new OpenSite(database);
        await using var scope = database.Enter(office.AgencyId);
        await Filled.PublishAsync(scope, "news");
        var address = $"/{office.Slug}/api/v1/items?year=2569";
        var first = await site.AskAsync(address);

        var ready = await site.AskAsync(address);

        (ready.Text, ready.Headers.ETag.ToString(), ready.Headers.AccessControlAllowOrigin.ToString(), ready.Headers.Link.ToString()).ShouldBe((first.Text, first.Headers.ETag.ToString(), "*", first.Headers.Link.ToString()));
        (await site.AskAsync(address, "GET", ("If-None-Match", "W/" + first.Headers.ETag))).Status.ShouldBe(304);
    }

    private async Task<string> OfficeAsync()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await Filled.RowsAsync(scope, Filled.Place("news", "news"), Filled.Cells(("date", "2026-01-05"), ("title", "ก")));
        await Filled.PublishAsync(scope, "news");
        return office.Slug;
    }
}
