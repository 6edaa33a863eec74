using System.Collections.Immutable;
using NodaTime;
using Prongsai.Frameworks;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Evidence;

namespace Prongsai.Improvement.Features.Disclosed;

/// <summary>The analysis and the measures of the year for the item on measures (O42 of 2566 and its successors).</summary>
internal sealed class MeasuresSource(MeasureBook book, PointReading points, WeakPointBook judged) : IEvidenceSource
{
    public string Key => SignedOrigin.Measures;

    public IReadOnlyList<string> Tables { get; } = ["improvement.measure", "improvement.measure_step", "improvement.weak_point", "assessment.year_result"];

    public async Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken)
    {
        var measures = await book.OfYearAsync(year, MeasureKind.Measure, cancellationToken);
        if (measures.IsEmpty)
        {
            return null;
        }

        var read = await points.OfAsync(year, cancellationToken);
        var judgements = await judged.OfYearAsync(year, cancellationToken);
        Judgement Of(ResultPoint point) => judgements.GetValueOrDefault((point.Origin.Kind, point.Origin.Key))?.Judgement ?? point.Suggested;
        ResultPoint? PointOf(Measure measure) => read.Points.FirstOrDefault(p => p.Origin.Kind == measure.OriginKind && p.Origin.Key == measure.OriginKey)
            ?? read.Points.FirstOrDefault(p => p.Origin.Kind == MeasureOriginRef.Indicator && p.Indicator == measure.Indicator);
        var answered = measures.Select(m => (Measure: m, Point: PointOf(m.Row))).ToList();
        return new("มาตรการ", "Measures", "/office/improvement")
        {
            Rows = ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty.Add("measures",
            [
                .. answered.Select(a => Row(a.Measure.Row.OriginText ?? a.Measure.Row.Title, Judgements.GroupOf(a.Point is { } p ? Of(p) : Judgement.ToDevelop), a.Point, a.Measure)),
                .. read.Points.Where(p => p.Origin.Kind == MeasureOriginRef.Indicator && answered.All(a => a.Point?.Indicator != p.Indicator)).OrderBy(p => p.Indicator).Select(p => Row(p.Origin.TextTh, Judgements.GroupOf(Of(p)), p, null)),
            ]),
        };
    }

    private static ImmutableDictionary<string, string> Row(string topic, string group, ResultPoint? point, MeasureView? measure)
    {
        var row = ImmutableDictionary.CreateBuilder<string, string>();
        row["topic"] = topic;
        row["kind"] = group;
        Set(row, "indicator", point is { } p ? $"ตัวชี้วัดที่ {p.Indicator}" : measure?.Row.Indicator is { } i ? $"ตัวชี้วัดที่ {i}" : null);
        Set(row, "measure", measure?.Row.Title);
        Set(row, "owner", measure is { Owners.IsEmpty: false } ? string.Join(" ", measure.Owners) : null);
        Set(row, "how", measure is { Steps.IsEmpty: false } ? string.Join('\n', measure.Steps.Select(s => $"{s.Position}. {s.Text}")) : null);
        Set(row, "time", measure?.Row.PeriodText);
        return row.ToImmutable();
    }

    private static void Set(ImmutableDictionary<string, string>.Builder row, string column, string? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }
}

/// <summary>Results of the measures for the item on carrying them out (O43 of 2566 and its successors): those that have been reported.</summary>
internal sealed class MeasureReportSource(MeasureBook book, RulePackLibrary packs) : IEvidenceSource
{
    public string Key => SignedOrigin.Report;

    public IReadOnlyList<string> Tables { get; } = ["improvement.measure", "improvement.measure_step", "improvement.measure_proof"];

    public async Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken)
    {
        var told = packs.ForYear(year).Pack.Items.Any(i => i.EvidenceSource == Key && i.Period == ItemPeriod.PreviousYear) ? year.Previous : year; // later years' items report on the year before
        var reported = (await book.OfYearAsync(told, MeasureKind.Measure, cancellationToken)).Where(m => m.Row.Status is not null).ToList();
        return reported.Count == 0 ? null : new("มาตรการ", "Measures", "/office/improvement")
        {
            Rows = ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty.Add("results", [.. reported.Select(Row)]),
        };
    }

    private static ImmutableDictionary<string, string> Row(MeasureView measure)
    {
        var lines = measure.Steps.Where(s => s.Result is not null).Select(s => measure.Steps.Length > 1 ? $"{s.Position}. {s.Result}" : s.Result!);
        var row = ImmutableDictionary<string, string>.Empty
            .Add("measure", measure.Row.Title)
            .Add("result", string.Join('\n', [MeasureStatuses.Of(measure.Row.Status), .. lines, .. new[] { measure.Row.Result, measure.Outcome }.OfType<string>()]));
        return measure.Proofs.FirstOrDefault(p => p.Address is not null) is { Address: { } address } ? row.Add("evidence", address) : row;
    }
}
