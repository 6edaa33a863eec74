using NodaTime;
using Shouldly;
using Xunit;

namespace Prongsai.Kernel.Tests.Time;

public sealed class ThaiDatesTests
{
    private static readonly FiscalYear Year = new(2566);

    [Fact]
    public void Every_day_of_ten_years_is_found_as_it_was_written()
    {
        ThaiDateStyle[] styles = [ThaiDateStyle.Short, ThaiDateStyle.ShortYear, ThaiDateStyle.Long, ThaiDateStyle.LongThaiDigits, ThaiDateStyle.Numeric];
        for (var date = new LocalDate(2017, 1, 1); date.Year < 2027; date = date.PlusDays(1))
        {
            foreach (var style in styles)
            {
                var text = $"เมื่อ {ThaiDates.Format(date, style)} ณ ที่ทำการ";
                var phrase = ThaiDates.Find(text, Year).ShouldHaveSingleItem();
                phrase.Period.ShouldBe(new DatePeriod(date, date), text);
                text.Substring(phrase.Index, phrase.Length).ShouldBe(phrase.Text);
            }
        }
    }

    [Theory]
    [InlineData("ต.ค. - ธ.ค.", "2022-10-01", "2022-12-31", DatePrecision.Range, true)]
    [InlineData("ธ.ค. – ก.พ.", "2022-12-01", "2023-02-28", DatePrecision.Range, true)]
    [InlineData("ต.ค. 2565 - มี.ค.", "2022-10-01", "2023-03-31", DatePrecision.Range, false)]
    [InlineData("ต.ค. 2565 - มี.ค. 2566", "2022-10-01", "2023-03-31", DatePrecision.Range, false)]
    [InlineData("เดือนมกราคม", "2023-01-01", "2023-01-31", DatePrecision.Month, true)]
    [InlineData("เดือนพฤศจิกายน", "2022-11-01", "2022-11-30", DatePrecision.Month, true)]
    [InlineData("ปีงบประมาณ 67", "2023-10-01", "2024-09-30", DatePrecision.FiscalYear, true)]
    [InlineData("ปีงบประมาณ พ.ศ. 66 - 70", "2022-10-01", "2027-09-30", DatePrecision.Range, true)]
    [InlineData("ปีงบประมาณ พ.ศ. ๒๕๖๖ – ๒๕๗๐", "2022-10-01", "2027-09-30", DatePrecision.Range, false)]
    [InlineData("ตค 66", "2023-10-01", "2023-10-31", DatePrecision.Month, true)]
    [InlineData("12 มค. 66", "2023-01-12", "2023-01-12", DatePrecision.Day, true)]
    [InlineData("มกราคม ค.ศ. 2023", "2023-01-01", "2023-01-31", DatePrecision.Month, false)]
    [InlineData("5 มกราคม ค.ศ. 2023", "2023-01-05", "2023-01-05", DatePrecision.Day, false)]
    [InlineData("ค.ศ. 2023", "2023-01-01", "2023-12-31", DatePrecision.Year, false)]
    [InlineData("2566-01-30", "2023-01-30", "2023-01-30", DatePrecision.Day, false)]
    [InlineData("2023-01-30", "2023-01-30", "2023-01-30", DatePrecision.Day, false)]
    [InlineData("วันที่ 5 เดือน มกราคม พ.ศ. 2567", "2024-01-05", "2024-01-05", DatePrecision.Day, false)]
    [InlineData("ปี 2566-2570", "2023-01-01", "2027-12-31", DatePrecision.Range, false)]
    [InlineData("พ.ศ. 2566", "2023-01-01", "2023-12-31", DatePrecision.Year, false)]
    [InlineData("12\u00A0มกราคม\u00A02566", "2023-01-12", "2023-01-12", DatePrecision.Day, false)]
    [InlineData("12 มกราคม\r\n2566", "2023-01-12", "2023-01-12", DatePrecision.Day, false)]
    [InlineData("ไตรมาสที่ 2 ปีงบประมาณ 2567", "2024-01-01", "2024-03-31", DatePrecision.Quarter, false)]
    [InlineData("ไตรมาส 1/2567", "2023-10-01", "2023-12-31", DatePrecision.Quarter, false)]
    [InlineData("ไตรมาสที่ ๓", "2023-04-01", "2023-06-30", DatePrecision.Quarter, true)]
    [InlineData("ไตรมาส 1-2", "2022-10-01", "2023-03-31", DatePrecision.Quarter, true)]
    [InlineData("รอบ 6 เดือนแรก", "2022-10-01", "2023-03-31", DatePrecision.HalfYear, true)]
    [InlineData("รอบ 6 เดือนหลัง ของปีงบประมาณ พ.ศ. 2565", "2022-04-01", "2022-09-30", DatePrecision.HalfYear, false)]
    [InlineData("1 ต.ค. 2565 - 30 ก.ย. 2566", "2022-10-01", "2023-09-30", DatePrecision.Range, false)]
    [InlineData("1 ธ.ค. - 31 ม.ค. 2566", "2022-12-01", "2023-01-31", DatePrecision.Range, false)]
    [InlineData("1-15 มีนาคม 2566", "2023-03-01", "2023-03-15", DatePrecision.Range, false)]
    public void A_written_form_means_these_days(string text, string start, string end, DatePrecision precision, bool assumed)
    {
        var phrase = ThaiDates.Find(text, Year).ShouldHaveSingleItem();
        phrase.Period.ShouldBe(new DatePeriod(Iso(start), Iso(end)));
        phrase.Precision.ShouldBe(precision);
        phrase.YearAssumed.ShouldBe(assumed);
        text.ShouldEndWith(phrase.Text);
    }

    [Theory]
    [InlineData("ต.ค. - ธ.ค.")]
    [InlineData("เดือนมกราคม")]
    [InlineData("ไตรมาสที่ 2")]
    [InlineData("31 ก.พ. 2566")]
    [InlineData("2566-13-01")]
    [InlineData("เดือนมกราคม 25 คน")]
    [InlineData("ปีงบประมาณ 10 โครงการ")]
    [InlineData("มคธ 66")]
    public void Without_a_year_or_a_real_day_nothing_is_found(string text) => ThaiDates.Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData(2566, "ม.ค. 66", 2566)]
    [InlineData(2566, "ม.ค. 17", 2517)]
    [InlineData(2566, "ม.ค. 15", 2615)]
    [InlineData(2599, "ม.ค. 02", 2602)]
    [InlineData(2502, "ม.ค. 98", 2498)]
    [InlineData(2590, "ม.ค. 45", 2545)]
    public void A_two_digit_year_is_of_the_century_nearest_to_the_context(int context, string text, int year) =>
        ThaiDates.Find(text, new FiscalYear(context)).ShouldHaveSingleItem().Period.Start.Year.ShouldBe(year - 543);

    [Fact]
    public void A_duration_keeps_its_months_with_and_without_a_context()
    {
        ThaiDates.Find("ภายใน ๖ เดือน").ShouldHaveSingleItem().Months.ShouldBe(6);
        var phrase = ThaiDates.Find("ตลอด 12 เดือน", Year).ShouldHaveSingleItem();
        (phrase.Months, phrase.Precision, phrase.Period).ShouldBe((12, DatePrecision.Duration, Year.Period));
        ThaiDates.Find("12 มกราคม 2566").ShouldHaveSingleItem().Months.ShouldBeNull();
    }

    private static LocalDate Iso(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
