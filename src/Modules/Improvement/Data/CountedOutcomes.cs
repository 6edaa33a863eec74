using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Evidence;

namespace Prongsai.Improvement.Data;

/// <summary>Outcomes that a register counts, so that "ไม่มี" is printed only when there is none (features S73, S173).</summary>
internal sealed class CountedOutcomes(IEnumerable<ICountSource> sources, IClock clock)
{
    private readonly Dictionary<(string Key, LocalDate From, LocalDate To), int> counted = [];

    /// <summary>What outcomes can be counted here.</summary>
    public IReadOnlyList<ICountSource> All { get; } = [.. sources.OrderBy(s => s.NameTh, StringComparer.Ordinal)];

    /// <summary>The sentence for the measure's period, up to today while it runs; null when its outcome is written by a person.</summary>
    public async Task<string?> SentenceAsync(Measure measure, CancellationToken cancellationToken)
    {
        if (measure.Counted is not { } key || All.FirstOrDefault(s => s.Key == key) is not { } source)
        {
            return null;
        }

        var from = measure.StartsOn ?? measure.FiscalYear.Start;
        var to = LocalDate.Min(measure.EndsOn ?? measure.FiscalYear.End, OfficeYear.Today(clock));
        if (to < from)
        {
            return null;
        }

        if (!counted.TryGetValue((key, from, to), out var number))
        {
            counted[(key, from, to)] = number = await source.CountAsync(from, to, cancellationToken);
        }

        return number == 0 ? source.NoneTh : $"{source.NameTh} {number} {source.UnitTh}";
    }
}
