using NodaTime;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Work.Features.MyWork;

namespace Prongsai.Work.Tests;

public sealed class LeadTests
{
    private static readonly RulePack Pack = RulePackLibrary.Shipped.Find(new FiscalYear(2569))!;

    private static readonly LocalDate End = Pack.OitEntry!.EffectiveEnd!.Value;

    [Theory]
    [InlineData(41, "เหลือ 41 วันก่อนปิดรับ OIT")]
    [InlineData(1, "เหลือ 1 วันก่อนปิดรับ OIT")]
    [InlineData(0, "ปิดรับ OIT วันนี้")]
    [InlineData(-1, "ปิดรับ OIT แล้ว")]
    public void The_first_line_says_how_long_items_can_be_sent_in(int daysLeft, string said) =>
        YearLead.Closing(Pack, End.PlusDays(-daysLeft)).TextTh.ShouldBe($"{said} ({ThaiDates.Format(End, ThaiDateStyle.Short)})");

    [Fact]
    public void A_day_the_manual_has_not_confirmed_says_so_and_a_year_without_rules_has_none()
    {
        (YearLead.Closing(Pack, End).UnconfirmedSource is null).ShouldBe(Pack.OitEntry!.Provenance.Confidence == Confidence.Confirmed);
        YearLead.Closing(null, End).TextTh.ShouldBe("ยังไม่มีวันปิดรับ OIT ของปีนี้");
    }
}
