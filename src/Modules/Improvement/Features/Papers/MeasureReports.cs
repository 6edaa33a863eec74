using System.Collections.Immutable;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Improvement.Features.Papers;

/// <summary>Makes a report of measures and checks it.</summary>
internal sealed class MeasureReports(MeasureBook book, ReportLayouts layouts, PointReading points, IOffice office, RulePackLibrary packs)
{
    internal sealed record Made(FiscalYear Year, ReportLayout Layout, ImmutableArray<MeasureView> Measures, OfficialDocument Paper, ImmutableArray<ReportFault> Faults)
    {
        public bool IsReady => !Faults.Any(f => f.Stops);
    }

    /// <param name="layout">Key of a layout; null for the year's.</param>
    public async Task<Made?> MakeAsync(FiscalYear year, string? layout, CancellationToken cancellationToken)
    {
        var chosen = layout is null ? await layouts.OfYearAsync(year, cancellationToken) : (await layouts.AllAsync(cancellationToken)).FirstOrDefault(l => l.Key == layout);
        if (chosen is null)
        {
            return null;
        }

        var measures = await book.OfYearAsync(year, chosen.Kind, cancellationToken);
        var paper = MeasurePaper.Write(year, chosen, measures, await office.ProfileAsync(cancellationToken), packs.ForYear(year).Pack);
        return new(year, chosen, measures, paper, ReportCheck.Of(year, chosen, measures, (await points.OfAsync(year, cancellationToken)).Points, paper, packs));
    }
}
