using System.Collections.Immutable;
using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Risk.Domain;

/// <summary>A component of internal control with its principles; the wording of the principles is ours.</summary>
internal sealed record ControlComponent(int Number, string Name, ImmutableArray<string> Principles);

/// <summary>The five components and seventeen principles of ปค.4. Source: หลักเกณฑ์กระทรวงการคลังว่าด้วยมาตรฐานและหลักเกณฑ์ปฏิบัติการควบคุมภายในสำหรับหน่วยงานของรัฐ พ.ศ. 2561.</summary>
internal static class ControlComponents
{
    public static readonly ImmutableArray<ControlComponent> All =
    [
        new(1, "สภาพแวดล้อมการควบคุม",
        [
            "ผู้บริหารและเจ้าหน้าที่ยึดความซื่อตรงและจริยธรรม", "ผู้กำกับดูแลเป็นอิสระจากฝ่ายบริหารและติดตามการควบคุมภายใน", "โครงสร้าง สายการบังคับบัญชา อำนาจ และความรับผิดชอบชัดเจน",
            "มุ่งให้ได้คนที่มีความรู้ความสามารถ พัฒนา และรักษาไว้", "เจ้าหน้าที่ต้องรับผิดชอบต่อการควบคุมภายในที่ตนทำ",
        ]),
        new(2, "การประเมินความเสี่ยง",
        [
            "วัตถุประสงค์ชัดเจนพอที่จะระบุความเสี่ยงได้", "ระบุและวิเคราะห์ความเสี่ยงครอบคลุมทั้งหน่วยงาน", "พิจารณาโอกาสที่จะเกิดการทุจริต", "ระบุและประเมินการเปลี่ยนแปลงที่กระทบการควบคุม",
        ]),
        new(3, "กิจกรรมการควบคุม",
        [
            "เลือกและทำกิจกรรมควบคุมที่ลดความเสี่ยงให้อยู่ในระดับที่ยอมรับได้", "มีการควบคุมทั่วไปด้านเทคโนโลยีสารสนเทศ", "กำหนดเป็นนโยบายและขั้นตอนที่ปฏิบัติได้จริง",
        ]),
        new(4, "สารสนเทศและการสื่อสาร",
        [
            "มีข้อมูลที่เกี่ยวข้องและมีคุณภาพสำหรับการควบคุม", "สื่อสารภายในเรื่องวัตถุประสงค์และหน้าที่ด้านการควบคุม", "สื่อสารกับภายนอกเรื่องที่กระทบการควบคุม",
        ]),
        new(5, "กิจกรรมการติดตามผล",
        [
            "ประเมินผลระหว่างปฏิบัติงานหรือเป็นครั้งคราวว่าการควบคุมยังมีอยู่และทำงาน", "แจ้งข้อบกพร่องแก่ผู้รับผิดชอบในเวลาที่แก้ไขได้",
        ]),
    ];

    public static ControlComponent? Find(int number) => All.FirstOrDefault(c => c.Number == number);

    /// <summary>Number of a principle counted through all components, from 1.</summary>
    public static int PrincipleNumber(int component, int index) => All.TakeWhile(c => c.Number < component).Sum(c => c.Principles.Length) + index + 1;
}

/// <summary>When the papers of a year are due.</summary>
internal static class ControlDue
{
    /// <summary>Days after the year's end; not confirmed.</summary>
    public const int Days = 90;

    public static LocalDate Of(FiscalYear year) => year.End.PlusDays(Days);
}

/// <summary>Where a finding or a weak control stands.</summary>
internal enum CorrectionState { Open, Late, Corrected }

internal static class CorrectionStates
{
    public static CorrectionState Of(LocalDate? due, LocalDate? corrected, LocalDate today) => corrected is not null ? CorrectionState.Corrected : due < today ? CorrectionState.Late : CorrectionState.Open;
}

/// <summary>What the certificate may say: only what the rows of ปค.5 bear out.</summary>
internal enum CertificateForm
{
    /// <summary>Nothing evaluated yet: nothing can be certified.</summary>
    NotYet,

    /// <summary>No risk remains.</summary>
    Clean,

    /// <summary>Certified, with the remaining risks and their improvements named.</summary>
    WithRemaining,
}

internal static class CertificateForms
{
    public static CertificateForm Of(int rows, int evaluated, int remaining) => rows == 0 || evaluated < rows ? CertificateForm.NotYet : remaining == 0 ? CertificateForm.Clean : CertificateForm.WithRemaining;
}
