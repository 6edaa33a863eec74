using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Improvement.Data;

/// <summary>A layout as typed and checked.</summary>
internal sealed record LayoutDetails(string Name, MeasureKind Kind, ImmutableArray<ReportColumn> Columns, StatusStyle Status, bool ThaiDigits);

/// <summary>The layouts at hand, the office's own with them, and the one each year is printed in.</summary>
internal sealed class ReportLayouts(AgencyData data)
{
    private const int Most = 20;

    private static readonly ActKind Chosen = new("improvement.layout_chosen", "เลือกแบบรายงานมาตรการ");
    private static readonly ActKind Made = new("improvement.layout_made", "สร้างแบบรายงานมาตรการ");
    private static readonly ActKind Removed = new("improvement.layout_removed", "ลบแบบรายงานมาตรการ");

    /// <summary>Those that are shipped, then the office's own by name.</summary>
    public async Task<ImmutableArray<ReportLayout>> AllAsync(CancellationToken cancellationToken) =>
    [
        .. ReportLayout.Known,
        .. (await data.ReadAsync((db, ct) => db.Set<ReportLayoutRow>().OrderBy(l => l.Name).ToListAsync(ct), cancellationToken)).Select(Of),
    ];

    /// <summary>The layout the year's report is printed in: the one chosen, else that of the newest year before, else the one with three boxes.</summary>
    public async Task<ReportLayout> OfYearAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var key = await data.ReadAsync((db, ct) => db.Set<ReportChoice>().Where(c => c.FiscalYear <= year).OrderByDescending(c => c.FiscalYear).Select(c => c.Layout).FirstOrDefaultAsync(ct), cancellationToken);
        var all = await AllAsync(cancellationToken);
        return all.FirstOrDefault(l => l.Key == key && l.Kind == MeasureKind.Measure) ?? all.First(l => l.Key == "boxes");
    }

    public Task<Result<Unit>> ChooseAsync(FiscalYear year, string layout, CancellationToken cancellationToken) => data.ActAsync<Unit>(Chosen, async (act, ct) =>
    {
        if (await act.Db.Set<ReportChoice>().SingleOrDefaultAsync(c => c.FiscalYear == year, ct) is { } kept)
        {
            kept.Layout = layout;
        }
        else
        {
            act.Db.Add(new ReportChoice { FiscalYear = year, Layout = layout });
        }

        return Unit.Done;
    }, cancellationToken);

    public Task<Result<string>> MakeAsync(LayoutDetails details, CancellationToken cancellationToken) => data.ActAsync<string>(Made, async (act, ct) =>
    {
        if (await act.Db.Set<ReportLayoutRow>().CountAsync(ct) >= Most)
        {
            return new Error.RuleBroken("improvement.layouts", $"สร้างแบบเองได้ไม่เกิน {Most} แบบ กรุณาลบแบบที่ไม่ใช้", "จำนวนแบบรายงาน");
        }

        var row = new ReportLayoutRow { Name = details.Name, Kind = details.Kind, Columns = [.. details.Columns.Select(c => c.ToString())], Status = details.Status, ThaiDigits = details.ThaiDigits };
        act.Db.Add(row);
        return row.Id.ToString();
    }, cancellationToken);

    public Task<Result<Unit>> RemoveAsync(Guid id, CancellationToken cancellationToken) => data.ActAsync<Unit>(Removed, async (act, ct) =>
    {
        act.Db.RemoveRange(await act.Db.Set<ReportLayoutRow>().Where(l => l.Id == id).ToListAsync(ct));
        return Unit.Done;
    }, cancellationToken);

    private static ReportLayout Of(ReportLayoutRow row) =>
        new(row.Id.ToString(), row.Name, row.Kind, [.. row.Columns.Select(c => Enum.TryParse<ReportColumn>(c, out var column) ? column : (ReportColumn?)null).OfType<ReportColumn>()], row.Status, row.ThaiDigits);
}
