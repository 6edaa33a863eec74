using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Correspondence.Contracts;
using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Features.Projects;

/// <summary>The memo before a project starts (S208) and the one after its last step (S209), as drafts for a person to finish.</summary>
internal static class ProjectMemos
{
    public static string RequestOrigin(Guid project) => $"plan-request/{project}";

    public static string ReportOrigin(Guid project) => $"plan-report/{project}";

    public static NewLetter Request(WholePlan plan, NumberedProject project, FiscalYear year)
    {
        var sheet = project.Project.Sheet;
        return new(LetterKind.Memo, $"ขออนุมัติดำเนินการ{project.Project.Title}")
        {
            Unit = Unit(sheet),
            Origin = RequestOrigin(project.Project.Id),
            Paragraphs =
            [
                $"ตาม{plan.Title} มิติที่ {project.Dimension.Number} {project.Dimension.Name} ลำดับที่ {project.Number} กำหนดให้ดำเนินการ{project.Project.Title} นั้น",
                .. sheet.Rationale is { } why ? [why.Split('\n')[0]] : Array.Empty<string>(),
                $"เพื่อให้เป็นไปตามแผน จึงขออนุมัติดำเนินการในปีงบประมาณ พ.ศ. {year} งบประมาณ: {project.Project.In(year).Planned.InWords} ผู้รับผิดชอบ: {Owners(sheet)} โดยมีขั้นตอน {string.Join(" ", sheet.Methods.Select((m, i) => $"({i + 1}) {m}"))}".TrimEnd(),
                "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ",
            ],
        };
    }

    public static NewLetter Report(WholePlan plan, NumberedProject project, IReadOnlyList<RoundResult> newestFirst)
    {
        var sheet = project.Project.Sheet;
        var result = newestFirst.Count > 0 ? newestFirst[0] : null;
        return new(LetterKind.Memo, $"รายงานผลการดำเนินการ{project.Project.Title}")
        {
            Unit = Unit(sheet),
            Origin = ReportOrigin(project.Project.Id),
            Paragraphs =
            [
                $"ตาม{plan.Title} มิติที่ {project.Dimension.Number} ลำดับที่ {project.Number} {project.Project.Title} บัดนี้ขอรายงานผล ดังนี้",
                result is null ? "ยังไม่มีผลรายงานรอบ 6 หรือ 12 เดือนในระบบ" : $"{result.Round().Name}: {result.Status.Th()} {result.Progress} เบิกจ่าย {result.Entry().Paid.InWords}".TrimEnd(),
                $"ผลผลิต/ผลลัพธ์ที่กำหนดไว้: {string.Join(" ", sheet.Outputs.Select((o, i) => $"({i + 1}) {o}"))}".TrimEnd(),
                .. result?.Problems is { } problems ? [$"ปัญหา/อุปสรรค: {problems}"] : Array.Empty<string>(),
                .. result?.Suggestions is { } suggestions ? [$"ข้อเสนอแนะ: {suggestions}"] : Array.Empty<string>(),
                "จึงเรียนมาเพื่อโปรดทราบ",
            ],
        };
    }

    private static Guid? Unit(ProjectSheet sheet) => sheet.Units.IsEmpty ? null : sheet.Units[0];

    private static string Owners(ProjectSheet sheet) => sheet.Owners.Any() ? string.Join(", ", sheet.Owners) : Amount.UnknownWord;
}
