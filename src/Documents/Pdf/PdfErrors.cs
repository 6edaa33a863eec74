using Prongsai.Kernel;

namespace Prongsai.Documents.Pdf;

internal static class PdfErrors
{
    public static readonly Error BrowserMissing = new Error.NotFound(
        "pdf.browser_missing",
        "ทำไฟล์ PDF ไม่ได้ เพราะเครื่องนี้ยังไม่มีโปรแกรม Chromium ข้อมูลและเอกสารเดิมยังอยู่ครบ "
        + "ให้ผู้ดูแลระบบติดตั้งด้วยคำสั่ง apt-get install chromium หรือระบุที่อยู่ของโปรแกรมใน PRONGSAI_CHROMIUM แล้วลองใหม่ ระหว่างนี้ใช้ไฟล์ DOCX แทนได้");

    public static readonly Error BrowserFailed = new Error.NotFound(
        "pdf.browser_failed",
        "ทำไฟล์ PDF ไม่ได้ เพราะโปรแกรม Chromium ไม่เริ่มทำงานหรือหยุดกลางคัน ข้อมูลและเอกสารเดิมยังอยู่ครบ "
        + "ให้ลองใหม่อีกครั้ง ถ้ายังไม่ได้ ให้ผู้ดูแลระบบตรวจหน่วยความจำและลองสั่ง chromium --headless --version บนเครื่อง");

    public static readonly Error TooSlow = new Error.Invalid(
        "pdf.too_slow",
        "ทำไฟล์ PDF ไม่เสร็จในเวลาที่กำหนด ข้อมูลและเอกสารเดิมยังอยู่ครบ ให้แบ่งเอกสารเป็นส่วนที่สั้นลง หรือใช้ไฟล์ DOCX แทน");
}
