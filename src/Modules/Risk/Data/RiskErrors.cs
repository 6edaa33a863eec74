using Prongsai.Kernel;

namespace Prongsai.Risk.Data;

internal static class RiskErrors
{
    public static readonly Error.NotFound NoYear = new("risk.no_year", "ไม่พบทะเบียนความเสี่ยงของปีนี้ กรุณากลับไปเลือกจากรายการ");
    public static readonly Error.NotFound NoEvent = new("risk.no_event", "ไม่พบความเสี่ยงนี้ อาจถูกลบไปแล้ว กรุณากลับไปที่ทะเบียน");
    public static readonly Error.NotFound NoControl = new("risk.no_control", "ไม่พบมาตรการนี้ อาจถูกลบไปแล้ว กรุณากลับไปที่ทะเบียน");
    public static readonly Error.Forbidden NotYours = new("risk.unit", "เรื่องนี้เป็นของส่วนราชการอื่น ให้ส่วนราชการเจ้าของเรื่องหรือผู้ประสานงานบันทึก");

    /// <summary>One field to mend.</summary>
    public static Error.Invalid At(string field, string message) => new("risk.typed", message, [new(field, message)]);
}
