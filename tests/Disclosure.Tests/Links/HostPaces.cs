using Prongsai.Disclosure.Data.Links;

namespace Prongsai.Disclosure.Tests.Links;

public sealed class HostPaces
{
    [Fact]
    public async Task However_many_ask_a_host_has_one_guest_at_a_time_and_rests_between()
    {
        var (settings, time) = (new LinkSettings(), new JumpingTime());
        var pace = new HostPace(settings, time);
        var (inside, most, visits) = (0, 0, new List<(DateTimeOffset In, DateTimeOffset Out)>());

        await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ =>
        {
            using (await pace.EnterAsync("one.test", default))
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                var begun = time.GetUtcNow();
                await Task.Yield();
                Interlocked.Decrement(ref inside);
                visits.Add((begun, time.GetUtcNow()));
            }
        }));

        most.ShouldBe(1);
        visits.Zip(visits.Skip(1), (a, b) => b.In - a.Out).ShouldAllBe(rest => rest >= settings.Spacing);
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_keep_the_turn()
    {
        var pace = new HostPace(new LinkSettings(), new JumpingTime());
        using var impatient = new CancellationTokenSource();
        var first = await pace.EnterAsync("one.test", default);
        var second = pace.EnterAsync("one.test", impatient.Token);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);

        first.Dispose();

        (await pace.EnterAsync("one.test", default)).Dispose();
    }

    [Fact]
    public async Task Hosts_that_rest_are_forgotten_in_time()
    {
        var pace = new HostPace(new LinkSettings { Spacing = TimeSpan.Zero }, new JumpingTime());
        for (var i = 0; i < 10_000; i++)
        {
            (await pace.EnterAsync($"{i}.test", default)).Dispose();
        }

        pace.Remembers.ShouldBeLessThanOrEqualTo(2001);
    }
}
