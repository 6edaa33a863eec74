using Prongsai.Documents;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Papers;

/// <summary>หนังสือรับรองการประเมินผลการควบคุมภายใน: what may be certified follows from the risks that are said to remain.</summary>
internal abstract class CertificatePaper(ControlPaperSource source) : ControlPaper(source)
{
    /// <summary>For whom, below the title: "ระดับหน่วยงานของรัฐ".</summary>
    protected abstract string Level { get; }

    protected abstract string To(ControlFacts facts);

    /// <summary>Whose internal control was evaluated.</summary>
    protected abstract string Whose(ControlFacts facts);

    /// <summary>Under whose oversight, after the certifying sentence.</summary>
    protected virtual string? Under(ControlFacts facts) => null;

    protected abstract IReadOnlyList<(string Risk, string? Improvement)> Remaining(ControlFacts facts);

    protected override IEnumerable<Block> Write(ControlFacts facts)
    {
        var remaining = Remaining(facts);
        return
        [
            new Heading(1, "หนังสือรับรองการประเมินผลการควบคุมภายใน"),
            new Paragraph($"({Level})") { Align = TextAlign.Centre },
            new Paragraph($"เรียน {To(facts)}"),
            Sheet.Body($"{facts.Name}ได้ประเมินผลการควบคุมภายในของ{Whose(facts)} สำหรับปีสิ้นสุดวันที่ {facts.YearEnd} ด้วยวิธีการที่หน่วยงานกำหนดซึ่งเป็นไปตาม{Rule} โดยมีวัตถุประสงค์เพื่อให้ความมั่นใจอย่างสมเหตุสมผลว่า ภารกิจของหน่วยงานจะบรรลุวัตถุประสงค์ของการควบคุมภายในด้านการดำเนินงานที่มีประสิทธิผล ประสิทธิภาพ ด้านการรายงานที่เกี่ยวกับการเงินและไม่ใช่การเงินที่เชื่อถือได้ ทันเวลา และโปร่งใส รวมทั้งด้านการปฏิบัติตามกฎหมาย ระเบียบ และข้อบังคับที่เกี่ยวข้องกับการดำเนินงาน"),
            Sheet.Body($"จากผลการประเมินดังกล่าว {facts.Name}เห็นว่า การควบคุมภายในของ{Whose(facts)}มีความเพียงพอ ปฏิบัติตามอย่างต่อเนื่อง และเป็นไปตาม{Rule}{(Under(facts) is { } under ? $" ภายใต้การกำกับดูแลของ{under}" : "")}{(remaining.Count == 0 ? " และไม่พบความเสี่ยงที่ยังมีอยู่" : "")}"),
            .. remaining.Count == 0 ? [] : new Block[]
            {
                Sheet.Body("อย่างไรก็ดี มีความเสี่ยงและได้กำหนดการปรับปรุงการควบคุมภายในในปีงบประมาณถัดไป สรุปได้ดังนี้"),
                Sheet.Table("ความเสี่ยงที่มีอยู่และการปรับปรุง", [1, 6, 6], ["ที่", "1. ความเสี่ยงที่มีอยู่ที่ต้องกำหนดปรับปรุงการควบคุมภายใน", "2. การปรับปรุงการควบคุมภายใน"],
                    remaining.Select((r, i) => new[] { Sheet.Centre($"{i + 1}"), Sheet.Cell(r.Risk), Sheet.Cell(r.Improvement) })),
            },
            facts.Signer with { Date = "..................................................." },
        ];
    }
}

/// <summary>ปค.1: of the agency itself, to the official who oversees it.</summary>
internal sealed class Pk1Paper(ControlPaperSource source) : CertificatePaper(source)
{
    public override string Key => "pk1";

    public override string NameTh => "ปค.1 หนังสือรับรองการประเมินผลการควบคุมภายใน (ระดับหน่วยงานของรัฐ)";

    protected override string Form => "ปค.1";

    protected override string Level => "ระดับหน่วยงานของรัฐ";

    protected override string? Waits(ControlFacts facts) => facts.Book.Certificate == CertificateForm.NotYet ? "ยังรับรองไม่ได้ ต้องมีแถวใน ปค.5 และประเมินผลครบทุกแถวก่อน" : null;

    protected override string To(ControlFacts facts) => Overseer.Of(facts.Office);

    protected override string Whose(ControlFacts facts) => "หน่วยงาน";

    protected override string? Under(ControlFacts facts) => Overseer.Of(facts.Office);

    protected override IReadOnlyList<(string Risk, string? Improvement)> Remaining(ControlFacts facts) => [.. facts.Book.Remaining.Select(r => (r.Remaining!, r.Improvement))];
}

/// <summary>A certificate over what other agencies reported: only for an office that gathers them. Who makes which is not confirmed.</summary>
internal abstract class GatheredPaper(ControlPaperSource source) : CertificatePaper(source)
{
    public override string PreparePath => "/office/control/gathered";

    protected override string? Waits(ControlFacts facts) => facts.Gathered.Count == 0 ? "ยังไม่มีรายงานของหน่วยงานที่ส่งมา แบบนี้ทำเฉพาะหน่วยงานที่รวบรวมรายงานของหน่วยงานอื่น (รอยืนยันกับคู่มือ)" : null;

    protected override string To(ControlFacts facts) => "ปลัดกระทรวงการคลัง";

    protected override IReadOnlyList<(string Risk, string? Improvement)> Remaining(ControlFacts facts) => [.. facts.Gathered.Where(g => g.Remaining is not null).Select(g => ($"{g.Name}: {g.Remaining}", g.Improvement))];

    protected override IEnumerable<Block> Write(ControlFacts facts)
    {
        var blocks = base.Write(facts).ToList();
        blocks.Insert(blocks.Count - 1, Sheet.Table("หน่วยงานที่ส่งรายงาน", [1, 7, 3, 4], ["ที่", "หน่วยงาน", "วันที่ได้รับ ปค.1", "ความเสี่ยงที่ยังมีอยู่"],
            facts.Gathered.Select((g, i) => new[] { Sheet.Centre($"{i + 1}"), Sheet.Cell(g.Name), Sheet.Cell(RiskWords.Day(g.ReceivedOn)), Sheet.Cell(g.Remaining is null ? "ไม่มี" : "มี") })));
        return blocks;
    }
}

/// <summary>ปค.2: of a ministry over its agencies.</summary>
internal sealed class Pk2Paper(ControlPaperSource source) : GatheredPaper(source)
{
    public override string Key => "pk2";

    public override string NameTh => "ปค.2 หนังสือรับรองการประเมินผลการควบคุมภายใน (กรณีกระทรวงเจ้าสังกัด)";

    protected override string Form => "ปค.2";

    protected override string Level => "กรณีกระทรวงเจ้าสังกัดส่งรายงานในภาพรวม";

    protected override string Whose(ControlFacts facts) => $"หน่วยงานในสังกัด {facts.Gathered.Count} แห่ง";
}

/// <summary>ปค.3: of a province over its agencies.</summary>
internal sealed class Pk3Paper(ControlPaperSource source) : GatheredPaper(source)
{
    public override string Key => "pk3";

    public override string NameTh => "ปค.3 หนังสือรับรองการประเมินผลการควบคุมภายใน (กรณีจังหวัด)";

    protected override string Form => "ปค.3";

    protected override string Level => "กรณีส่งรายงานในภาพรวมของจังหวัด";

    protected override string Whose(ControlFacts facts) => $"หน่วยงานในพื้นที่ {facts.Gathered.Count} แห่ง";
}
