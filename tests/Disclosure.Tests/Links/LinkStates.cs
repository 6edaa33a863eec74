using NodaTime;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Links;

public sealed class LinkStates
{
    private static readonly Instant Now = StoppedClock.Start;
    private static readonly LinkSighting Working = new(LinkVerdict.Working) { Page = new([1], null, "a") };
    private static readonly LinkSighting Broken = new(LinkVerdict.Broken, LinkFault.NoAnswer);

    [Fact]
    public void Two_failures_in_a_row_are_an_alarm_and_one_success_ends_it()
    {
        var state = LinkState.New(Now).After(Broken, Now, 0.5);
        state.IsKnownBroken.ShouldBeFalse();
        state = state.After(Broken, Now + Duration.FromHours(1), 0.5);
        (state.IsKnownBroken, state.FailingSince).ShouldBe((true, Now));
        state = state.After(Working, Now + Duration.FromHours(3), 0.5);
        (state.IsKnownBroken, state.Failures, state.FailingSince).ShouldBe((false, 0, null));
    }

    [Fact]
    public void Between_two_failures_a_busy_answer_neither_alarms_nor_forgives()
    {
        var state = LinkState.New(Now).After(Broken, Now, 0).After(new(LinkVerdict.Busy), Now, 0);
        state.Failures.ShouldBe(1);
        state.After(Broken, Now, 0).IsKnownBroken.ShouldBeTrue();
    }

    [Fact]
    public void The_waits_double_up_to_a_day()
    {
        var (state, waits) = (LinkState.New(Now), new List<double>());
        for (var i = 0; i < 8; i++)
        {
            state = state.After(Broken, Now, 0.5);
            waits.Add((state.NextAt - Now).TotalHours);
        }

        waits.ShouldBe([1, 2, 4, 8, 16, 24, 24, 24]);
    }

    [Fact]
    public void Whatever_is_seen_the_next_look_is_an_hour_to_a_week_away_and_never_before_the_site_asks()
    {
        var chance = new Random(69);
        var state = LinkState.New(Now);
        for (var i = 0; i < 5000; i++)
        {
            var asked = chance.Next(3) == 0 ? Duration.FromSeconds(chance.Next(0, 2_000_000)) : (Duration?)null;
            state = state.After(new((LinkVerdict)chance.Next(4)) { RetryAfter = asked, Page = new([(byte)chance.Next(3)], null, null) }, Now, chance.NextDouble());
            (state.NextAt - Now).ShouldBeInRange(Duration.FromMinutes(54), Duration.FromDays(7));
            (state.NextAt - Now).ShouldBeGreaterThanOrEqualTo(Duration.Min(asked ?? Duration.Zero, Duration.FromDays(7)));
            (state.FailingSince is null).ShouldBe(state.Failures == 0);
        }
    }

    [Fact]
    public void A_page_is_changed_when_its_words_differ_from_the_last_ones_read()
    {
        var first = LinkState.New(Now).After(Working, Now, 0);
        first.Changed.ShouldBeFalse();
        first.After(Working, Now, 0).Changed.ShouldBeFalse();
        var later = first.After(Broken, Now, 0).After(Working with { Page = new([2], null, "b") }, Now + Duration.FromDays(1), 0);
        (later.Changed, later.ChangedAt).ShouldBe((true, Now + Duration.FromDays(1)));
    }

    [Theory]
    [InlineData(0, "เปิดไม่ได้: ไม่พบหน้านี้ (404)")]
    [InlineData(5, "เปิดไม่ได้ 5 ชั่วโมงแล้ว: ไม่พบหน้านี้ (404)")]
    [InlineData(50, "เปิดไม่ได้ 2 วันแล้ว: ไม่พบหน้านี้ (404)")]
    public void The_sentence_says_for_how_long(int hours, string sentence) => LinkWords.Trouble(LinkFault.Status, 404, Now - Duration.FromHours(hours), Now).ShouldBe(sentence);

    [Fact]
    public void Every_fault_has_words_and_a_cure()
    {
        foreach (var fault in Enum.GetValues<LinkFault>())
        {
            LinkWords.Of(fault, 404).ShouldNotBe("เปิดได้");
            LinkWords.Cure(fault, 404).ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("https://www.example.go.th/แผน#top", "https://www.example.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99")]
    [InlineData(" HTTPS://WWW.Example.go.th ", "https://www.example.go.th/")]
    [InlineData("https://www.example.go.th:443/a", "https://www.example.go.th/a")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("ไม่มี", null)]
    [InlineData(null, null)]
    public void One_page_written_in_two_ways_is_one_address(string? written, string? address) => LinkAddress.Of(written).ShouldBe(address);
}
