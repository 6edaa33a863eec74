using NodaTime;

namespace Prongsai.Disclosure.Domain.Links;

/// <summary>What is wrong with an address and what to do, in plain words.</summary>
internal static class LinkWords
{
    /// <summary>"เปิดไม่ได้ 2 วันแล้ว: ไม่พบหน้านี้ (404)".</summary>
    public static string Trouble(LinkFault? fault, int? status, Instant? since, Instant now) => $"เปิดไม่ได้{Since(since, now)}: {Of(fault, status)}";

    public static string Of(LinkFault? fault, int? status) => fault switch
    {
        LinkFault.Status when status is 404 or 410 => $"ไม่พบหน้านี้ ({status})",
        LinkFault.Status when status is 401 or 403 or 405 or 406 or 407 or 451 => $"เว็บนี้ไม่ให้โปรแกรมอ่าน ({status})",
        LinkFault.Status when status is 429 or 503 => $"เว็บปลายทางขอให้มาใหม่ภายหลัง ({status})",
        LinkFault.Status when status >= 500 => $"เว็บปลายทางขัดข้อง ({status})",
        LinkFault.Status => $"เว็บปลายทางปฏิเสธ ({status})",
        LinkFault.NoSuchName => "ไม่พบชื่อเว็บนี้",
        LinkFault.NoAnswer => "เว็บไม่ตอบ",
        LinkFault.TooSlow => "เว็บตอบช้าเกินไป",
        LinkFault.Certificate => "ใบรับรองความปลอดภัยของเว็บใช้ไม่ได้ เบราว์เซอร์จะเตือนผู้อ่าน",
        LinkFault.TooManyHops or LinkFault.Loop => "เว็บส่งต่อวนไม่จบ",
        LinkFault.Inward => "ชี้เข้าเครือข่ายภายใน ประชาชนเปิดไม่ได้",
        LinkFault.NotAllowed => "ที่อยู่มีรหัสผ่านหรือช่องทางพิเศษ ประชาชนอาจเปิดไม่ได้",
        LinkFault.Unreadable => "เว็บตอบผิดรูปแบบ",
        _ => "เปิดได้",
    };

    public static string Cure(LinkFault? fault, int? status) => fault switch
    {
        LinkFault.Status when status is 401 or 403 or 405 or 406 or 407 or 451 => "เปิดดูด้วยตนเองว่าประชาชนเห็นโดยไม่ต้องเข้าสู่ระบบ",
        LinkFault.Status when status is 429 or 503 => "ไม่ต้องทำอะไร ระบบจะตรวจใหม่เอง",
        LinkFault.Status when status >= 500 => "แจ้งผู้ดูแลเว็บนั้น ถ้ายังไม่กลับมา แนบเป็นไฟล์แทน",
        LinkFault.NoAnswer or LinkFault.TooSlow or LinkFault.Unreadable => "แจ้งผู้ดูแลเว็บนั้น ถ้ายังไม่กลับมา แนบเป็นไฟล์แทน",
        LinkFault.NoSuchName => "ตรวจตัวสะกดของที่อยู่ หรือแจ้งผู้ดูแลเว็บว่าชื่อเว็บอาจหมดอายุ",
        LinkFault.Certificate => "แจ้งผู้ดูแลเว็บนั้นให้ต่ออายุหรือติดตั้งใบรับรองใหม่",
        LinkFault.Inward or LinkFault.NotAllowed => "แก้เป็นที่อยู่ที่ประชาชนเปิดได้ หรือแนบเป็นไฟล์แทน",
        null => "",
        _ => "หาหน้าที่ย้ายไปแล้วแก้ที่อยู่ หรือแนบเป็นไฟล์แทน",
    };

    /// <summary>Why there is no picture of a page.</summary>
    /// <param name="fault">Code of the camera's error.</param>
    public static string NoPicture(string fault) => fault switch
    {
        "page.none" => "ปลายทางเป็นไฟล์ หรือเว็บไม่ให้โปรแกรมอ่าน",
        "page.too_slow" => "หน้าเว็บช้าเกินไป",
        "page.too_heavy" => "หน้าเว็บหนักเกินกว่าที่จะเปิดได้",
        "page.too_large" => "ภาพของหน้านี้ใหญ่เกินไป",
        _ => "โปรแกรม Chromium ของเครื่องนี้ไม่เริ่มทำงานหรือหยุดกลางคัน",
    };

    /// <summary>" 2 วันแล้ว"; nothing within the first hour.</summary>
    private static string Since(Instant? since, Instant now) => since is not { } from ? ""
        : (now - from) is var time && time >= Duration.FromDays(1) ? $" {(int)time.TotalDays} วันแล้ว"
        : time >= Duration.FromHours(1) ? $" {(int)time.TotalHours} ชั่วโมงแล้ว"
        : "";
}
