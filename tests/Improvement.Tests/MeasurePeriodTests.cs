using NodaTime;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Tests;

public sealed class MeasurePeriodTests
{
    private static readonly FiscalYear Year = new(2568);

    [Theory]
    [InlineData("ไตรมาสที่ 2", "2025-01-01", "2025-03-31")]
    [InlineData("ไตรมาสที่ ๒", "2025-01-01", "2025-03-31")]
    [InlineData("ต.ค.๖๗-ก.ย.๖๘", "2024-10-01", "2025-09-30")]
    [InlineData("๑ ต.ค.๖๗ และ ๑ เม.ย. ๖๘", "2024-10-01", "2025-04-01")]
    [InlineData("๒๗ ธ.ค.๖๗", "2024-12-27", "2024-12-27")]
    [InlineData("6 เดือน", "2024-10-01", "2025-09-30")]
    [InlineData("ตลอดปีงบประมาณ", "2024-10-01", "2025-09-30")]
    [InlineData("ต.ค. - มี.ค.", "2024-10-01", "2025-03-31")]
    public void Every_form_of_the_papers_is_understood(string text, string from, string to)
    {
        var period = MeasurePeriod.Read(text, Year).Value.ShouldNotBeNull();
        period.From.ShouldBe(Day(from));
        period.To.ShouldBe(Day(to));
    }

    [Theory]
    [InlineData("30 ต.ค. 68")]
    [InlineData("ต.ค. 65 - ก.ย. 66")]
    [InlineData("ปีงบประมาณ พ.ศ. 2567")]
    [InlineData("ก.ย. 68 - ธ.ค. 68")]
    public void Days_outside_the_year_are_refused_and_named(string text)
    {
        var error = MeasurePeriod.Read(text, Year).Error.ShouldNotBeNull();
        error.Message.ShouldContain("อยู่นอกปีงบประมาณ 2568");
        error.Message.ShouldContain("กรุณาแก้วันที่");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("เร็ว ๆ นี้")]
    [InlineData("13 เดือน")]
    public void What_cannot_be_read_says_what_to_write(string? text) => MeasurePeriod.Read(text, Year).Error.ShouldNotBeNull().Message.Length.ShouldBeGreaterThan(20);

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
