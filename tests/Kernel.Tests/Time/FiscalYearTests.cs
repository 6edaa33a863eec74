using NodaTime;
using Shouldly;
using Xunit;

namespace Prongsai.Kernel.Tests.Time;

public sealed class FiscalYearTests
{
    [Fact]
    public void Every_day_lies_in_one_year_one_quarter_and_one_half()
    {
        for (var date = new LocalDate(2015, 1, 1); date.Year < 2031; date = date.PlusDays(1))
        {
            var year = FiscalYear.Of(date);
            year.Contains(date).ShouldBeTrue();
            year.Previous.Contains(date).ShouldBeFalse();
            year.Next.Contains(date).ShouldBeFalse();
            Enumerable.Range(1, 4).Count(q => year.Quarter(q).Contains(date)).ShouldBe(1);
            Enumerable.Range(1, 2).Count(h => year.HalfYear(h).Contains(date)).ShouldBe(1);
        }
    }

    [Fact]
    public void The_year_is_named_after_its_end()
    {
        var year = new FiscalYear(2569);
        (year.Start, year.End).ShouldBe((new LocalDate(2025, 10, 1), new LocalDate(2026, 9, 30)));
        year.Quarter(1).Start.ShouldBe(year.Start);
        year.Quarter(4).End.ShouldBe(year.End);
        year.HalfYear(2).ShouldBe(new DatePeriod(year.Quarter(3).Start, year.Quarter(4).End));
        year.Next.Start.ShouldBe(year.End.PlusDays(1));
        year.ToString().ShouldBe("2569");
        FiscalYear.Of(new(2026, 9, 30)).ShouldBe(year);
        FiscalYear.Of(new(2026, 10, 1)).ShouldBe(year.Next);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void There_are_four_quarters(int quarter) => Should.Throw<ArgumentOutOfRangeException>(() => new FiscalYear(2569).Quarter(quarter));
}
