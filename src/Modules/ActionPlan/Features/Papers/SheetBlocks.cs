using Prongsai.ActionPlan.Domain;
using Prongsai.ActionPlan.Features.Projects;
using Prongsai.Documents;

namespace Prongsai.ActionPlan.Features.Papers;

/// <summary>แบบรายละเอียดโครงการ: nine headings, always in the same order.</summary>
internal static class SheetBlocks
{
    public static string AnchorOf(NumberedProject project) => $"project-{project.Number}";

    public static IEnumerable<Block> Of(WholePlan plan, NumberedProject project)
    {
        List<Block> blocks = [new Heading(2, $"มิติที่ {project.Dimension.Number} {project.Dimension.Name}") { Anchor = AnchorOf(project) }, new Paragraph([new TextRun($"ลำดับที่ {project.Number}") { Bold = true }])];
        foreach (var (number, _, name, _) in SheetWords.All)
        {
            var lines = SheetWords.LinesOf(plan, project.Project, number);
            if (number == 1)
            {
                blocks.Add(new Paragraph([new TextRun("1. ชื่อโครงการ : ") { Bold = true }, new TextRun(lines[0])]));
                continue;
            }

            blocks.Add(new Heading(3, $"{number}. {name}"));
            blocks.AddRange(lines.Count == 0 ? [new Paragraph(Amount.UnknownWord) { Quiet = true }]
                : SheetWords.IsNumbered(number) ? [new ListBlock(ListNumbering.None, [.. lines.Select((l, i) => new ListItem(l) { PrintedMarker = $"{number}.{i + 1}" })])]
                : lines.Select(PlanBook.Indented));
        }

        return blocks;
    }
}
