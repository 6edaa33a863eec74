using Prongsai.ActionPlan.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Features.Papers;

/// <summary>What a round says of the plan, as its reports and the sheet for E-PlanNACC print it.</summary>
internal sealed record RoundView(WholePlan Plan, Round Round, IReadOnlyDictionary<Guid, RoundEntry> Entries, IReadOnlyDictionary<Guid, RoundEntry> Before, string Agency)
{
    public IEnumerable<(NumberedProject Project, RoundEntry? Entry)> Lines => Plan.Numbered.Select(p => (p, Entries.GetValueOrDefault(p.Project.Id)));

    public AmountTotal Paid(IEnumerable<NumberedProject> projects) => AmountTotal.Of(projects.Select(p => Entries.GetValueOrDefault(p.Project.Id)?.Paid ?? Amount.Unknown));

    public AmountTotal Ordinance(IEnumerable<NumberedProject> projects) => AmountTotal.Of(projects.Select(p => Entries.GetValueOrDefault(p.Project.Id)?.Ordinance ?? p.Project.In(Round.Year).Ordinance));

    public int Count(IEnumerable<NumberedProject> projects, ProjectStatus status) => projects.Count(p => Entries.GetValueOrDefault(p.Project.Id)?.Status == status);
}

/// <summary>The reports of a round.</summary>
internal static class RoundReports
{
    /// <summary>S56: progress and spending by project.</summary>
    public static OfficialDocument HalfYear(RoundView view) => new(new DocumentProperties($"รายงานการกำกับติดตามแผนปฏิบัติการป้องกันการทุจริต {view.Round.Name} {view.Agency}") { Landscape = true },
        [.. Head("รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริต", view), ByDimension(view), Projects(view)]);

    /// <summary>S57: results, spending, problems, suggestions.</summary>
    public static OfficialDocument Annual(RoundView view) => new(new DocumentProperties($"รายงานผลการดำเนินการป้องกันการทุจริต ประจำปี พ.ศ. {view.Round.Year} {view.Agency}") { Landscape = true },
    [
        .. Head("รายงานผลการดำเนินการป้องกันการทุจริตประจำปี", view),
        new Heading(2, "1. ผลการดำเนินการตามแผน"), ByDimension(view), Projects(view),
        new Heading(2, "2. ผลการใช้จ่ายงบประมาณ"),
        new Paragraph($"งบประมาณตามแผน {WholePlan.Planned(view.Plan.Numbered, view.Round.Year).Printed} บาท ตามข้อบัญญัติ {view.Ordinance(view.Plan.Numbered).Printed} บาท เบิกจ่าย {view.Paid(view.Plan.Numbered).Printed} บาท"),
        new Heading(2, "3. ปัญหาและอุปสรรค"), Told(view, e => e.Problems, "ไม่มีปัญหาและอุปสรรคที่รายงาน"),
        new Heading(2, "4. ข้อเสนอแนะ"), Told(view, e => e.Suggestions, "ไม่มีข้อเสนอแนะที่รายงาน"),
    ]);

    private static IEnumerable<Block> Head(string title, RoundView view)
    {
        var missing = view.Plan.Numbered.Count - view.Entries.Keys.Count(k => view.Plan.Find(k) is not null);
        return
        [
            new Heading(1, title),
            new Paragraph($"{view.Plan.Title} {view.Round.Name}") { Align = TextAlign.Centre },
            new Paragraph($"ตั้งแต่วันที่ {ThaiDates.Format(view.Round.Period.Start, ThaiDateStyle.Long)} ถึง {ThaiDates.Format(view.Round.Period.End, ThaiDateStyle.Long)}") { Align = TextAlign.Centre },
            .. missing == 0 ? Array.Empty<Block>() : [new Paragraph($"ยังไม่ได้รายงาน {missing} จาก {view.Plan.Numbered.Count} โครงการ")],
        ];
    }

    /// <summary>How many projects stand where, and their money, by dimension; the sums are worked out.</summary>
    public static Table ByDimension(RoundView view) => new(
    [
        new([new("มิติ"), new("โครงการตามแผน"), .. StatusWords.All.Select(s => new TableCell(s.Th)), new("งบตามแผน (บาท)"), new("งบตามข้อบัญญัติ (บาท)"), new("เบิกจ่าย (บาท)")]) { IsHeader = true },
        .. view.Plan.ByDimension().Select(d => Summed(view, $"{d.Dimension.Number}. {d.Dimension.Name}", d.Projects)),
        Summed(view, "รวม", view.Plan.Numbered),
    ])
    { Widths = [5, 2, 2, 2, 2, 2, 2, 2, 2] };

    private static TableRow Summed(RoundView view, string name, IReadOnlyList<NumberedProject> projects) => new(
    [
        new(name), Middle($"{projects.Count}"), .. StatusWords.All.Select(s => Middle($"{view.Count(projects, s.Status)}")),
        End(WholePlan.Planned(projects, view.Round.Year).Printed), End(view.Ordinance(projects).Printed), End(view.Paid(projects).Printed),
    ]);

    private static Table Projects(RoundView view) => new(
    [
        new([new("ลำดับ"), new("มิติ"), new("โครงการ/กิจกรรม/มาตรการ"), new("ผู้รับผิดชอบ"), new("สถานะ"), new("ผลหรือความก้าวหน้า"), new("งบตามแผน (บาท)"), new("เบิกจ่าย (บาท)")]) { IsHeader = true },
        .. view.Lines.Select(l => new TableRow(
        [
            Middle($"{l.Project.Number}"), Middle($"{l.Project.Dimension.Number}"), new(l.Project.Project.Title), new(string.Join(", ", l.Project.Project.Sheet.Owners)),
            new(l.Entry?.Status.Th() ?? "ยังไม่รายงาน"), new(Progress(l.Entry)), End(l.Project.Project.In(view.Round.Year).Planned.Printed), End(l.Entry?.Paid.Printed ?? Amount.UnknownWord),
        ])),
    ])
    { Widths = [1.3, 1.1, 5, 3, 3, 6, 2, 2] };

    private static string Progress(RoundEntry? entry) => string.Join('\n', new[] { NotDoneReasons.Th(entry?.Reason) is { } reason ? $"เหตุผล: {reason}" : null, entry?.Progress }.OfType<string>());

    private static Block Told(RoundView view, Func<RoundEntry, string?> text, string none)
    {
        var told = view.Lines.Where(l => l.Entry is { } entry && text(entry) is not null).Select(l => $"{l.Project.Project.Title}: {text(l.Entry!)}").ToList();
        return told.Count == 0 ? new Paragraph(none) : new ListBlock(ListNumbering.Decimal, PlanBook.Items(told));
    }

    public static TableCell Middle(string text) => new(text) { Align = TextAlign.Centre };

    public static TableCell End(string text) => new(text) { Align = TextAlign.End };
}
