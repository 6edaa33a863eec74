using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Tests;

public sealed class BodyAndReportTests
{
    private static readonly WorkingCalendar Calendar = new(Holidays.Shipped);

    [Fact]
    public void Two_of_each_side_a_secretary_and_two_assistants_are_counted_and_told_in_a_sentence()
    {
        var quota = BodyTemplates.Find("plan-evaluation")!.Quota;
        List<Seat> seats =
        [
            new("ผู้แทนประชาคมหรือภาคเอกชน", BodyRole.Chair), new("ผู้แทนประชาคมหรือภาคเอกชน", BodyRole.Member),
            new("ผู้แทนสภาท้องถิ่น", BodyRole.Member), new("ผู้ทรงคุณวุฒิ", BodyRole.Member), new("ผู้ทรงคุณวุฒิ", BodyRole.Member), new("ผู้ทรงคุณวุฒิ", BodyRole.Member),
            new(null, BodyRole.Secretary), new(null, BodyRole.AssistantSecretary), new(null, BodyRole.AssistantSecretary),
        ];

        BodyQuota.Check(quota, seats).Where(f => !f.IsMet).Select(f => f.Sentence).ShouldBe(
            ["ผู้แทนสภาท้องถิ่น ต้องมี 2 คน มี 1 คน ยังขาด 1 คน", "ผู้ทรงคุณวุฒิ ต้องมี 2 คน มี 3 คน เกิน 1 คน"]);
    }

    [Theory]
    [InlineData("ผู้แทนสภาท้องถิ่น 2", "ผู้แทนสภาท้องถิ่น", 2)]
    [InlineData("รวม ๘ คน", "รวม", 8)]
    [InlineData("เลขานุการ: 1", "เลขานุการ", 1)]
    public void A_line_of_a_quota_is_a_side_and_a_number(string line, string side, int count) => BodyQuota.Read(line).ShouldBe((side, count));

    [Fact]
    public void Every_template_can_be_read_and_has_duties()
    {
        BodyTemplates.All.Length.ShouldBe(12);
        BodyTemplates.All.ShouldAllBe(t => t.Duties.Length > 0 && t.Quota.All(q => BodyQuota.Read(q) != null));
    }

    [Theory]
    [InlineData(2026, 1, 2026, 2, 6)]
    [InlineData(2026, 3, 2026, 4, 7)]
    [InlineData(2025, 12, 2026, 1, 7)]
    public void A_month_is_reported_by_the_last_working_day_of_the_first_week_after_it(int year, int month, int dueYear, int dueMonth, int dueDay) =>
        ReportDue.Of(new(year, month, 1), ReportDueRule.FirstWeek, Calendar).ShouldBe(new LocalDate(dueYear, dueMonth, dueDay));

    [Fact]
    public void Only_months_that_are_over_and_in_which_the_order_lived_are_reported()
    {
        ReportDue.Months(new(2025, 11, 20), null, new(2026, 2, 16)).ShouldBe([new(2025, 11, 1), new(2025, 12, 1), new(2026, 1, 1)]);
        ReportDue.Months(new(2025, 11, 20), new(2025, 12, 5), new(2026, 2, 16)).ShouldBe([new(2025, 11, 1), new(2025, 12, 1)]);
        ReportDue.Months(new(2026, 2, 1), null, new(2026, 2, 16)).ShouldBeEmpty();
    }
}
