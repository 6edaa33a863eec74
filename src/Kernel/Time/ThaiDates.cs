using System.Globalization;
using NodaTime;

namespace Prongsai.Kernel;

/// <summary>Thai dates, printed and found in running text.</summary>
public static class ThaiDates
{
    /// <summary>Years between the Christian and the Buddhist era.</summary>
    public const int BuddhistEra = 543;

    /// <summary>พ.ศ. of the calendar year, not of the fiscal year.</summary>
    public static int BuddhistYear(LocalDate date) => date.Year + BuddhistEra;

    public static string Format(LocalDate date, ThaiDateStyle style) => style switch
    {
        ThaiDateStyle.Short => $"{date.Day} {ThaiMonths.Short[date.Month - 1]} {BuddhistYear(date)}",
        ThaiDateStyle.Long => $"{date.Day} {ThaiMonths.Long[date.Month - 1]} {BuddhistYear(date)}",
        ThaiDateStyle.LongThaiDigits => ThaiDigits.ToThai(Format(date, ThaiDateStyle.Long)),
        ThaiDateStyle.ShortYear => $"{date.Day} {ThaiMonths.Short[date.Month - 1]} {BuddhistYear(date) % 100:00}",
        ThaiDateStyle.MonthYear => $"{ThaiMonths.Long[date.Month - 1]} {BuddhistYear(date)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{date.Day:00}/{date.Month:00}/{BuddhistYear(date):0000}"),
    };

    /// <summary>Every date, period and duration in the text, in order, not overlapping. Thai or Arabic digits, Buddhist or Christian years.
    /// Dates that do not exist (31 ก.พ.) are passed over. Any white space, also a line break, may stand where a space may.</summary>
    /// <param name="text">Any text; positions in the answer are positions in it.</param>
    /// <param name="context">The fiscal year the paper is about: gives quarters, half-years and months their dates where they name no year of their own,
    /// and two-digit years the century that lies nearest to it. Without it a two-digit year is 25xx.</param>
    public static IReadOnlyList<DatePhrase> Find(string text, FiscalYear? context = null)
    {
        var arabic = string.Concat(ThaiDigits.ToArabic(text).Select(c => char.IsWhiteSpace(c) ? ' ' : c));
        var found = new List<DatePhrase>();
        var taken = new bool[text.Length];
        foreach (var form in DateForms.All)
        {
            foreach (System.Text.RegularExpressions.Match match in form.Pattern.Matches(arabic))
            {
                var span = taken.AsSpan(match.Index, match.Length);
                if (span.Contains(true))
                {
                    continue;
                }

                var phrase = form.Read(match, context);
                if (phrase is { } read)
                {
                    found.Add(read with { Index = match.Index, Length = match.Length, Text = text.Substring(match.Index, match.Length) });
                }

                if (phrase is not null || form.KeepsItsText)
                {
                    span.Fill(true);
                }
            }
        }

        found.Sort((a, b) => a.Index.CompareTo(b.Index));
        return found;
    }
}

public enum ThaiDateStyle { Short, ShortYear, Long, LongThaiDigits, MonthYear, Numeric }

/// <summary>A date or period found in text.</summary>
/// <param name="Period">First and last day meant. For a <see cref="DatePrecision.Duration"/>, of which only the length is known, the fiscal year of the context,
/// or the default value without one.</param>
/// <param name="YearAssumed">True when the year was two-digit or taken from the context.</param>
/// <param name="Months">Length of a <see cref="DatePrecision.Duration"/> in months; null for everything else.</param>
public readonly record struct DatePhrase(
    int Index, int Length, string Text, DatePeriod Period, DatePrecision Precision, bool YearAssumed, int? Months = null);

public enum DatePrecision { Day, Month, Quarter, HalfYear, FiscalYear, Year, Range, Duration }
