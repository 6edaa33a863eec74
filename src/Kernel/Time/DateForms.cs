using System.Text.RegularExpressions;
using NodaTime;
using static Prongsai.Kernel.DateReading;

namespace Prongsai.Kernel;

/// <summary>The written forms of a date, longest meaning first: a form earlier in the list keeps its text from the later ones.</summary>
internal static partial class DateForms
{
    private const string S = " {0,3}";
    private const string Month = ThaiMonths.Pattern;
    private const string Era = S + @"(?:[พค]" + S + @"\." + S + "ศ" + S + @"\.?" + S + ")?";
    private const string NoUnit = "(?!" + S + "(?:คน|ราย|บาท|ครั้ง|แห่ง|โครงการ|เรื่อง|ชุด|วัน|ชั่วโมง|ข้อ|กิจกรรม|เดือน|ไตรมาส|%))";
    private const string Year = @"(\d{4}(?!\d)|\d{2}(?!\d)" + NoUnit + ")";
    private const string Dash = S + "(?:-|–|—|ถึง|จนถึง)" + S;
    private const string Sep = Dash + "(?:วันที่" + S + ")?";
    private const string DayMonth = @"(?<!\d)(\d{1,2})" + S + @"\.?" + S + "(?:(?<=วันที่" + S + @"\d{1,2}" + S + ")เดือน" + S + ")?(" + Month + ")";
    private const string OwnYear = "(?:" + S + "/" + S + "|" + S + "(?:ของ)?" + S + "(?:ประจำ)?" + S + "ปี(?:งบประมาณ)?" + Era + ")" + Year;
    private const string BuddhistYear = @"(2[45]\d{2}(?!\d)|\d{2}(?!\d)" + NoUnit + ")";

    internal sealed record DateForm(Regex Pattern, Func<Match, FiscalYear?, DatePhrase?> Read, bool KeepsItsText = false);

    public static readonly IReadOnlyList<DateForm> All =
    [
        new(DayRange(), ReadDayRange),
        new(SameMonthRange(), ReadSameMonthRange),
        new(Day(), (m, c) => Single(ChristianYear(m.Groups[3].Value, c, out var assumed), ThaiMonths.Parse(m.Groups[2].Value), Int(m, 1), assumed), KeepsItsText: true),
        new(Iso(), (m, c) => Single(ChristianYear(m.Groups[1].Value, c, out _), Int(m, 2), Int(m, 3), false), KeepsItsText: true),
        new(Numeric(), (m, c) => Single(ChristianYear(m.Groups[3].Value, c, out var assumed), Int(m, 2), Int(m, 1), assumed), KeepsItsText: true),
        new(MonthRange(), ReadMonthRange),
        new(MonthYear(), (m, c) => WholeMonth(ChristianYear(m.Groups[2].Value, c, out var assumed), ThaiMonths.Parse(m.Groups[1].Value), assumed)),
        new(BareMonth(), (m, c) => c is { } fiscal && ThaiMonths.Parse(m.Groups[1].Value) is { } month ? WholeMonth(YearOf(month, fiscal), month, true) : null),
        new(Quarter(), ReadQuarter),
        new(HalfYear(), ReadHalfYear),
        new(FiscalYears(), ReadFiscalYears),
        new(Duration(), ReadDuration),
        new(PlainYears(), ReadPlainYears),
    ];

    private static DatePhrase? ReadDayRange(Match m, FiscalYear? context)
    {
        var endYear = ChristianYear(m.Groups[6].Value, context, out var assumed);
        var startYear = m.Groups[3].Success ? ChristianYear(m.Groups[3].Value, context, out _) : endYear;
        var start = Date(startYear, ThaiMonths.Parse(m.Groups[2].Value), Int(m, 1));
        if (start is { } s && !m.Groups[3].Success && ThaiMonths.Parse(m.Groups[5].Value) < s.Month)
        {
            start = s.PlusYears(-1);
        }

        return Range(start, Date(endYear, ThaiMonths.Parse(m.Groups[5].Value), Int(m, 4)), assumed);
    }

    private static DatePhrase? ReadSameMonthRange(Match m, FiscalYear? context)
    {
        var year = ChristianYear(m.Groups[4].Value, context, out var assumed);
        var month = ThaiMonths.Parse(m.Groups[3].Value);
        return Range(Date(year, month, Int(m, 1)), Date(year, month, Int(m, 2)), assumed);
    }

    /// <summary>The year may stand at either end, at both, or be that of the context.</summary>
    private static DatePhrase? ReadMonthRange(Match m, FiscalYear? context)
    {
        if (ThaiMonths.Parse(m.Groups[1].Value) is not { } first || ThaiMonths.Parse(m.Groups[3].Value) is not { } last)
        {
            return null;
        }

        var assumed = true;
        int startYear, endYear;
        if (m.Groups[4].Success)
        {
            endYear = ChristianYear(m.Groups[4].Value, context, out assumed);
            startYear = m.Groups[2].Success ? ChristianYear(m.Groups[2].Value, context, out _) : first > last ? endYear - 1 : endYear;
        }
        else if (m.Groups[2].Success)
        {
            startYear = ChristianYear(m.Groups[2].Value, context, out assumed);
            endYear = first > last ? startYear + 1 : startYear;
        }
        else if (context is { } fiscal)
        {
            (startYear, endYear) = (YearOf(first, fiscal), YearOf(last, fiscal));
        }
        else
        {
            return null;
        }

        return Range(Date(startYear, first, 1), Date(endYear, last, 1)?.PlusMonths(1).PlusDays(-1), assumed);
    }

    private static DatePhrase? ReadQuarter(Match m, FiscalYear? context)
    {
        var (first, last) = (Int(m, 1), m.Groups[2].Success ? Int(m, 2) : Int(m, 1));
        return Fiscal(m.Groups[3], context, out var assumed) is not { } fiscal || first > last
            ? null
            : Phrase(new(fiscal.Quarter(first).Start, fiscal.Quarter(last).End), DatePrecision.Quarter, assumed);
    }

    private static DatePhrase? ReadHalfYear(Match m, FiscalYear? context) =>
        Fiscal(m.Groups[1], context, out var assumed) is { } fiscal
            ? Phrase(fiscal.HalfYear(m.Value.Contains("หลัง", StringComparison.Ordinal) ? 2 : 1), DatePrecision.HalfYear, assumed)
            : null;

    private static DatePhrase? ReadFiscalYears(Match m, FiscalYear? context)
    {
        var first = new FiscalYear(ChristianYear(m.Groups[1].Value, context, out var assumed) + ThaiDates.BuddhistEra);
        if (!m.Groups[2].Success)
        {
            return Phrase(first.Period, DatePrecision.FiscalYear, assumed);
        }

        var last = new FiscalYear(ChristianYear(m.Groups[2].Value, context, out var lastAssumed) + ThaiDates.BuddhistEra);
        return last < first ? null : Phrase(new(first.Start, last.End), DatePrecision.Range, assumed || lastAssumed);
    }

    private static DatePhrase? ReadDuration(Match m, FiscalYear? context) =>
        Int(m, 1) is > 0 and var months ? Phrase(context?.Period ?? default, DatePrecision.Duration, true) with { Months = months } : null;

    private static DatePhrase? ReadPlainYears(Match m, FiscalYear? context)
    {
        var first = ChristianYear(m.Groups[1].Value, context, out _);
        return m.Groups[2].Success
            ? Range(new LocalDate(first, 1, 1), Date(ChristianYear(m.Groups[2].Value, context, out _), 12, 31), false)
            : Phrase(new(new(first, 1, 1), new(first, 12, 31)), DatePrecision.Year, false);
    }

    [GeneratedRegex(DayMonth + "(?:" + Era + Year + ")?" + Sep + DayMonth + Era + Year, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayRange();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})" + S + "[-–—]" + S + @"(\d{1,2})" + S + "(" + Month + ")" + Era + Year, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SameMonthRange();

    [GeneratedRegex(DayMonth + Era + Year, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<!\d)((?:19|20|24|25)\d{2})-(\d{2})-(\d{2})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\d/])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numeric();

    [GeneratedRegex("(" + Month + ")(?:" + Era + Year + ")?" + Dash + "(?:เดือน" + S + ")?(" + Month + ")(?:" + Era + Year + ")?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthRange();

    [GeneratedRegex("(" + Month + ")" + Era + Year, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthYear();

    [GeneratedRegex("เดือน" + S + "(" + Month + ")", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareMonth();

    [GeneratedRegex("ไตรมาส(?:" + S + "ที่)?" + S + "([1-4])(?:" + S + "(?:-|–|ถึง)" + S + "([1-4]))?(?:" + OwnYear + ")?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex("(?:(?:รอบ" + S + ")?6" + S + "เดือน" + S + "(?:แรก|หลัง)|ครึ่งปี(?:แรก|หลัง))(?:" + OwnYear + ")?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HalfYear();

    [GeneratedRegex("ปีงบประมาณ" + Era + BuddhistYear + "(?:" + Dash + "(?:ปีงบประมาณ)?" + Era + BuddhistYear + ")?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FiscalYears();

    [GeneratedRegex(@"(?<!\d)(?<!วันที่" + S + @")(\d{1,2})" + S + "เดือน", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Duration();

    [GeneratedRegex("(?:[พค]" + S + @"\." + S + "ศ" + S + @"\.?|ปี)" + Era + @"((?:2[45]|19|20)\d{2})(?!\d)(?:" + Dash + Era + @"((?:2[45]|19|20)\d{2})(?!\d))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainYears();
}
