using Prongsai.Correspondence.Contracts;

namespace Prongsai.Correspondence.Domain;

/// <summary>The books that numbers are taken from.</summary>
internal enum Book
{
    /// <summary>ทะเบียนหนังสือส่ง: letters to the outside and memos run in one row (ระเบียบงานสารบรรณ 2526, แบบที่ 14).</summary>
    Sent,

    /// <summary>หนังสือเวียน: own row with ว before the number (ข้อ 32).</summary>
    Circular,

    /// <summary>คำสั่ง (ข้อ 16).</summary>
    Order,

    /// <summary>ประกาศ: the form has no number (ข้อ 20); offices keep one in a book of their own.</summary>
    Announcement,

    /// <summary>ทะเบียนหนังสือรับ (แบบที่ 13).</summary>
    Incoming,
}

/// <param name="Book">Null where no number is taken: minutes are counted by their committee.</param>
/// <param name="WhyTh">When an officer picks it, in a line.</param>
internal sealed record KindFacts(LetterKind Kind, string NameTh, string NameEn, Book? Book, string WhyTh);

/// <summary>What is fixed for each kind.</summary>
internal static class LetterKinds
{
    public static readonly IReadOnlyList<KindFacts> All =
    [
        new(LetterKind.Memo, "บันทึกข้อความ", "Memorandum", Book.Sent, "เสนอเรื่องภายในหน่วยงาน มีความเห็นตามลำดับชั้นท้ายบันทึก"),
        new(LetterKind.External, "หนังสือภายนอก", "Letter", Book.Sent, "ถึงส่วนราชการอื่น หน่วยงาน หรือบุคคลภายนอก"),
        new(LetterKind.ComplaintReply, "หนังสือแจ้งผลแก่ผู้ร้องเรียน", "Answer to a complaint", Book.Sent, "แจ้งผลหรือความคืบหน้าภายใน 15 วัน อ่านได้เฉพาะผู้เกี่ยวข้อง"),
        new(LetterKind.Circular, "หนังสือแจ้งเวียน", "Circular letter", Book.Circular, "เรื่องเดียวถึงหลายคน ผู้รับกดรับทราบ"),
        new(LetterKind.Announcement, "ประกาศ", "Announcement", Book.Announcement, "แจ้งให้ทราบทั่วกัน เช่น ประกาศเจตนารมณ์ No Gift Policy"),
        new(LetterKind.AppointmentOrder, "คำสั่งแต่งตั้งคณะกรรมการ/คณะทำงาน", "Order of appointment", Book.Order, "รายชื่อและหน้าที่ ดึงจากคณะที่ตั้งไว้ในระบบได้"),
        new(LetterKind.AssignmentOrder, "คำสั่งมอบหมายงาน/มอบอำนาจ", "Order of assignment", Book.Order, "ใครรับผิดชอบเรื่องใด แล้วแจ้งเวียนให้รับทราบ"),
        new(LetterKind.Minutes, "รายงานการประชุม", "Minutes of a meeting", null, "ระเบียบวาระ ผู้มาประชุม และมติ"),
        new(LetterKind.Paper, "เอกสารจากระบบ", "Paper", Book.Sent, "เอกสารที่ระบบจัดทำ ส่งเสนอลงนาม"),
    ];

    /// <summary>Those that a person starts by hand.</summary>
    public static IEnumerable<KindFacts> ByHand => All.Where(k => k.Kind != LetterKind.Paper);

    public static KindFacts Of(LetterKind kind) => All.First(k => k.Kind == kind);

    public static string BookName(Book book) => book switch
    {
        Book.Sent => "ทะเบียนหนังสือส่ง",
        Book.Circular => "ทะเบียนหนังสือเวียน",
        Book.Order => "ทะเบียนคำสั่ง",
        Book.Announcement => "ทะเบียนประกาศ",
        _ => "ทะเบียนหนังสือรับ",
    };

    /// <summary>What the memo's last press and the order's are called; the kinds differ in words only.</summary>
    public static string SendVerb(LetterKind kind) => kind switch
    {
        LetterKind.Announcement => "ประกาศแล้ว",
        LetterKind.Memo or LetterKind.Minutes or LetterKind.Paper => "เก็บเข้าเรื่องแล้ว",
        LetterKind.AppointmentOrder or LetterKind.AssignmentOrder => "แจ้งผู้เกี่ยวข้องแล้ว",
        _ => "ส่งแล้ว",
    };
}

/// <summary>States in the words of the office.</summary>
internal static class LetterStates
{
    public static string NameTh(LetterState state) => state switch
    {
        LetterState.Draft => "ร่าง",
        LetterState.Proposed => "เสนอลงนาม",
        LetterState.Returned => "ส่งกลับแก้ไข",
        LetterState.Signed => "ลงนามแล้ว",
        LetterState.Sent => "ออกแล้ว",
        _ => "ยกเลิก",
    };

    public static bool IsOpen(LetterState state) => state is LetterState.Draft or LetterState.Returned;

    public static bool IsSigned(LetterState state) => state is LetterState.Signed or LetterState.Sent or LetterState.Cancelled;
}
