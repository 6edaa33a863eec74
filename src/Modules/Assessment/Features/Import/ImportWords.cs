using Prongsai.Papers;
using Prongsai.Platform.Web;

namespace Prongsai.Assessment.Features.Import;

/// <summary>Names of what was read, as the officer knows them.</summary>
internal static class ImportWords
{
    public const string TooLarge = "ไฟล์นี้ใหญ่เกิน 50 MB จึงยังไม่ได้อ่าน ไม่มีข้อมูลใดเปลี่ยน กรุณาลดขนาดหรือแยกไฟล์แล้วแนบใหม่";

    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.ResultMemo => "บันทึกรายงานผลการประเมิน",
        PaperKind.MeasureReport => "รายงานผลมาตรการ",
        PaperKind.ActionPlan => "แผนปฏิบัติการป้องกันการทุจริต",
        PaperKind.OitTable => "ตาราง OIT",
        _ => "เอกสารอื่น",
    };

    public static string Of(TableKind kind) => kind switch
    {
        TableKind.Measures => "มาตรการ",
        TableKind.IndicatorUplift => "แนวทางยกระดับรายตัวชี้วัด",
        TableKind.OitItems => "ข้อ OIT",
        TableKind.IndicatorScores => "คะแนนรายตัวชี้วัด",
        TableKind.Risks => "ความเสี่ยงการทุจริต",
        TableKind.PlanProjects => "โครงการในแผน",
        TableKind.ProjectSheets => "รายละเอียดโครงการ",
        TableKind.PlanTexts => "ข้อความในเล่มแผน",
        _ => "ค่าเป้าหมายรายปี",
    };

    public static string Of(PlanTextPart part) => part switch
    {
        PlanTextPart.Contact => "ติดต่อ (หน้าปก)",
        PlanTextPart.Preface => "คำนำ",
        PlanTextPart.Rationale => "หลักการและเหตุผล",
        PlanTextPart.Alignment => "ความสอดคล้องกับแผน 3 ระดับ",
        PlanTextPart.Objectives => "วัตถุประสงค์ของการจัดทำแผน",
        PlanTextPart.Goals => "เป้าหมาย",
        _ => "ประโยชน์ของการจัดทำแผน",
    };

    public static string Of(WorkStatus? status) => status switch
    {
        WorkStatus.Completed => "ดำเนินการแล้ว",
        WorkStatus.InProgress => "อยู่ระหว่างดำเนินการ",
        WorkStatus.NotStarted => "ยังไม่ได้ดำเนินการ",
        WorkStatus.NotPossible => "ไม่สามารถดำเนินการได้",
        WorkStatus.Ambiguous => "กาเครื่องหมายไว้มากกว่าหนึ่งช่อง",
        _ => "ไม่ได้ระบุ",
    };

    public static Sign SignOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => Sign.Problem,
        FindingSeverity.Warning => Sign.Progress,
        _ => Sign.Unknown,
    };

    public static string Of(Data.ImportState state) => state switch
    {
        Data.ImportState.Kept => "บันทึกแล้ว",
        Data.ImportState.TakenBack => "ย้อนกลับแล้ว",
        _ => "รอตรวจ",
    };

    public static Sign SignOf(Data.ImportState state) => state switch
    {
        Data.ImportState.Kept => Sign.Done,
        Data.ImportState.TakenBack => Sign.Unknown,
        _ => Sign.Progress,
    };
}
