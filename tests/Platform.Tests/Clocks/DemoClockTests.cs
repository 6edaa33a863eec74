using NodaTime;
using Prongsai.Platform.Clocks;
using Prongsai.TestKit;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Clocks;

public sealed class DemoClockTests
{
    [Fact]
    public void The_demo_starts_on_16_February_2569_whenever_it_is_run_and_runs_on()
    {
        var real = new StoppedClock { Now = Instant.FromUtc(2031, 7, 4, 12, 0) };
        var demo = new DemoClock(real);

        demo.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Bangkok"]).LocalDateTime.ShouldBe(new LocalDateTime(2026, 2, 16, 9, 0));
        real.Advance(Duration.FromMinutes(90));
        demo.GetCurrentInstant().ShouldBe(DemoClock.Start + Duration.FromMinutes(90));
    }
}
