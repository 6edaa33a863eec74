using NodaTime;

namespace Prongsai.Kernel;

/// <summary>Thai fiscal year: 1 October to 30 September, named by the Buddhist year it ends in (FY2569 = 1 Oct 2025 to 30 Sep 2026).</summary>
/// <param name="BuddhistYear">For example 2569.</param>
public readonly record struct FiscalYear(int BuddhistYear) : IComparable<FiscalYear>
{
    /// <summary>Bounds of what is taken for a year of the Buddhist era when a person or a paper names one.</summary>
    public const int FirstPossible = 2550;

    /// <inheritdoc cref="FirstPossible"/>
    public const int LastPossible = 2650;

    public bool IsPossible => BuddhistYear is >= FirstPossible and <= LastPossible;

    public LocalDate Start => new(BuddhistYear - ThaiDates.BuddhistEra - 1, 10, 1);

    public LocalDate End => new(BuddhistYear - ThaiDates.BuddhistEra, 9, 30);

    public DatePeriod Period => new(Start, End);

    public FiscalYear Previous => new(BuddhistYear - 1);

    public FiscalYear Next => new(BuddhistYear + 1);

    public static FiscalYear Of(LocalDate date) => new(date.Year + ThaiDates.BuddhistEra + (date.Month >= 10 ? 1 : 0));

    public bool Contains(LocalDate date) => date >= Start && date <= End;

    /// <param name="number">1 to 4; quarter 1 begins in October.</param>
    public DatePeriod Quarter(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        var start = Start.PlusMonths((number - 1) * 3);
        return new(start, start.PlusMonths(3).PlusDays(-1));
    }

    /// <param name="number">1 = October to March, 2 = April to September.</param>
    public DatePeriod HalfYear(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 2);
        var start = Start.PlusMonths((number - 1) * 6);
        return new(start, start.PlusMonths(6).PlusDays(-1));
    }

    public int CompareTo(FiscalYear other) => BuddhistYear.CompareTo(other.BuddhistYear);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.BuddhistYear < right.BuddhistYear;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.BuddhistYear > right.BuddhistYear;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.BuddhistYear <= right.BuddhistYear;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.BuddhistYear >= right.BuddhistYear;

    public override string ToString() => BuddhistYear.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Days from <paramref name="Start"/> to <paramref name="End"/>, both included.</summary>
public readonly record struct DatePeriod(LocalDate Start, LocalDate End)
{
    public bool Contains(LocalDate date) => date >= Start && date <= End;

    public bool Contains(DatePeriod other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(DatePeriod other) => Start <= other.End && other.Start <= End;
}
