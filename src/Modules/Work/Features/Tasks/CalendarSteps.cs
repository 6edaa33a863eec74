using NodaTime;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Work.Features.Tasks;

/// <summary>The dated steps of the year's rules, for whoever coordinates: due at the start until they begin, then at the end. Steps without a date are no tasks.</summary>
internal sealed class CalendarSteps(RulePackLibrary packs, IClock clock) : ITaskSource
{
    private const int DaysAhead = 45;

    public Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WorkItem>>(Steps(packs.Find(year), year, OfficeYear.Today(clock)));

    /// <param name="pack">The year's own rules; another year's dates say nothing.</param>
    internal static IReadOnlyList<WorkItem> Steps(RulePack? pack, FiscalYear year, LocalDate today) => pack is null ? [] :
    [
        .. pack.Calendar.Where(s => s.EffectiveEnd >= today && (s.Start ?? today) <= today.PlusDays(DaysAhead)).Select(s => Step(s, year, today)),
    ];

    private static WorkItem Step(CalendarStep step, FiscalYear year, LocalDate today)
    {
        var begun = step.Start is null || step.Start <= today;
        return new(
            begun ? $"ติดตาม: {step.Name}" : $"เตรียม: {step.Name}",
            $"/office/frameworks/{year}",
            begun ? step.EffectiveEnd : step.Start,
            WhyTh: step.Start is { } start ? $"{ThaiDates.Format(start, ThaiDateStyle.Short)} ถึง {ThaiDates.Format(step.EffectiveEnd!.Value, ThaiDateStyle.Short)}" : null)
        {
            Key = $"work:{year}:{step.Key}:{(begun ? "end" : "start")}",
            IsUnconfirmed = step.Provenance.Confidence != Confidence.Confirmed,
        };
    }
}
