using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Prongsai.Kernel;

/// <summary>From the figures of a written date to days.</summary>
internal static class DateReading
{
    private const int EarliestBuddhistYear = 2400;
    private const int UsualCentury = 2500;

    public static int Int(Match m, int group) => int.Parse(m.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Four digits from 2400 on are Buddhist, fewer are Christian. Two digits are Buddhist, of the century that brings them nearest to the context.</summary>
    public static int ChristianYear(string digits, FiscalYear? context, out bool assumed)
    {
        var value = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        assumed = digits.Length == 2;
        if (!assumed)
        {
            return value >= EarliestBuddhistYear ? value - ThaiDates.BuddhistEra : value;
        }

        var near = context?.BuddhistYear ?? UsualCentury;
        var year = context is null ? UsualCentury + value : near - (near % 100) + value;
        year += context is null ? 0 : year - near > 50 ? -100 : near - year > 50 ? 100 : 0;
        return year - ThaiDates.BuddhistEra;
    }

    /// <summary>The Christian year in which a month of a fiscal year lies.</summary>
    public static int YearOf(int month, FiscalYear fiscal) => month >= fiscal.Start.Month ? fiscal.Start.Year : fiscal.End.Year;

    /// <summary>The fiscal year a phrase names itself, else that of the context.</summary>
    public static FiscalYear? Fiscal(Group own, FiscalYear? context, out bool assumed)
    {
        assumed = true;
        return own.Success ? new FiscalYear(ChristianYear(own.Value, context, out assumed) + ThaiDates.BuddhistEra) : context;
    }

    public static LocalDate? Date(int year, int? month, int day) =>
        month is { } m and >= 1 and <= 12 && year is >= 1800 and <= 2400 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, m)
            ? new LocalDate(year, m, day)
            : null;

    public static DatePhrase? Single(int year, int? month, int day, bool assumed) =>
        Date(year, month, day) is { } date ? Phrase(new(date, date), DatePrecision.Day, assumed) : null;

    public static DatePhrase? WholeMonth(int year, int? month, bool assumed) =>
        Date(year, month, 1) is { } start ? Phrase(new(start, start.PlusMonths(1).PlusDays(-1)), DatePrecision.Month, assumed) : null;

    public static DatePhrase? Range(LocalDate? start, LocalDate? end, bool assumed) =>
        start is { } s && end is { } e && s <= e ? Phrase(new(s, e), DatePrecision.Range, assumed) : null;

    public static DatePhrase Phrase(DatePeriod period, DatePrecision precision, bool assumed) => new(0, 0, "", period, precision, assumed);
}
