using Prongsai.ActionPlan.Domain;
using Prongsai.Documents;

namespace Prongsai.ActionPlan.Features.Papers;

/// <summary>What a person copies into E-PlanNACC for a round. Its fields are not confirmed by a manual (methodology 8.2), and Prongsai sends nothing.</summary>
internal static class NaccSheet
{
    public static readonly IReadOnlyList<string> Columns =
        ["ลำดับ", "มิติ", "โครงการ/กิจกรรม/มาตรการ", "งบตามแผน (บาท)", "งบตามข้อบัญญัติ (บาท)", "เบิกจ่าย (บาท)", "สถานะ", "เหตุผลที่ไม่ได้ดำเนินการ", "ผลหรือความก้าวหน้า", "ปัญหา/อุปสรรค", "ข้อเสนอแนะ", "ต่างจากรอบก่อน"];

    public static OfficialDocument Of(RoundView view) => new(new DocumentProperties($"ข้อมูลสำหรับกรอก E-PlanNACC {view.Round.Name} {view.Agency}") { Landscape = true },
    [
        new Heading(1, $"ข้อมูลสำหรับกรอกระบบ E-PlanNACC {view.Round.Name}"),
        Draft.Centred(view.Agency),
        new Paragraph("คัดลอกไปกรอกเอง ระบบนี้ไม่ได้ส่งข้อมูลแทน ช่องข้อมูลรอยืนยันกับคู่มือ E-PlanNACC") { Quiet = true },
        Rows(view),
        RoundReports.ByDimension(view) with { Caption = "สรุปรายมิติ" },
    ]);

    private static Table Rows(RoundView view) => new(
    [
        new([.. Columns.Select(c => new TableCell(c))]) { IsHeader = true },
        .. view.Lines.Select(l => new TableRow([.. Cells(view, l.Project, l.Entry).Select((c, i) => new TableCell(c) { Align = i is >= 3 and <= 5 ? TextAlign.End : i < 2 ? TextAlign.Centre : TextAlign.Start })])),
    ])
    { Caption = "รายโครงการ", Widths = [1.5, 1.2, 4.5, 2, 2.2, 2, 2.8, 3, 4, 3, 3, 3] };

    public static IReadOnlyList<string> Cells(RoundView view, NumberedProject project, RoundEntry? entry) =>
    [
        $"{project.Number}", $"{project.Dimension.Number}", project.Project.Title, project.Project.In(view.Round.Year).Planned.Printed, (entry?.Ordinance ?? project.Project.In(view.Round.Year).Ordinance).Printed, (entry?.Paid ?? Amount.Unknown).Printed,
        entry?.Status.Th() ?? "ยังไม่รายงาน", NotDoneReasons.Th(entry?.Reason) ?? "", entry?.Progress ?? "", entry?.Problems ?? "", entry?.Suggestions ?? "",
        entry is null ? "" : string.Join(", ", entry.DifferencesTo(view.Before.GetValueOrDefault(project.Project.Id))),
    ];
}
