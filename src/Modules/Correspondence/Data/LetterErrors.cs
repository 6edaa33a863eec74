using Prongsai.Kernel;

namespace Prongsai.Correspondence.Data;

/// <summary>Faults that several commands answer with.</summary>
internal static class LetterErrors
{
    public static readonly Error.NotFound NotFound = new("letters.not_found", "ไม่พบหนังสือนี้ หรือเป็นหนังสือของส่วนอื่น กรุณากลับไปเลือกจากทะเบียน");

    public static readonly Error.Invalid Signed = new("letters.signed", "หนังสือนี้ลงนามแล้ว จึงแก้ไขไม่ได้ ฉบับเดิมยังอยู่ครบ หากต้องเปลี่ยน กรุณาทำฉบับใหม่ที่ระบุว่าใช้แทนฉบับเดิม");

    public static readonly Error.Invalid OnItsWay = new("letters.on_its_way", "หนังสือนี้เสนอลงนามอยู่ จึงแก้ไขไม่ได้ กรุณาถอนเรื่องกลับก่อน");

    public static readonly Error.Invalid NotProposed = new("letters.not_proposed", "หนังสือนี้ไม่ได้รอลงนามแล้ว อาจมีผู้ลงนามหรือถอนเรื่องไปก่อน กรุณาเปิดหน้านี้ใหม่");

    public static readonly Error.Forbidden NotDrafter = new("letters.not_drafter", "แก้ไขได้เฉพาะผู้จัดทำหรือผู้มีสิทธิ์ร่างหนังสือของส่วนเดียวกัน");
}
