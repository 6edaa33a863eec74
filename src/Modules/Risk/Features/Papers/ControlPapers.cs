using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Papers;

/// <summary>Reads what the forms ปค. need, or says why there is none.</summary>
internal sealed class ControlPaperSource(InternalControls controls, IOffice office, RiskPaperSource signers)
{
    public async Task<Error?> MissingAsync(FiscalYear year, CancellationToken ct) => await controls.OfYearAsync(year, ct) is not null ? null
        : new Error.NotFound("control.none", $"ยังไม่ได้เริ่มประเมินการควบคุมภายในของปี {year} เริ่มที่หน้า ควบคุมภายใน");

    /// <param name="refuse">Why the form cannot be made of this year yet; null when it can.</param>
    public async Task<Result<OfficialDocument>> WriteAsync(string form, FiscalYear year, bool landscape, Func<ControlBook, Error?> refuse, Func<ControlBook, string, IReadOnlyList<OfficeUnit>, SignatureBlock, IEnumerable<Block>> body, CancellationToken ct)
    {
        if (await controls.OfYearAsync(year, ct) is not { } book)
        {
            return (await MissingAsync(year, ct))!;
        }

        if (refuse(book) is { } fault)
        {
            return fault;
        }

        var name = (await office.ProfileAsync(ct)).Name.Full;
        return Sheet.Of($"แบบ {form} {name} ปี {year}", landscape, [new Paragraph($"แบบ {form}") { Align = TextAlign.End }, .. body(book, name, await office.UnitsAsync(ct), await signers.SignerAsync(ct))]);
    }
}

/// <summary>Why a form waits.</summary>
internal static class NotYet
{
    public static Error.NotFound Say(string what) => new("control.not_yet", what);
}

/// <summary>ปค.4: components and principles, with result and conclusion.</summary>
internal sealed class Pk4Paper(ControlPaperSource source) : IDocumentKind
{
    public string Key => "pk4";

    public string NameTh => "ปค.4 รายงานการประเมินองค์ประกอบของการควบคุมภายใน";

    public string PreparePath => "/office/control";

    public Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.MissingAsync(year, cancellationToken);

    public Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.WriteAsync("ปค.4", year, false,
        book => book.Components.Count == 0 ? NotYet.Say("ยังไม่มีองค์ประกอบใดที่ประเมิน กรอกอย่างน้อยหนึ่งองค์ประกอบที่หน้า ควบคุมภายใน") : null, Write, cancellationToken);

    private static IEnumerable<Block> Write(ControlBook book, string name, IReadOnlyList<OfficeUnit> units, SignatureBlock signer) =>
    [
        new Paragraph(name) { Align = TextAlign.Centre },
        new Heading(1, "รายงานการประเมินองค์ประกอบของการควบคุมภายใน"),
        new Paragraph($"สำหรับระยะเวลาดำเนินงานสิ้นสุดวันที่ {ThaiDates.Format(book.Control.Year.End, ThaiDateStyle.Long)}") { Align = TextAlign.Centre },
        Sheet.Table("องค์ประกอบและผลการประเมิน", [5, 6], ["องค์ประกอบของการควบคุมภายใน", "ผลการประเมิน / ข้อสรุป"], ControlComponents.All.SelectMany(c => Rows(book, c))),
        Sheet.Body($"ผลการประเมินโดยรวม: ประเมินครบ {book.ComponentsDone} จาก {ControlComponents.All.Length} องค์ประกอบ {book.Share.SayTh}"),
        signer,
    ];

    private static IEnumerable<TableCell[]> Rows(ControlBook book, ControlComponent component)
    {
        var kept = book.Of(component.Number);
        yield return [Sheet.Cell($"{component.Number}. {component.Name}"), Sheet.Cell(kept?.Conclusion ?? "ยังไม่สรุป")];
        for (var i = 0; i < component.Principles.Length; i++)
        {
            yield return [Sheet.Cell($"หลักการที่ {ControlComponents.PrincipleNumber(component.Number, i)} {component.Principles[i]}"), Sheet.Cell(kept?.Results.ElementAtOrDefault(i) is { Length: > 0 } result ? result : "ยังไม่ประเมิน")];
        }
    }
}

/// <summary>ปค.5: seven columns, across the page.</summary>
internal sealed class Pk5Paper(ControlPaperSource source) : IDocumentKind
{
    public string Key => "pk5";

    public string NameTh => "ปค.5 รายงานการประเมินผลการควบคุมภายใน";

    public string PreparePath => "/office/control";

    public Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.MissingAsync(year, cancellationToken);

    public Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.WriteAsync("ปค.5", year, true,
        book => book.Rows.Count == 0 ? NotYet.Say("แบบ ปค.5 ยังไม่มีแถว ดึงจากความเสี่ยงหรือข้อตรวจพบ หรือเพิ่มเองที่หน้า ควบคุมภายใน") : null, Write, cancellationToken);

    private static IEnumerable<Block> Write(ControlBook book, string name, IReadOnlyList<OfficeUnit> units, SignatureBlock signer) =>
    [
        new Paragraph(name) { Align = TextAlign.Centre },
        new Heading(1, "รายงานการประเมินผลการควบคุมภายใน"),
        new Paragraph($"สำหรับระยะเวลาดำเนินงานสิ้นสุดวันที่ {ThaiDates.Format(book.Control.Year.End, ThaiDateStyle.Long)}") { Align = TextAlign.Centre },
        Sheet.Table("การประเมินผลการควบคุมภายใน", [4, 3.5, 4, 4, 3.5, 4, 3.5],
            ["ภารกิจตามกฎหมายที่จัดตั้งหน่วยงาน หรือภารกิจตามแผน หรือภารกิจอื่นที่สำคัญ / วัตถุประสงค์", "ความเสี่ยง", "การควบคุมภายในที่มีอยู่", "การประเมินผลการควบคุมภายใน", "ความเสี่ยงที่ยังมีอยู่", "การปรับปรุงการควบคุมภายใน", "หน่วยงานที่รับผิดชอบ / กำหนดเสร็จ"],
            book.Rows.Select(r => new[]
            {
                Sheet.Cell(r.Objective is { } objective ? $"{r.Mission}\nวัตถุประสงค์: {objective}" : r.Mission), Sheet.Cell(r.Risk), Sheet.Cell(r.Existing), Sheet.Cell(r.Evaluation ?? "ยังไม่ประเมิน"),
                Sheet.Cell(r.Remaining ?? (r.Evaluation is null ? "-" : "ไม่มี")), Sheet.Cell(Improvement(r)), Sheet.Cell(RiskWords.Units(units, r.Units) + (r.DueOn is { } due ? $" / {RiskWords.Day(due)}" : "")),
            })),
        signer,
    ];

    private static string? Improvement(ControlRow row) => row.CorrectedOn is { } on ? $"{row.Improvement} (ปรับปรุงแล้ว {RiskWords.Day(on)}: {row.Correction})" : row.Improvement;
}

/// <summary>ปค.6: the auditor's review, only once the auditor has written it.</summary>
internal sealed class Pk6Paper(ControlPaperSource source) : IDocumentKind
{
    public string Key => "pk6";

    public string NameTh => "ปค.6 รายงานการสอบทานการประเมินผลการควบคุมภายในของผู้ตรวจสอบภายใน";

    public string PreparePath => "/office/control/review";

    public Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.MissingAsync(year, cancellationToken);

    public Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.WriteAsync("ปค.6", year, false,
        book => book.Control.Opinion is null ? NotYet.Say("ผู้ตรวจสอบภายในยังไม่ได้เขียนความเห็น") : null, Write, cancellationToken);

    private static IEnumerable<Block> Write(ControlBook book, string name, IReadOnlyList<OfficeUnit> units, SignatureBlock signer) =>
    [
        new Heading(1, "รายงานการสอบทานการประเมินผลการควบคุมภายในของผู้ตรวจสอบภายใน"),
        new Paragraph($"เรียน {signer.ActingFor ?? signer.Post}"),
        Sheet.Body($"ผู้ตรวจสอบภายในของ{name}ได้สอบทานการประเมินผลการควบคุมภายในของหน่วยงาน สำหรับปีสิ้นสุดวันที่ {ThaiDates.Format(book.Control.Year.End, ThaiDateStyle.Long)} ตามหลักเกณฑ์กระทรวงการคลังว่าด้วยมาตรฐานและหลักเกณฑ์ปฏิบัติการควบคุมภายในสำหรับหน่วยงานของรัฐ พ.ศ. 2561"),
        Sheet.Body(book.Control.Opinion!),
        .. book.Control.Weakness is { } weakness ? new Block[] { Sheet.Body("อย่างไรก็ดี มีข้อสังเกตดังนี้"), Sheet.Body(weakness) } : [],
        new SignatureBlock(book.Control.ReviewedBy, "ผู้ตรวจสอบภายใน") { Date = book.Control.ReviewedOn is { } on ? ThaiDates.Format(on, ThaiDateStyle.Long) : null },
    ];
}

/// <summary>ปค.1: what may be certified follows from the risks that ปค.5 says remain.</summary>
internal sealed class Pk1Paper(ControlPaperSource source) : IDocumentKind
{
    public string Key => "pk1";

    public string NameTh => "ปค.1 หนังสือรับรองการประเมินผลการควบคุมภายใน (ระดับหน่วยงานของรัฐ)";

    public string PreparePath => "/office/control";

    public Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.MissingAsync(year, cancellationToken);

    public Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.WriteAsync("ปค.1", year, false,
        book => book.Certificate == CertificateForm.NotYet ? NotYet.Say("ยังรับรองไม่ได้ ต้องมีแถวใน ปค.5 และประเมินผลครบทุกแถวก่อน") : null, Write, cancellationToken);

    private static IEnumerable<Block> Write(ControlBook book, string name, IReadOnlyList<OfficeUnit> units, SignatureBlock signer) =>
    [
        new Heading(1, "หนังสือรับรองการประเมินผลการควบคุมภายใน"),
        Sheet.Body($"{name}ได้ประเมินผลการควบคุมภายในของหน่วยงาน สำหรับปีสิ้นสุดวันที่ {ThaiDates.Format(book.Control.Year.End, ThaiDateStyle.Long)} ด้วยวิธีการที่หน่วยงานกำหนดตามหลักเกณฑ์กระทรวงการคลังว่าด้วยมาตรฐานและหลักเกณฑ์ปฏิบัติการควบคุมภายในสำหรับหน่วยงานของรัฐ พ.ศ. 2561 โดยมีวัตถุประสงค์เพื่อให้ความมั่นใจอย่างสมเหตุสมผลว่าภารกิจของหน่วยงานจะบรรลุวัตถุประสงค์ด้านการดำเนินงาน การรายงาน และการปฏิบัติตามกฎหมาย"),
        Sheet.Body(book.Certificate == CertificateForm.Clean
            ? "จากผลการประเมิน หน่วยงานเห็นว่าการควบคุมภายในมีความเพียงพอ ปฏิบัติตามอย่างต่อเนื่อง และไม่พบความเสี่ยงที่ยังมีอยู่"
            : "จากผลการประเมิน หน่วยงานเห็นว่าการควบคุมภายในมีความเพียงพอและปฏิบัติตามอย่างต่อเนื่อง อย่างไรก็ดี ยังมีความเสี่ยงและได้กำหนดการปรับปรุงการควบคุมภายในในปีถัดไป ดังนี้"),
        .. book.Remaining.Count == 0 ? [] : new Block[]
        {
            Sheet.Table("ความเสี่ยงที่ยังมีอยู่และการปรับปรุง", [1, 6, 6], ["ที่", "ความเสี่ยงที่ยังมีอยู่", "การปรับปรุงการควบคุมภายใน"], book.Remaining.Select((r, i) => new[] { Sheet.Centre($"{i + 1}"), Sheet.Cell(r.Remaining), Sheet.Cell(r.Improvement) })),
        },
        signer,
    ];
}
