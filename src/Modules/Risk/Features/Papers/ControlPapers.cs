using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Papers;

/// <summary>What a form ปค. is written from.</summary>
internal sealed record ControlFacts(ControlBook Book, IReadOnlyList<GatheredReport> Gathered, OfficeProfile Office, IReadOnlyList<OfficeUnit> Units, SignatureBlock Signer)
{
    public string Name => Office.Name.Full;

    public string YearEnd => ThaiDates.Format(Book.Control.Year.End, ThaiDateStyle.Long);
}

/// <summary>Reads what the forms ปค. need, or says why there is none.</summary>
internal sealed class ControlPaperSource(InternalControls controls, GatheredReports gathered, IOffice office, RiskPaperSource signers)
{
    public async Task<Result<ControlFacts>> ReadAsync(FiscalYear year, CancellationToken ct) => await controls.OfYearAsync(year, ct) is { } book
        ? new ControlFacts(book, await gathered.OfYearAsync(year, ct), await office.ProfileAsync(ct), await office.UnitsAsync(ct), await signers.SignerAsync(ct))
        : new Error.NotFound("control.none", $"ยังไม่ได้เริ่มประเมินการควบคุมภายในของปี {year} เริ่มที่หน้า ควบคุมภายใน");
}

/// <summary>A form of the ministry's rule of 2561.</summary>
internal abstract class ControlPaper(ControlPaperSource source) : IDocumentKind
{
    public const string Rule = "หลักเกณฑ์กระทรวงการคลังว่าด้วยมาตรฐานและหลักเกณฑ์ปฏิบัติการควบคุมภายในสำหรับหน่วยงานของรัฐ พ.ศ. 2561";

    public abstract string Key { get; }

    public abstract string NameTh { get; }

    public virtual string PreparePath => "/office/control";

    public string PrepareTh => "กรอกแบบ";

    /// <summary>"ปค.4".</summary>
    protected abstract string Form { get; }

    protected virtual bool Landscape => false;

    public async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => Fault(await source.ReadAsync(year, cancellationToken));

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        var read = await source.ReadAsync(year, cancellationToken);
        return Fault(read) is { } fault ? fault
            : Sheet.Of($"แบบ {Form} {read.Value!.Name} ปี {year}", Landscape, [new Paragraph($"แบบ {Form}") { Align = TextAlign.End }, .. Write(read.Value)]);
    }

    /// <summary>Why the form cannot be made of this year yet; null when it can.</summary>
    protected abstract string? Waits(ControlFacts facts);

    protected abstract IEnumerable<Block> Write(ControlFacts facts);

    /// <summary>Office, title and period, as at the head of ปค.4 and ปค.5.</summary>
    protected static IEnumerable<Block> Head(ControlFacts facts, string title) =>
    [
        new Paragraph(facts.Name) { Align = TextAlign.Centre },
        new Heading(1, title),
        new Paragraph($"สำหรับระยะเวลาดำเนินงานสิ้นสุดวันที่ {facts.YearEnd}") { Align = TextAlign.Centre },
    ];

    private Error? Fault(Result<ControlFacts> read) => !read.IsOk ? read.Error : Waits(read.Value) is { } why ? new Error.NotFound("control.not_yet", why) : null;
}

/// <summary>ปค.4: components and principles, with result and conclusion.</summary>
internal sealed class Pk4Paper(ControlPaperSource source) : ControlPaper(source)
{
    public override string Key => "pk4";

    public override string NameTh => "ปค.4 รายงานการประเมินองค์ประกอบของการควบคุมภายใน";

    protected override string Form => "ปค.4";

    protected override string? Waits(ControlFacts facts) => facts.Book.Components.Count == 0 ? "ยังไม่มีองค์ประกอบใดที่ประเมิน กรอกอย่างน้อยหนึ่งองค์ประกอบที่หน้า ควบคุมภายใน" : null;

    protected override IEnumerable<Block> Write(ControlFacts facts) =>
    [
        .. Head(facts, "รายงานการประเมินองค์ประกอบของการควบคุมภายใน"),
        Sheet.Table("องค์ประกอบและผลการประเมิน", [5, 6], ["องค์ประกอบของการควบคุมภายใน", "ผลการประเมิน / ข้อสรุป"], ControlComponents.All.SelectMany(c => Rows(facts.Book, c))),
        Sheet.Body($"ผลการประเมินโดยรวม: ประเมินครบ {facts.Book.ComponentsDone} จาก {ControlComponents.All.Length} องค์ประกอบ {facts.Book.Share.SayTh}"),
        facts.Signer,
    ];

    private static IEnumerable<TableCell[]> Rows(ControlBook book, ControlComponent component)
    {
        var kept = book.Of(component.Number);
        yield return [Sheet.Strong($"{component.Number}. {component.Name}"), Sheet.Strong(kept?.Conclusion ?? "ยังไม่สรุป")];
        for (var i = 0; i < component.Principles.Length; i++)
        {
            yield return [Sheet.Cell($"หลักการที่ {ControlComponents.PrincipleNumber(component.Number, i)} {component.Principles[i]}"), Sheet.Cell(kept?.Results.ElementAtOrDefault(i) is { Length: > 0 } result ? result : "ยังไม่ประเมิน")];
        }
    }
}

/// <summary>ปค.5: seven columns, across the page.</summary>
internal sealed class Pk5Paper(ControlPaperSource source) : ControlPaper(source)
{
    public override string Key => "pk5";

    public override string NameTh => "ปค.5 รายงานการประเมินผลการควบคุมภายใน";

    protected override string Form => "ปค.5";

    protected override bool Landscape => true;

    protected override string? Waits(ControlFacts facts) => facts.Book.Rows.Count == 0 ? "แบบ ปค.5 ยังไม่มีแถว ดึงจากความเสี่ยงหรือข้อตรวจพบ หรือเพิ่มเองที่หน้า ควบคุมภายใน" : null;

    protected override IEnumerable<Block> Write(ControlFacts facts) =>
    [
        .. Head(facts, "รายงานการประเมินผลการควบคุมภายใน"),
        Sheet.Table("การประเมินผลการควบคุมภายใน", [5.6, 3.2, 3.8, 3.8, 3.2, 4.8, 3.2],
            ["ภารกิจตามกฎหมายที่จัดตั้งหน่วยงาน หรือภารกิจตามแผน หรือภารกิจอื่นที่สำคัญ / วัตถุประสงค์", "ความเสี่ยง", "การควบคุมภายในที่มีอยู่", "การประเมินผลการควบคุมภายใน", "ความเสี่ยงที่ยังมีอยู่", "การปรับปรุงการควบคุมภายใน", "หน่วยงานที่รับผิดชอบ / กำหนดเสร็จ"],
            facts.Book.Rows.Select(r => new[]
            {
                Sheet.Cell(r.Objective is { } objective ? $"{r.Mission}\nวัตถุประสงค์: {objective}" : r.Mission), Sheet.Cell(r.Risk), Sheet.Cell(r.Existing), Sheet.Cell(r.Evaluation ?? "ยังไม่ประเมิน"),
                Sheet.Cell(r.Remaining ?? (r.Evaluation is null ? "-" : "ไม่มี")), Sheet.Cell(Improvement(r)), Sheet.Cell(RiskWords.Units(facts.Units, r.Units) + (r.DueOn is { } due ? $" / {RiskWords.Day(due)}" : "")),
            })),
        facts.Signer,
    ];

    private static string? Improvement(ControlRow row) => row.CorrectedOn is { } on ? $"{row.Improvement} (ปรับปรุงแล้ว {RiskWords.Day(on)}: {row.Correction})" : row.Improvement;
}

/// <summary>ปค.6: the auditor's review, only once the auditor has written it.</summary>
internal sealed class Pk6Paper(ControlPaperSource source) : ControlPaper(source)
{
    public override string Key => "pk6";

    public override string NameTh => "ปค.6 รายงานการสอบทานการประเมินผลการควบคุมภายในของผู้ตรวจสอบภายใน";

    public override string PreparePath => "/office/control/review";

    protected override string Form => "ปค.6";

    protected override string? Waits(ControlFacts facts) => facts.Book.Control.Opinion is null ? "ผู้ตรวจสอบภายในยังไม่ได้เขียนความเห็น" : null;

    protected override IEnumerable<Block> Write(ControlFacts facts)
    {
        var control = facts.Book.Control;
        return
        [
            new Heading(1, "รายงานการสอบทานการประเมินผลการควบคุมภายในของผู้ตรวจสอบภายใน"),
            new Paragraph($"เรียน {facts.Office.Name.ExecutiveTitle}"),
            Sheet.Body($"ผู้ตรวจสอบภายในของ{facts.Name}ได้สอบทานการประเมินผลการควบคุมภายในของหน่วยงาน สำหรับปีสิ้นสุดวันที่ {facts.YearEnd} ตาม{Rule}"),
            Sheet.Body(control.Opinion!),
            .. control.Weakness is { } weakness ? new Block[] { Sheet.Body("อย่างไรก็ดี มีข้อสังเกตดังนี้"), Sheet.Body(weakness) } : [],
            new SignatureBlock(control.ReviewedBy, "ผู้ตรวจสอบภายใน") { Date = control.ReviewedOn is { } on ? ThaiDates.Format(on, ThaiDateStyle.Long) : null },
        ];
    }
}
