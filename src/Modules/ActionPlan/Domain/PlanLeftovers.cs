using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Domain;

/// <summary>Words that a form or another agency left in the plan.</summary>
/// <param name="Where">The part of the plan, as its book heads it.</param>
/// <param name="Project">Null for the plan's own texts.</param>
/// <param name="IsForeignPost">A post that this kind of agency does not have; seldom it is meant, as where a guest is named. Anything else is a place nobody filled in.</param>
internal sealed record PlanLeftover(string Where, Guid? Project, string Found, bool IsForeignPost);

internal static class PlanLeftovers
{
    public static IReadOnlyList<PlanLeftover> Of(WholePlan plan, AgencyKind kind) =>
    [
        .. In("ชื่อแผน", null, [plan.Title], kind),
        .. Enum.GetValues<PlanText>().SelectMany(part => In("ข้อความในเล่ม", null, plan.Texts.Lines(part).Where(l => l != PlanTexts.PartsMark), kind)),
        .. plan.Dimensions.SelectMany(d => In($"มิติที่ {d.Number}", null, [d.Name], kind)),
        .. plan.Targets.SelectMany(t => In("ค่าเป้าหมาย", null, [t.Name, t.Unit], kind)),
        .. plan.Numbered.SelectMany(p => In($"โครงการที่ {p.Number} {p.Project.Title}", p.Project.Id, Texts(p.Project), kind)),
    ];

    private static IEnumerable<string> Texts(PlanProject project)
    {
        var sheet = project.Sheet;
        return new[] { project.Title, sheet.Rationale, sheet.TargetGroup, sheet.OtherOwner, project.Note }.OfType<string>().Concat(sheet.Objectives).Concat(sheet.Methods).Concat(sheet.Outputs);
    }

    private static IEnumerable<PlanLeftover> In(string where, Guid? project, IEnumerable<string> texts, AgencyKind kind) => texts.SelectMany(text =>
    {
        var arabic = ThaiDigits.ToArabic(text);
        return FormLeftovers.Placeholders(arabic).Concat(FormLeftovers.Choices(text)).Concat(FormLeftovers.Blanks(arabic)).Select(m => new PlanLeftover(where, project, m.Value.Trim(), false))
            .Concat(FormLeftovers.ForeignPosts(text, kind).Select(m => new PlanLeftover(where, project, m.Value.Trim(), true)));
    }).Distinct();
}
