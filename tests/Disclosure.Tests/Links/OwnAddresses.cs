using Microsoft.Extensions.Configuration;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Disclosure.Features.Links;
using Prongsai.Disclosure.Tests.OpenData;
using Prongsai.Platform.Mail;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>An office's links to its own pages: known as they stand, without a step outside, whatever its name leads to in its own network.</summary>
public sealed class OwnAddresses(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly LinkSettings Usual = new() { Contact = "webmaster@example.go.th" };

    /// <summary>Both names lead inside, as they do behind the office's own door.</summary>
    private readonly TestNet net = new(("ita.example.go.th", ["192.168.1.10"]), ("all.example.go.th", ["10.0.0.5"]), ("short.example.org", ["127.0.0.1"]));

    [Theory]
    [InlineData("https://all.example.go.th/{slug}/ita/2569/news", "Working", null)]
    [InlineData("http://all.example.go.th:80/{slug}", "Working", null)]
    [InlineData("https://ITA.example.go.th/ita/2569/news", "Working", null)]
    [InlineData("https://ita.example.go.th/questions", "Working", null)]
    [InlineData("https://ita.example.go.th/data/2569/news/news.csv", "Working", null)]
    [InlineData("https://all.example.go.th/{slug}/ita/2569/executives", "Broken", 404)]
    [InlineData("https://all.example.go.th/{slug}/nothing-here", "Broken", 404)]
    [InlineData("https://all.example.go.th/office/disclosure/2569/news", "Broken", 404)]
    [InlineData("https://all.example.go.th/sign-in?returnUrl=%2Foffice", "Broken", 404)]
    public async Task A_page_of_our_own_is_known_without_the_net(string address, string verdict, int? status)
    {
        await using var site = Site(out var own, await OfficeAsync(out var slug));

        var seen = await LookAsync(own, address.Replace("{slug}", slug(), StringComparison.Ordinal));

        (seen.Verdict.ToString(), seen.Verdict == LinkVerdict.Working ? null : seen.Status).ShouldBe((verdict, status));
        (net.Asked.Count, net.Connected.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task It_turns_broken_when_its_item_is_withdrawn_and_its_change_is_seen()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await Filled.PublishAsync(scope, "news");
        await using var site = Site(out var own, office.Slug);
        var address = $"https://all.example.go.th/{office.Slug}/ita/2569/news";
        var before = (await LookAsync(own, address)).Page!.Hash;

        await Filled.RowsAsync(scope, Filled.Place("news", "news"), Filled.Cells(("date", "2026-01-05"), ("title", "ข่าวใหม่สมมติ")));
        database.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        var after = await LookAsync(own, address);
        (await scope.Get<ItemEditing>().UnpublishAsync(DisclosureDatabase.Year, "news", null, Domain.Prominence.Internal, "เหตุผลสมมติ", default)).IsOk.ShouldBeTrue();

        database.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        var withdrawn = await LookAsync(own, address);
        database.Clock.Now = TestKit.StoppedClock.Start;

        after.Page!.Hash.ShouldNotBe(before);
        withdrawn.Verdict.ShouldBe(LinkVerdict.Broken);
    }

    [Fact]
    public async Task A_site_outside_that_leads_to_our_page_is_followed_into_the_process()
    {
        await using var outside = new LocalSite(_ => LocalSite.To("https://ita.example.go.th/ita/2569/news"));
        await using var site = Site(out var own, await OfficeAsync(out _));

        var seen = await LookAsync(own, $"http://{outside.At}/x", Usual with { Permitted = outside.At });

        (seen.Verdict, seen.Hops, seen.FinalAddress).ShouldBe((LinkVerdict.Working, 1, "https://ita.example.go.th/ita/2569/news"));
        net.Connected.ShouldBe([outside.At]);
    }

    [Fact]
    public async Task It_is_photographed_without_the_net_too()
    {
        await using var site = Site(out var own, await OfficeAsync(out _));
        var camera = new LinkCamera(Usual, new HostPace(Usual, new JumpingTime()), net, new Prongsai.Documents.PageCamera(), own);

        (await camera.TakeAsync("https://ita.example.go.th/ita/2569/news", default)).Error?.Code.ShouldBeNull();
        (await camera.TakeAsync("https://ita.example.go.th/office", default)).Error!.Code.ShouldBe("page.none");

        (net.Asked.Count, net.Connected.Count).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("https://user:secret@all.example.go.th/")]
    [InlineData("https://all.example.go.th:8443/")]
    [InlineData("https://sub.all.example.go.th/")]
    [InlineData("https://all.example.go.th.example.org/")]
    [InlineData("ftp://all.example.go.th/")]
    public async Task Only_our_own_addresses_are_ours(string address)
    {
        await using var site = Site(out var own, await OfficeAsync(out _));

        own.Holds(new Uri(address)).ShouldBeFalse();
    }

    [Fact]
    public async Task Where_nothing_is_served_it_waits_and_below_a_part_only_that_part_is_ours()
    {
        var own = new OwnSite(new Nothing(), Usual, MailSettings.None, Settings(("Prongsai:PublicAddress", "https://www.example.go.th/ita/")));

        (await LookAsync(own, "https://www.example.go.th/ita/x")).Verdict.ShouldBe(LinkVerdict.Busy);
        own.Holds(new Uri("https://www.example.go.th/italy")).ShouldBeFalse();
        own.Holds(new Uri("https://www.example.go.th/")).ShouldBeFalse();
    }

    private Task<LinkSighting> LookAsync(IOwnPages own, string address, LinkSettings? settings = null) =>
        new LinkFetcher(settings ?? Usual, new HostPace(Usual, new JumpingTime()), net, own).LookAsync(address, default);

    private OpenSite Site(out IOwnPages own, string slug)
    {
        var site = new OpenSite(database, ("Prongsai:Hosts", $"ita.example.go.th={slug}"), ("Prongsai:PublicAddress", "https://all.example.go.th"));
        own = site.Get<IOwnPages>();
        return site;
    }

    private Task<string> OfficeAsync(out Func<string> slug)
    {
        var made = "";
        slug = () => made;
        return MakeAsync();

        async Task<string> MakeAsync()
        {
            var office = await database.OfficeAsync();
            await using var scope = database.Enter(office.AgencyId);
            await Filled.RowsAsync(scope, Filled.Place("news", "news"), Filled.Cells(("date", "2026-01-05"), ("title", "ก")));
            await Filled.PublishAsync(scope, "news");
            return made = office.Slug;
        }
    }

    private static IConfigurationRoot Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();

    private sealed class Nothing : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
