using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

/// <summary>The cache of ready pages on its own.</summary>
public sealed class PortalCaching
{
    private const int Megabyte = 1024 * 1024;
    private readonly StoppedClock clock = new();

    [Fact]
    public void Of_many_who_ask_for_a_stale_page_one_makes_it_anew_and_the_rest_are_served()
    {
        using var cache = new PortalCache(clock);
        cache.Keep("/a", Page(AgencyId.New(), 10), cache.Stand);
        clock.Advance(Duration.FromSeconds(5));
        var made = 0;

        Parallel.For(0, 200, _ =>
        {
            if (cache.Find("/a") is null)
            {
                Interlocked.Increment(ref made);
            }
        });

        made.ShouldBe(1);
    }

    [Fact]
    public void A_page_made_anew_is_fresh_again()
    {
        using var cache = new PortalCache(clock);
        var agency = AgencyId.New();
        cache.Keep("/a", Page(agency, 10), cache.Stand);
        clock.Advance(Duration.FromSeconds(5));
        cache.Find("/a").ShouldBeNull();

        cache.Keep("/a", Page(agency, 20), cache.Stand);

        cache.Find("/a").ShouldNotBeNull().Body.Length.ShouldBe(20);
        cache.Find("/a").ShouldNotBeNull();
    }

    [Fact]
    public void Pages_of_many_addresses_never_hold_more_than_sixteen_megabytes()
    {
        using var cache = new PortalCache(clock);
        for (var i = 0; i < 60; i++)
        {
            cache.Keep($"/{i}", Page(AgencyId.New(), Megabyte), cache.Stand);
        }

        var kept = Enumerable.Range(0, 60).Count(i => cache.Find($"/{i}") is not null);

        kept.ShouldBeInRange(1, 15); // each takes its bytes and what is around them
    }

    [Fact]
    public void A_change_drops_the_pages_of_its_agency_only()
    {
        using var cache = new PortalCache(clock);
        var (mine, theirs) = (AgencyId.New(), AgencyId.New());
        cache.Keep("/mine", Page(mine, 10), cache.Stand);
        cache.Keep("/theirs", Page(theirs, 10), cache.Stand);

        cache.Forget(mine);

        cache.Find("/mine").ShouldBeNull();
        cache.Find("/theirs").ShouldNotBeNull();
    }

    [Fact]
    public void A_page_begun_before_a_change_is_not_kept_but_one_begun_after_is()
    {
        using var cache = new PortalCache(clock);
        var agency = AgencyId.New();
        var before = cache.Stand;
        cache.Forget(agency);

        cache.Keep("/a", Page(agency, 10), before);
        cache.Find("/a").ShouldBeNull();

        cache.Keep("/a", Page(agency, 10), cache.Stand);
        cache.Find("/a").ShouldNotBeNull();
    }

    private ReadyPage Page(AgencyId agency, int bytes) => new(agency, "/{agency}", new byte[bytes], "\"tag\"", [], clock.GetCurrentInstant());
}
