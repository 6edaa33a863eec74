using Prongsai.Documents;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Improvement.Features.Papers;

/// <summary>The report of measures of a year in one layout.</summary>
internal abstract class MeasureReportPaper(MeasureReports reports) : IDocumentKind
{
    /// <summary>Key of its layout; null for the layout of the year.</summary>
    protected abstract string? Layout { get; }

    public string Key => Layout is null ? "measure-report" : $"measure-report-{Layout}";

    public string NameTh => ReportLayout.Known.FirstOrDefault(l => l.Key == Layout) switch
    {
        null => "รายงานผลตามมาตรการ (แบบที่ใช้ปีนี้)",
        { Kind: MeasureKind.Uplift } uplift => uplift.NameTh,
        { } layout => $"รายงานผลตามมาตรการ {layout.NameTh}",
    };

    public string PreparePath => "/office/improvement/report";

    public string PrepareTh => "ตรวจและเลือกแบบรายงาน";

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) =>
        await reports.MakeAsync(year, Layout, cancellationToken) is { Measures.IsEmpty: false } made ? made.Paper
            : new Error.NotFound("improvement.none", $"ยังไม่มี{(Layout == "uplift" ? "แนวทางยกระดับรายตัวชี้วัด" : "มาตรการ")}ของปี {year} เพิ่มได้ที่หน้ามาตรการ");

    public async Task<Error?> UnsignableAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) =>
        await reports.MakeAsync(year, Layout, cancellationToken) is { IsReady: false } made
            ? new Error.RuleBroken("improvement.not_ready", $"ยังเสนอลงนามไม่ได้ มี {made.Faults.Count(f => f.Stops)} เรื่องต้องแก้ก่อน เช่น {made.Faults.First(f => f.Stops).TextTh}", "ความครบถ้วนของรายงาน")
            : null;
}

/// <summary>In the layout chosen for the year.</summary>
internal sealed class YearReportPaper(MeasureReports reports) : MeasureReportPaper(reports)
{
    protected override string? Layout => null;
}

/// <summary>Five columns, the result alone (S64).</summary>
internal sealed class FiveColumnReportPaper(MeasureReports reports) : MeasureReportPaper(reports)
{
    protected override string Layout => "five";
}

/// <summary>Six columns, three boxes (S65).</summary>
internal sealed class BoxesReportPaper(MeasureReports reports) : MeasureReportPaper(reports)
{
    protected override string Layout => "boxes";
}

/// <summary>By indicator (S66).</summary>
internal sealed class IndicatorReportPaper(MeasureReports reports) : MeasureReportPaper(reports)
{
    protected override string Layout => "indicators";
}

/// <summary>Numbered, two boxes (S67).</summary>
internal sealed class NumberedReportPaper(MeasureReports reports) : MeasureReportPaper(reports)
{
    protected override string Layout => "numbered";
}

/// <summary>The uplift table (S18).</summary>
internal sealed class UpliftPaper(MeasureReports reports) : MeasureReportPaper(reports)
{
    protected override string Layout => "uplift";
}
