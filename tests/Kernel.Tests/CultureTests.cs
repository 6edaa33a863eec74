using System.Globalization;
using NodaTime;
using Shouldly;
using Xunit;

namespace Prongsai.Kernel.Tests;

public sealed class CultureTests
{
    [Theory]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Another_culture_changes_nothing(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name);
        var invariant = Everything(CultureInfo.InvariantCulture);
        Everything(culture).ShouldBe(invariant);
    }

    private static string[] Everything(CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            var day = new LocalDate(2026, 1, 5);
            return
            [
                .. Enum.GetValues<ThaiDateStyle>().Select(style => ThaiDates.Format(day, style)),
                .. ThaiDates.Find("5 มกราคม 2569 ถึง 2566-01-30 และ ปีงบประมาณ 67", new FiscalYear(2569)).Select(p => p.Period.Start.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
                Score.Display(86.725m),
                new Satang(123456789).ToString(),
                new Satang(123456789).ThaiReading(),
                Satang.TryParse("1,234.50", out var amount) ? amount.ToString() : "none",
                ThaiText.Fold("ITA ปี ๒๕๖๙"),
                new FiscalYear(2569).ToString(),
                string.Join(' ', new[] { "ไก่", "กา", "เก" }.Order(Comparer<string>.Create(ThaiText.Compare))),
            ];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
