using System.Collections.Immutable;
using NodaTime.Text;

namespace Prongsai.Kernel;

/// <summary>The holidays shipped with the product. Source: public vacanza/holidays data set; days from 2027 on are unconfirmed.
/// วันเด็กแห่งชาติ is no day off, and government offices are open on วันแรงงานแห่งชาติ as a rule.</summary>
public static class Holidays
{
    private static readonly Lazy<ImmutableArray<Holiday>> Loaded = new(Load);

    public static ImmutableArray<Holiday> Shipped => Loaded.Value;

    /// <summary>Shipped days with an office's own laid over them: a day it strikes out works, a day it adds does not.</summary>
    public static IEnumerable<Holiday> With(IEnumerable<Holiday> added, IReadOnlySet<NodaTime.LocalDate> struckOut) =>
        Shipped.Where(h => !struckOut.Contains(h.Date)).Concat(added);

    /// <summary>The days off of several lists, each in force from its first day until the next list begins. A list that is replaced keeps the days
    /// before its successor, so what was counted then still counts the same.</summary>
    /// <param name="lists">In any order; of two that begin on one day the later in the order stands. Days before the first list are kept by none.</param>
    public static ImmutableArray<Holiday> InForce(IEnumerable<HolidayList> lists)
    {
        var ordered = lists.Reverse().DistinctBy(l => l.EffectiveFrom).OrderBy(l => l.EffectiveFrom).ToList();
        return
        [
            .. ordered.SelectMany((list, i) => list.Days.Where(d =>
                d.Date >= list.EffectiveFrom && (i + 1 == ordered.Count || d.Date < ordered[i + 1].EffectiveFrom))),
        ];
    }

    private static ImmutableArray<Holiday> Load()
    {
        using var stream = typeof(Holidays).Assembly.GetManifestResourceStream("holidays.csv")
            ?? throw new InvalidOperationException("holidays.csv is not embedded");
        using var reader = new StreamReader(stream);
        var days = ImmutableArray.CreateBuilder<Holiday>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var part = line.Split(',');
            days.Add(new(LocalDatePattern.Iso.Parse(part[0]).Value, part[1], part[2] == "1", part[3] == "1", part[4] == "1"));
        }

        return days.ToImmutable();
    }
}

/// <summary>A list of days off that replaces every earlier list from a day on, as when the Cabinet announces the days of a year anew.</summary>
/// <param name="EffectiveFrom">First day to which the list speaks.</param>
public sealed record HolidayList(NodaTime.LocalDate EffectiveFrom, ImmutableArray<Holiday> Days);
