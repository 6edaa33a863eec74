using Prongsai.ActionPlan.Contracts;
using Prongsai.ActionPlan.Domain;
using Prongsai.Documents;

namespace Prongsai.ActionPlan.Features.Papers;

/// <summary>ส่วนที่ 1 บทนำ: risks, reasons, objectives, goals, benefits. Goals in words and in the table come from the same figures.</summary>
internal static class PlanPartOne
{
    public static readonly IReadOnlyList<string> Heads = ["การประเมินความเสี่ยงการทุจริตในองค์กร", "หลักการและเหตุผล", "วัตถุประสงค์ของการจัดทำแผน", "เป้าหมาย", "ประโยชน์ของการจัดทำแผน"];

    public const string Title = "ส่วนที่ 1 บทนำ";

    public static string HeadOf(int number) => $"{number + 1}. {Heads[number]}";

    public static string AnchorOf(int number) => $"part-one-{number + 1}";

    public static IEnumerable<Block> Of(WholePlan plan, IReadOnlyList<PlanRisk> risks) =>
    [
        new Heading(1, Title) { Anchor = "part-one" },
        Head(0), Risks(risks),
        Head(1), .. plan.Texts.Lines(PlanText.Rationale).Select(PlanBook.Indented),
        .. plan.Texts.Alignment.IsEmpty ? Array.Empty<Block>() : [PlanBook.Indented("แผนฉบับนี้สอดคล้องกับแผน 3 ระดับและเป้าหมายของประเทศ ดังนี้"), new ListBlock(ListNumbering.Decimal, PlanBook.Items(plan.Texts.Alignment))],
        Head(2), new ListBlock(ListNumbering.Decimal, PlanBook.Items(plan.Texts.Objectives)),
        Head(3), new ListBlock(ListNumbering.Decimal, PlanBook.Items([.. plan.Targets.Select(t => t.Sentence(plan.Period)), .. plan.Texts.Goals])),
        .. plan.Targets.IsEmpty ? Array.Empty<Block>() : [Targets(plan)],
        Head(4), new ListBlock(ListNumbering.Decimal, PlanBook.Items(plan.Texts.Benefits)),
    ];

    public static Table Targets(WholePlan plan) => new(
    [
        new([new("ค่าเป้าหมาย"), .. plan.Period.Years.Select(y => new TableCell($"ปี {y}"))]) { IsHeader = true },
        .. plan.Targets.Select(t => new TableRow([new(t.Name), .. plan.Period.Years.Select(y => new TableCell(t.GoalText(y)) { Align = TextAlign.Centre })])),
    ]);

    private static Heading Head(int number) => new(2, HeadOf(number)) { Anchor = AnchorOf(number) };

    private static Block Risks(IReadOnlyList<PlanRisk> risks) => risks.Count == 0
        ? new Paragraph("ยังไม่มีผลการประเมินความเสี่ยงการทุจริตในระบบ") { Quiet = true }
        : new Table(
        [
            new([new("ลำดับ"), new("ขั้นตอนการดำเนินงาน"), new("ประเด็นความเสี่ยงการทุจริต"), new("Risk Score"), new("มาตรการควบคุมความเสี่ยงการทุจริต")]) { IsHeader = true },
            .. risks.Select(r => new TableRow(
            [
                new($"{r.Number}") { Align = TextAlign.Centre }, new(r.Process), new(Lines(r.Events)), new(r.Level is null ? "ยังไม่ประเมิน" : r.Score is { } score ? $"{r.Level} ({score})" : r.Level) { Align = TextAlign.Centre }, new(Lines(r.Controls)),
            ])),
        ])
        { Widths = [1.4, 3.2, 4.6, 2, 5] };

    private static string Lines(IReadOnlyList<string> lines) => lines.Count <= 1 ? string.Concat(lines) : string.Join('\n', lines.Select((l, i) => $"{i + 1}. {l}"));
}
