using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Prongsai.Kernel;

/// <summary>The written forms of a date, longest meaning first: a form earlier in the list keeps its text from the later ones.</summary>
internal static partial class DateForms
{
    private const string Month = ThaiMonths.Pattern;
    private const string Era = @" ?(?:พ ?\. ?ศ ?\.? ?)?";
    private const string Year = @"(\d{4}|\d{2})(?!\d)";
    private const string Sep = @" ?(?:-|–|—|ถึง|จนถึง) ?(?:วันที่ ?)?";
    private const string DayMonth = @"(?<!\d)(\d{1,2}) ?\.? ?(" + Month + ")";

    internal sealed record DateForm(Regex Pattern, Func<Match, FiscalYear?, DatePhrase?> Read, bool KeepsItsText = false);

    public static readonly IReadOnlyList<DateForm> All =
    [
        new(DayRange(), ReadDayRange),
        new(SameMonthRange(), ReadSameMonthRange),
        new(Day(), ReadDay, KeepsItsText: true),
        new(Iso(), (m, _) => Single(Int(m, 1), Int(m, 2), Int(m, 3), false)),
        new(Numeric(), (m, _) => Single(ToChristian(m.Groups[3].Value, out var assumed), Int(m, 2), Int(m, 1), assumed)),
        new(MonthRange(), ReadMonthRange),
        new(MonthYear(), ReadMonth),
        new(Quarter(), ReadQuarter),
        new(HalfYear(), ReadHalfYear),
        new(FiscalYears(), ReadFiscalYears),
        new(Duration(), ReadDuration),
        new(PlainYear(), ReadPlainYear),
    ];

    private static DatePhrase? ReadDayRange(Match m, FiscalYear? context)
    {
        var endYear = ToChristian(m.Groups[6].Value, out var assumed);
        var startYear = m.Groups[3].Success ? ToChristian(m.Groups[3].Value, out _) : endYear;
        var start = Date(startYear, ThaiMonths.Parse(m.Groups[2].Value), Int(m, 1));
        if (start is { } s && !m.Groups[3].Success && ThaiMonths.Parse(m.Groups[5].Value) < s.Month)
        {
            start = s.PlusYears(-1);
        }

        return Range(start, Date(endYear, ThaiMonths.Parse(m.Groups[5].Value), Int(m, 4)), assumed);
    }

    private static DatePhrase? ReadSameMonthRange(Match m, FiscalYear? context)
    {
        var year = ToChristian(m.Groups[4].Value, out var assumed);
        var month = ThaiMonths.Parse(m.Groups[3].Value);
        return Range(Date(year, month, Int(m, 1)), Date(year, month, Int(m, 2)), assumed);
    }

    private static DatePhrase? ReadDay(Match m, FiscalYear? context) =>
        Single(ToChristian(m.Groups[3].Value, out var assumed), ThaiMonths.Parse(m.Groups[2].Value), Int(m, 1), assumed);

    private static DatePhrase? ReadMonthRange(Match m, FiscalYear? context)
    {
        var endYear = ToChristian(m.Groups[4].Value, out var assumed);
        var (first, last) = (ThaiMonths.Parse(m.Groups[1].Value), ThaiMonths.Parse(m.Groups[3].Value));
        var startYear = m.Groups[2].Success ? ToChristian(m.Groups[2].Value, out _) : first > last ? endYear - 1 : endYear;
        return Range(Date(startYear, first, 1), Date(endYear, last, 1)?.PlusMonths(1).PlusDays(-1), assumed);
    }

    private static DatePhrase? ReadMonth(Match m, FiscalYear? context)
    {
        var start = Date(ToChristian(m.Groups[2].Value, out var assumed), ThaiMonths.Parse(m.Groups[1].Value), 1);
        return start is { } s ? Phrase(new(s, s.PlusMonths(1).PlusDays(-1)), DatePrecision.Month, assumed) : null;
    }

    private static DatePhrase? ReadQuarter(Match m, FiscalYear? context)
    {
        var year = m.Groups[3].Success ? new FiscalYear(ToChristian(m.Groups[3].Value, out _) + 543) : context;
        if (year is not { } fiscal)
        {
            return null;
        }

        var (first, last) = (Int(m, 1), m.Groups[2].Success ? Int(m, 2) : Int(m, 1));
        return first > last
            ? null
            : Phrase(new(fiscal.Quarter(first).Start, fiscal.Quarter(last).End), DatePrecision.Quarter, !m.Groups[3].Success);
    }

    private static DatePhrase? ReadHalfYear(Match m, FiscalYear? context) =>
        context is { } fiscal ? Phrase(fiscal.HalfYear(m.Value.Contains("หลัง", StringComparison.Ordinal) ? 2 : 1), DatePrecision.HalfYear, true) : null;

    private static DatePhrase? ReadFiscalYears(Match m, FiscalYear? context)
    {
        var first = new FiscalYear(ToChristian(m.Groups[1].Value, out _) + 543);
        if (!m.Groups[2].Success)
        {
            return Phrase(first.Period, DatePrecision.FiscalYear, false);
        }

        var last = new FiscalYear(ToChristian(m.Groups[2].Value, out _) + 543);
        return last < first ? null : Phrase(new(first.Start, last.End), DatePrecision.Range, false);
    }

    private static DatePhrase? ReadDuration(Match m, FiscalYear? context) =>
        context is { } fiscal ? Phrase(fiscal.Period, DatePrecision.Duration, true) : null;

    private static DatePhrase? ReadPlainYear(Match m, FiscalYear? context)
    {
        var year = ToChristian(m.Groups[1].Value, out _);
        return Phrase(new(new(year, 1, 1), new(year, 12, 31)), DatePrecision.Year, false);
    }

    private static int Int(Match m, int group) => int.Parse(m.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Four digits from 2400 on are Buddhist; two digits are taken for 25xx.</summary>
    private static int ToChristian(string digits, out bool assumed)
    {
        var value = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        assumed = digits.Length == 2;
        return assumed ? value + 2500 - 543 : value >= 2400 ? value - 543 : value;
    }

    private static LocalDate? Date(int year, int? month, int day) =>
        month is { } m and >= 1 and <= 12 && year is >= 1800 and <= 2400 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, m)
            ? new LocalDate(year, m, day)
            : null;

    private static DatePhrase? Single(int year, int? month, int day, bool assumed) =>
        Date(year, month, day) is { } date ? Phrase(new(date, date), DatePrecision.Day, assumed) : null;

    private static DatePhrase? Range(LocalDate? start, LocalDate? end, bool assumed) =>
        start is { } s && end is { } e && s <= e ? Phrase(new(s, e), DatePrecision.Range, assumed) : null;

    private static DatePhrase Phrase(DatePeriod period, DatePrecision precision, bool assumed) => new(0, 0, "", period, precision, assumed);

    [GeneratedRegex(DayMonth + "(?:" + Era + Year + ")?" + Sep + DayMonth + Era + Year, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayRange();

    [GeneratedRegex(@"(?<!\d)(\d{1,2}) ?[-–] ?(\d{1,2}) ?(" + Month + ")" + Era + Year, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SameMonthRange();

    [GeneratedRegex(DayMonth + Era + Year, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\d/])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numeric();

    [GeneratedRegex("(" + Month + ")(?:" + Era + Year + ")?" + Sep + "(" + Month + ")" + Era + Year, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthRange();

    [GeneratedRegex("(" + Month + ")" + Era + Year, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"ไตรมาส(?: ?ที่)? ?([1-4])(?: ?(?:-|–|ถึง) ?([1-4]))?(?: ?/ ?(25\d{2})(?!\d))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(?:รอบ ?)?6 ?เดือน ?(?:แรก|หลัง)|ครึ่งปี(?:แรก|หลัง)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"ปีงบประมาณ ?(?:พ ?\. ?ศ ?\.? ?)?(2[45]\d{2})(?!\d)(?: ?(?:-|–|—|ถึง) ?(?:พ ?\. ?ศ ?\.? ?)?(2[45]\d{2})(?!\d))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FiscalYears();

    [GeneratedRegex(@"(?<!\d)\d{1,2} ?เดือน", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Duration();

    [GeneratedRegex(@"(?:พ ?\. ?ศ ?\.? ?|ปี ?)(2[45]\d{2})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainYear();
}
