using Prongsai.ActionPlan.Domain;
using Prongsai.Documents;

namespace Prongsai.ActionPlan.Features.Papers;

/// <summary>ส่วนที่ 2: projects by dimension and their money by year, with totals worked out.</summary>
internal static class MatrixTable
{
    public static Table Of(WholePlan plan)
    {
        var years = plan.Period.Years;
        List<TableRow> rows = [new([new("มิติ"), new("ลำดับ"), new("โครงการ/กิจกรรม/มาตรการ"), .. years.Select(y => new TableCell($"ปี {y}\nงบประมาณ (บาท)")), new("หมายเหตุ")]) { IsHeader = true }];
        foreach (var (dimension, projects) in plan.ByDimension())
        {
            rows.AddRange(projects.Select((p, i) => new TableRow([
                i == 0 ? new TableCell($"{dimension.Number}. {dimension.Name}") { RowSpan = projects.Count } : new TableCell("") { IsContinuation = true },
                new($"{p.Number}") { Align = TextAlign.Centre }, new(p.Project.Title), .. years.Select(y => Money(p.Project.In(y).Planned.Printed)), new(p.Project.Note ?? "")])));
            rows.Add(Sum($"รวมมิติที่ {dimension.Number}", projects.Count, [.. years.Select(y => WholePlan.Planned(projects, y))]));
        }

        rows.Add(Sum("รวมทั้งสิ้น", plan.Numbered.Count, [.. years.Select(y => WholePlan.Planned(plan.Numbered, y))]));
        return new([.. rows]) { Widths = [3, 1.4, 6, .. years.Select(_ => 2.0), 2] };
    }

    private static TableRow Sum(string name, int count, IReadOnlyList<AmountTotal> totals) =>
        new([Bold(name, 2), new TableCell("") { IsContinuation = true }, Bold($"จำนวน {count} โครงการ/กิจกรรม/มาตรการ", 1), .. totals.Select(t => Money(t.Printed)), new("")]);

    private static TableCell Bold(string text, int span) => new([new Paragraph([new TextRun(text) { Bold = true }])]) { ColumnSpan = span };

    private static TableCell Money(string text) => new(text) { Align = TextAlign.End };
}
