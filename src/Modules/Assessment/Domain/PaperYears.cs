using Prongsai.Kernel;

namespace Prongsai.Assessment.Domain;

/// <summary>Fiscal years that a paper of the assessment can be of; a Christian year or a slip of the finger is none.</summary>
internal static class PaperYears
{
    private const int First = 2550;
    private const int Last = 2650;

    public static readonly Error.Invalid NotPossible =
        new("import.year", $"ปีงบประมาณต้องเป็นปี พ.ศ. {First} ถึง {Last} ไม่มีข้อมูลใดเปลี่ยน กรุณาเลือกปีของเอกสารแล้วลองใหม่", [new("Year", $"กรุณาเลือกปี พ.ศ. {First} ถึง {Last}")]);

    public static bool IsPossible(FiscalYear year) => year.BuddhistYear is >= First and <= Last;
}
