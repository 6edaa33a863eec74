using System.Net;
using System.Net.Sockets;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Links;
using static Prongsai.Disclosure.Tests.Links.LinkLook;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>Where a look is led to: followed for five hops, and into no private network.</summary>
public sealed class LinkRedirects
{
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
