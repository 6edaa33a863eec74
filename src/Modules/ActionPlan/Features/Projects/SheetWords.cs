using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;

namespace Prongsai.ActionPlan.Features.Projects;

/// <summary>The nine headings of a sheet in order, as page and paper print them.</summary>
internal static class SheetWords
{
    public static readonly IReadOnlyList<(int Number, SheetHeading? Heading, string Name, string Hint)> All =
    [
        (1, SheetHeading.Title, "ชื่อโครงการ", "ขึ้นต้นด้วย โครงการ กิจกรรม หรือมาตรการ"),
        (2, SheetHeading.Rationale, "หลักการและเหตุผล", "ทำไมต้องทำ ปัญหาหรือความเสี่ยงของหน่วยงานคืออะไร ย่อหน้าละ 1 บรรทัด"),
        (3, SheetHeading.Objectives, "วัตถุประสงค์", "บรรทัดละ 1 ข้อ ไม่ต้องใส่เลขข้อ"),
        (4, SheetHeading.TargetGroup, "เป้าหมาย/กลุ่มเป้าหมาย", "ใคร จำนวนเท่าใด เช่น บุคลากรทุกคน จำนวน 45 คน"),
        (5, SheetHeading.Methods, "วิธีดำเนินการ", "บรรทัดละ 1 ขั้น ไม่ต้องใส่เลขข้อ"),
        (6, SheetHeading.Period, "ระยะเวลาดำเนินการ", ""),
        (7, null, "งบประมาณ", ""),
        (8, SheetHeading.Owners, "ผู้รับผิดชอบ", ""),
        (9, SheetHeading.Outputs, "ผลผลิต/ผลลัพธ์", "บรรทัดละ 1 ข้อ เขียนให้วัดได้ เช่น มีประกาศ 1 ฉบับ"),
    ];

    public static string NameOf(SheetHeading heading) => heading == SheetHeading.Note ? "หมายเหตุในตาราง" : All.First(h => h.Heading == heading).Name;

    /// <summary>Lines under a heading; none when nobody has filled it.</summary>
    public static IReadOnlyList<string> LinesOf(WholePlan plan, PlanProject project, int number)
    {
        var sheet = project.Sheet;
        return number switch
        {
            1 => [project.Title],
            2 => Text(sheet.Rationale),
            3 => sheet.Objectives,
            4 => Text(sheet.TargetGroup),
            5 => sheet.Methods,
            6 => Period(sheet) is { } period ? [period] : [],
            7 => [.. Budget(plan, project)],
            8 => [.. sheet.Owners],
            _ => sheet.Outputs,
        };
    }

    public static bool IsNumbered(int heading) => heading is 3 or 5 or 9;

    private static string[] Text(string? text) => text is null ? [] : text.Split('\n');

    private static string? Period(ProjectSheet sheet) => sheet.From is not { } from ? null : sheet.Until is { } until && until != from ? $"ปีงบประมาณ พ.ศ. {from} - {until}" : $"ปีงบประมาณ พ.ศ. {from}";

    /// <summary>One line when all years say the same, else a line a year.</summary>
    private static IEnumerable<string> Budget(WholePlan plan, PlanProject project)
    {
        var cells = plan.Period.Years.Where(y => (project.Sheet.From is not { } from || y >= from) && (project.Sheet.Until is not { } until || y <= until)).Select(y => (Year: y, Cell: project.In(y).Planned)).ToList();
        return cells.Select(c => c.Cell).Distinct().Count() != 1 ? cells.Select(c => $"ปี {c.Year} {c.Cell.InWords}")
            : [cells.Count > 1 && cells[0].Cell.Kind == AmountKind.Given ? $"ปีละ {cells[0].Cell.InWords} ({cells[0].Year} - {cells[^1].Year})" : cells[0].Cell.InWords];
    }
}
