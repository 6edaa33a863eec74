using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Domain;

/// <summary>Where the actual of a target comes from.</summary>
internal enum ActualSource
{
    /// <summary>Typed by a person.</summary>
    Typed,

    /// <summary>The total of the year's stored ITA result.</summary>
    ItaTotal,

    /// <summary>A count is typed; by how many per cent it fell against the baseline is worked out.</summary>
    FallFromBaseline,
}

/// <summary>A figure the plan promises for each of its years.</summary>
/// <param name="Unit">"ร้อยละ" is printed before the figure, any other word after it.</param>
internal sealed record PlanTarget(Guid Id, int Place, string Indicator, string Unit, ActualSource Source)
{
    [JsonIgnore]
    public int Version { get; init; }

    public FiscalYear? BaselineYear { get; init; }

    public decimal? Baseline { get; init; }

    public ImmutableSortedDictionary<int, decimal> Goals { get; init; } = ImmutableSortedDictionary<int, decimal>.Empty;

    /// <summary>What was typed, by year: the figure itself or, for a fall, the count.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<int, decimal> Typed { get; init; } = ImmutableSortedDictionary<int, decimal>.Empty;

    /// <summary>The indicator as both table and text print it.</summary>
    [JsonIgnore]
    public string Name => BaselineYear is { } year ? $"{Indicator} (คำนวณจากปี {year})" : Indicator;

    public string GoalText(FiscalYear year) => Goals.TryGetValue(year.BuddhistYear, out var goal) ? Print(goal) : Amount.UnknownWord;

    public string Print(decimal value)
    {
        var figure = value.ToString("#,##0.##", CultureInfo.InvariantCulture);
        return Unit.StartsWith("ร้อยละ", StringComparison.Ordinal) ? $"{Unit} {figure}" : $"{figure} {Unit}".TrimEnd();
    }

    /// <summary>The sentence of part 1, from the same figures as the table: the last year of the plan.</summary>
    public string Sentence(PlanPeriod period) => $"{Name} {GoalText(period.Last)} ในปี {period.Last}";

    /// <summary>What came of it in a year; null when that is not known yet.</summary>
    /// <param name="computed">The ITA total of the year, where there is one.</param>
    public TargetActual? Actual(FiscalYear year, decimal? computed) => Source switch
    {
        ActualSource.ItaTotal => computed is { } total ? Judge(year, total, Print(Score.Round2(total))) : null,
        ActualSource.FallFromBaseline => Fall(year),
        _ => Typed.TryGetValue(year.BuddhistYear, out var value) ? Judge(year, value, Print(value)) : null,
    };

    /// <summary>Nothing falls from nothing: with a baseline of zero the target is met by staying at zero.</summary>
    private TargetActual? Fall(FiscalYear year)
    {
        if (!Typed.TryGetValue(year.BuddhistYear, out var count) || Baseline is not { } from)
        {
            return null;
        }

        if (from == 0)
        {
            return new(count == 0 ? "ไม่มี เท่าปีฐานที่ไม่มี" : $"{count:0.##} จากปีฐานที่ไม่มี", count == 0);
        }

        var fall = (from - count) * 100 / from;
        return Judge(year, fall, fall < 0 ? $"เพิ่มขึ้น{Print(-Score.Round2(fall))} ({count:0.##} จาก {from:0.##})" : $"{Print(Score.Round2(fall))} ({count:0.##} จาก {from:0.##})");
    }

    private TargetActual Judge(FiscalYear year, decimal value, string text) => new(text, Goals.TryGetValue(year.BuddhistYear, out var goal) ? value >= goal : null);
}

/// <param name="IsMet">Null where the year has no goal.</param>
internal sealed record TargetActual(string Text, bool? IsMet);
