using Prongsai.Kernel;

namespace Prongsai.Assessment.Domain;

/// <summary>Fiscal years that a paper of the assessment can be of; a Christian year or a slip of the finger is none.</summary>
internal static class PaperYears
{
    public static readonly Error.Invalid NotPossible =
        new("import.year", $"ปีงบประมาณต้องเป็นปี พ.ศ. {FiscalYear.FirstPossible} ถึง {FiscalYear.LastPossible} ไม่มีข้อมูลใดเปลี่ยน กรุณาเลือกปีของเอกสารแล้วลองใหม่", [new("Year", $"กรุณาเลือกปี พ.ศ. {FiscalYear.FirstPossible} ถึง {FiscalYear.LastPossible}")]);
}
