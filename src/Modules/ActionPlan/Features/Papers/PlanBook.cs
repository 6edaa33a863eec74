using System.Collections.Immutable;
using Prongsai.ActionPlan.Contracts;
using Prongsai.ActionPlan.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.ActionPlan.Features.Papers;

/// <summary>Cover, preface, contents and the three parts. Every count and sum in it comes from the plan.</summary>
internal static class PlanBook
{
    private const string PartTwo = "ส่วนที่ 2 แผนปฏิบัติการป้องกันการทุจริต", PartThree = "ส่วนที่ 3 รายละเอียดโครงการ/กิจกรรม/มาตรการ";

    public static OfficialDocument Of(WholePlan plan, OfficeProfile office, IReadOnlyList<PlanRisk> risks) => new(new DocumentProperties(plan.Title) { ThaiDigits = true },
    [
        .. Cover(plan, office),
        new PageBreak { Part = new(PageNumbers.ThaiLetters) },
        .. Preface(plan, office),
        new PageBreak(),
        .. Contents(plan),
        new PageBreak { Part = new(PageNumbers.Digits) },
        .. PlanPartOne.Of(plan, risks),
        new PageBreak { Part = new(PageNumbers.Digits) { Landscape = true, Continues = true } },
        new Heading(1, PartTwo) { Anchor = "part-two" },
        new Paragraph($"{office.Name.Full} ได้ดำเนินการจัดทำแผนปฏิบัติการป้องกันการทุจริต (พ.ศ. {plan.Period}) ประกอบด้วย โครงการ/กิจกรรม/มาตรการ รวมจำนวน {plan.Numbered.Count} โครงการ ดังนี้"),
        MatrixTable.Of(plan),
        new PageBreak { Part = new(PageNumbers.Digits) { Continues = true } },
        new Heading(1, PartThree) { Anchor = "part-three" },
        .. plan.Numbered.SelectMany((p, i) => i == 0 ? SheetBlocks.Of(plan, p) : [new PageBreak(), .. SheetBlocks.Of(plan, p)]),
    ]);

    private static IEnumerable<Block> Cover(WholePlan plan, OfficeProfile office)
    {
        string[] contact = plan.Texts.Contact is { } own ? own.Split('\n') : [.. new[] { office.Telephone is { } phone ? $"โทรศัพท์ {phone}" : null, office.Website }.OfType<string>()];
        return
        [
            .. Room(5), new Heading(1, plan.Title), .. plan.Title.Contains($"{plan.Period.First}", StringComparison.Ordinal) ? Array.Empty<Block>() : [Middle($"พ.ศ. {plan.Period}")], .. Room(7),
            Middle(office.Name.Full), .. office.Place is { Length: > 0 } at ? [Middle(at)] : Array.Empty<Block>(), .. contact.Select(Middle),
        ];
    }

    private static IEnumerable<Block> Preface(WholePlan plan, OfficeProfile office)
    {
        var lines = plan.Texts.Lines(PlanText.Preface);
        var at = lines.Index().Where(l => l.Item == PlanTexts.PartsMark).Select(l => l.Index).FirstOrDefault(lines.Count);
        return
        [
            new Heading(1, "คำนำ") { Anchor = "preface" },
            .. lines.Take(at).Select(Indented), .. Parts(plan), .. lines.Skip(at + 1).Select(Indented),
            new Paragraph(office.Name.Full) { Align = TextAlign.End },
            .. plan.MadeOn is { } made ? [new Paragraph(ThaiDates.Format(made, ThaiDateStyle.MonthYear)) { Align = TextAlign.End }] : Array.Empty<Block>(),
        ];
    }

    private static IEnumerable<Block> Parts(WholePlan plan) =>
    [
        Indented("ส่วนที่ 1 บทนำ ประกอบด้วย การประเมินความเสี่ยงการทุจริตในองค์กร หลักการและเหตุผล วัตถุประสงค์ของการจัดทำแผน เป้าหมาย และประโยชน์ของการจัดทำแผน"),
        Indented($"ส่วนที่ 2 ประกอบด้วย โครงการ/กิจกรรม/มาตรการ และจำนวนงบประมาณที่ดำเนินการใน {plan.Period.Years.Count} ปี (พ.ศ. {plan.Period}) แยกตาม {plan.Dimensions.Length} มิติ รวมทั้งสิ้นจำนวน {plan.Numbered.Count} โครงการ ดังนี้"),
        new ListBlock(ListNumbering.None, [.. plan.ByDimension().Select(d => new ListItem($"มิติที่ {d.Dimension.Number} {d.Dimension.Name} จำนวน {d.Projects.Count} โครงการ"))]),
        Indented("ส่วนที่ 3 ประกอบด้วย รายละเอียดโครงการ/กิจกรรม/มาตรการ ตามแผนปฏิบัติการฯ"),
    ];

    private static IEnumerable<Block> Contents(WholePlan plan) =>
    [
        new Heading(1, "สารบัญ"),
        new ContentsBlock(
        [
            new("คำนำ", "preface"), new(PlanPartOne.Title, "part-one"),
            .. PlanPartOne.Heads.Select((_, i) => new ContentsLine(PlanPartOne.HeadOf(i), PlanPartOne.AnchorOf(i)) { Depth = 1 }),
            new(PartTwo, "part-two"), new(PartThree, "part-three"),
            .. plan.ByDimension().Where(d => d.Projects.Count > 0).SelectMany(d => d.Projects.Select(p => new ContentsLine($"{p.Number}. {p.Project.Title}", SheetBlocks.AnchorOf(p)) { Depth = 2 })
                .Prepend(new($"มิติที่ {d.Dimension.Number} {d.Dimension.Name}", SheetBlocks.AnchorOf(d.Projects[0])) { Depth = 1 })),
        ]),
    ];

    private static Block Middle(string text) => new Paragraph(text) { Align = TextAlign.Centre };

    public static Block Indented(string text) => new Paragraph(text) { Indented = true };

    private static IEnumerable<Block> Room(int lines) => Enumerable.Repeat<Block>(new Paragraph("\u00a0"), lines);

    public static ImmutableArray<ListItem> Items(IEnumerable<string> lines) => [.. lines.Select(l => new ListItem(l))];
}
