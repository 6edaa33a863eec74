using System.Globalization;
using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Platform.Web;

/// <summary>A Thai date as three boxes: day, month, Buddhist year; bound by <c>&lt;p-date&gt;</c> as it was typed, read by <see cref="Read"/>.</summary>
public sealed class DateEntry
{
    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    /// <summary>True when all three boxes are empty.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DateEntry From(LocalDate? date) => date is not { } d
        ? new DateEntry()
        : new DateEntry
        {
            Day = d.Day.ToString(CultureInfo.InvariantCulture),
            Month = d.Month.ToString(CultureInfo.InvariantCulture),
            Year = ThaiDates.BuddhistYear(d).ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>The date, or what to correct. Thai and Arabic digits; a two-digit year is 25xx; a year such as 2026 is taken for พ.ศ. 2569.</summary>
    public Result<LocalDate> Read(string field)
    {
        if (Number(Day) is not { } day || Number(Month) is not { } month || Number(Year) is not { } typed)
        {
            return Fault(field, "date.incomplete", "วันที่ยังไม่ครบ กรุณากรอกวัน เดือน และปี พ.ศ. เช่น 12 มกราคม 2569");
        }

        var year = typed switch { < 100 => 2500 + typed - ThaiDates.BuddhistEra, >= 2400 => typed - ThaiDates.BuddhistEra, _ => typed };
        return month is >= 1 and <= 12 && year is >= 1857 and <= 2157 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : Fault(field, "date.impossible", "ไม่มีวันที่นี้ในปฏิทิน กรุณาดูวัน เดือน และปี พ.ศ. อีกครั้ง");
    }

    private static Error.Invalid Fault(string field, string code, string message) => new(code, message, [new FieldFault(field, message)]);

    private static int? Number(string? text) =>
        int.TryParse(ThaiDigits.ToArabic(text ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
