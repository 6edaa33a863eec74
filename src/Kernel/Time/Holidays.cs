using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace Prongsai.Kernel;

/// <summary>The holidays shipped with the product. Source: public vacanza/holidays data set; days from 2027 on are unconfirmed.
/// วันเด็กแห่งชาติ is no day off, and government offices are open on วันแรงงานแห่งชาติ as a rule.</summary>
public static class Holidays
{
    private static readonly Lazy<ImmutableArray<Holiday>> Loaded = new(Load);

    public static ImmutableArray<Holiday> Shipped => Loaded.Value;

    /// <summary>Shipped days with an office's own laid over them: a day it strikes out works, a day it adds does not.</summary>
    public static IEnumerable<Holiday> With(IEnumerable<Holiday> added, IReadOnlySet<LocalDate> struckOut) =>
        Shipped.Where(h => !struckOut.Contains(h.Date)).Concat(added);

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
