using System.Collections.Immutable;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Improvement.Features.Papers;

/// <summary>Makes a report of measures and checks it.</summary>
internal sealed class MeasureReports(MeasureBook book, ReportLayouts layouts, IOffice office, RulePackLibrary packs)
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
        return new(year, chosen, measures, paper, ReportCheck.Of(year, chosen, measures, paper, packs));
    }
}

/// <summary>The report in one layout; without a layout, in the one of the year.</summary>
internal sealed class MeasureReportPaper(MeasureReports reports, string key, string nameTh, string? layout) : IDocumentKind
{
    public string Key => key;

    public string NameTh => nameTh;

    public string PreparePath => "/office/improvement/report";

    public string PrepareTh => "ตรวจและเลือกแบบรายงาน";

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) =>
        await reports.MakeAsync(year, layout, cancellationToken) is { Measures.IsEmpty: false } made ? made.Paper
            : new Error.NotFound("improvement.none", $"ยังไม่มี{(layout == "uplift" ? "แนวทางยกระดับรายตัวชี้วัด" : "มาตรการ")}ของปี {year} เพิ่มได้ที่หน้ามาตรการ");

    public async Task<Error?> UnsignableAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) =>
        await reports.MakeAsync(year, layout, cancellationToken) is { IsReady: false } made
            ? new Error.RuleBroken("improvement.not_ready", $"ยังเสนอลงนามไม่ได้ มี {made.Faults.Count(f => f.Stops)} เรื่องต้องแก้ก่อน เช่น {made.Faults.First(f => f.Stops).TextTh}", "ความครบถ้วนของรายงาน")
            : null;
}
