using NodaTime;
using Shouldly;
using Xunit;

namespace Prongsai.Kernel.Tests.Time;

public sealed class DueTextTests
{
    private static readonly WorkingCalendar Calendar = new(Holidays.Shipped);

    [Fact]
    public void Working_days_leave_out_weekends_and_holidays()
    {
        DueText.Sentence(new(2026, 2, 16), new(2026, 3, 13), Calendar).ShouldBe("ครบกำหนดอีก 25 วัน (18 วันทำการ)");
        DueText.Left(new(2026, 4, 10), new(2026, 4, 16), Calendar).ShouldBe("อีก 6 วัน (1 วันทำการ)");
    }

    [Fact]
    public void A_local_day_off_is_not_counted()
    {
        var local = new WorkingCalendar(Holidays.With([new(new(2026, 2, 17), "วันสมมติ", false, true, true)], new HashSet<LocalDate>()));
        DueText.Left(new(2026, 2, 16), new(2026, 2, 18), local).ShouldBe("อีก 2 วัน (1 วันทำการ)");
    }

    [Fact]
    public void A_day_past_says_by_how_much()
    {
        DueText.Sentence(new(2026, 2, 16), new(2026, 2, 13), Calendar).ShouldBe("เกินกำหนด 3 วัน");
        DueText.Left(new(2026, 2, 16), new(2026, 2, 13), Calendar).ShouldBe("เกิน 3 วัน");
    }

    [Fact]
    public void A_due_day_off_says_so()
    {
        DueText.Sentence(new(2026, 2, 16), new(2026, 2, 22), Calendar).ShouldBe("ครบกำหนดอีก 6 วัน (4 วันทำการ) ตรงวันหยุด");
        DueText.Sentence(new(2026, 4, 11), new(2026, 4, 12), Calendar).ShouldBe("ครบกำหนดอีก 1 วัน (ไม่มีวันทำการเหลือ) ตรงวันหยุด");
        DueText.Sentence(new(2026, 4, 13), new(2026, 4, 13), Calendar).ShouldBe("ครบกำหนดวันนี้ ตรงวันหยุด");
    }

    [Fact]
    public void Where_holidays_are_computed_ahead_the_count_is_about() =>
        DueText.Left(new(2026, 12, 28), new(2027, 1, 5), Calendar).ShouldBe("อีก 8 วัน (ราว 4 วันทำการ)");

    [Fact]
    public void Where_no_holidays_are_known_only_calendar_days_are_told() =>
        DueText.Left(new(2030, 12, 30), new(2031, 1, 6), Calendar).ShouldBe("อีก 7 วัน");
}
