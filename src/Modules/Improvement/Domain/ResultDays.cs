using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Domain;

/// <summary>Days that a result speaks of.</summary>
internal static class ResultDays
{
    /// <summary>A thing done after the year is no result of it (features 1.2 no. 5): the sentence that says so; null when no day is.</summary>
    public static string? Outside(string? result, FiscalYear year) =>
        Days(result, year).FirstOrDefault(d => d.Period.Start > year.End) is { Length: > 0 } day
            ? $"\"{day.Text.Trim()}\" อยู่หลังสิ้นปีงบประมาณ {year} ({ThaiDates.Format(year.End, ThaiDateStyle.Short)}) จึงเป็นผลของปีนี้ไม่ได้ กรุณาตรวจวันที่"
            : null;

    /// <summary>The last day of the year that it names.</summary>
    public static LocalDate? Last(string? result, FiscalYear year) =>
        Days(result, year).Where(d => year.Contains(d.Period.Start)).Select(d => (LocalDate?)d.Period.Start).Max();

    private static IEnumerable<DatePhrase> Days(string? result, FiscalYear year) => ThaiDates.Find(result ?? "", year).Where(p => p.Precision == DatePrecision.Day);
}
