using Prongsai.Kernel;

namespace Prongsai.Documents.Pages;

internal static class PageErrors
{
    public static readonly Error BrowserMissing = new Error.NotFound("page.browser_missing", "ถ่ายภาพไม่ได้ เพราะเครื่องนี้ยังไม่มีโปรแกรม Chromium ข้อความของหน้าเว็บยังเก็บตามปกติ");

    public static readonly Error BrowserFailed = new Error.NotFound("page.browser_failed", "ถ่ายภาพไม่ได้ เพราะโปรแกรม Chromium ไม่เริ่มทำงานหรือหยุดกลางคัน ระบบจะลองใหม่วันหลัง");

    public static readonly Error TooSlow = new Error.Invalid("page.too_slow", "ถ่ายภาพไม่ได้ เพราะหน้าเว็บช้าเกินไป ระบบจะลองใหม่วันหลัง");

    public static readonly Error TooHeavy = new Error.Invalid("page.too_heavy", "ถ่ายภาพไม่ได้ เพราะหน้าเว็บหนักเกินกว่าที่จะเปิดได้ ระบบจะลองใหม่วันหลัง");

    public static readonly Error NoPage = new Error.Invalid("page.none", "ถ่ายภาพไม่ได้ เพราะปลายทางไม่ใช่หน้าเว็บ หรือเว็บไม่ให้โปรแกรมอ่าน");

    public static readonly Error TooLarge = new Error.Invalid("page.too_large", "ถ่ายภาพไม่ได้ เพราะภาพของหน้านี้ใหญ่เกินไป");
}
