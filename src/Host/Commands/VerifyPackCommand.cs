using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Prongsai.Disclosure.Contracts;
using Prongsai.Kernel;

namespace Prongsai.Host.Commands;

/// <summary>Checks an evidence pack by itself: no database, no network, nothing unpacked to disk.</summary>
internal static class VerifyPackCommand
{
    private static readonly Argument<string> Pack = new("file") { Description = "ชุดหลักฐาน (ZIP)" };

    private static readonly Option<string?> Hash = new("--hash") { Description = "รหัส (SHA-256) ของวันตรึงหรือของชุด ที่จดไว้จากหน่วยงาน" };

    private static readonly Option<bool> Json = new("--json") { Description = "พิมพ์ผลเป็น JSON" };

    private static readonly JsonSerializerOptions Written = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make()
    {
        var command = new Command("verify-pack", "ตรวจชุดหลักฐานว่าไม่มีแฟ้มใดถูกแก้ เพิ่ม หรือหายไป ไม่แตกแฟ้มลงเครื่องและไม่ต่อเครือข่าย\nรหัสจบ 0 ครบถูกต้อง · 1 พบที่ผิด · 2 ใช้คำสั่งไม่ถูก · 3 อ่านแฟ้มไม่ได้\nตัวอย่าง: prongsai verify-pack OIT-2569-1.zip --hash 3f5c…") { Pack, Hash, Json };
        command.SetAction(parsed => Run(parsed.GetValue(Pack)!, parsed.GetValue(Hash)?.Trim(), parsed.GetValue(Json)));
        return command;
    }

    private static int Run(string path, string? hash, bool json)
    {
        if (hash is not null && (hash.Length != 64 || !hash.All(char.IsAsciiHexDigit)))
        {
            return Exit.With(new Error.Invalid("pack.hash", "รหัสที่ให้มาใช้ไม่ได้ ต้องเป็น SHA-256 เลขฐานสิบหก 64 ตัว ดูจากหน้าวันตรึงของหน่วยงาน"));
        }

        if (!File.Exists(path))
        {
            return Exit.With(new Error.NotFound("pack.none", $"ไม่มีแฟ้ม {path} ตรวจชื่อแฟ้มแล้วสั่งใหม่"));
        }

        PackReport report;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            report = PackVerifier.Verify(file, hash);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return Exit.With(new Error.Invalid("environment.pack", $"อ่านแฟ้ม {path} ไม่ได้ ตรวจสิทธิ์ของแฟ้มและตัวเก็บข้อมูล แล้วสั่งใหม่"));
        }

        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new { whole = report.Fault is null, report.Fault, report.Files, report.Frozen, report.Withheld, report.FreezeHash, report.PackHash, report.Act }, Written));
        }
        else
        {
            Say(report);
        }

        return report.Fault is null ? Exit.Done : Exit.Findings;
    }

    private static void Say(PackReport report)
    {
        if (report.Fault is { } fault)
        {
            Console.Out.WriteLine(fault.Path.Length > 0 ? $"{fault.Path}: {fault.Why}" : fault.Why);
            return;
        }

        Console.Out.WriteLine($"ครบ {report.Files} แฟ้ม ตรงทุกแฟ้ม");
        Console.Out.WriteLine(report.Frozen ? $"รหัสวันตรึง {report.FreezeHash}" : report.AsOf is { } day ? $"สิ่งที่ประชาชนเห็นเมื่อสิ้นวันที่ {ThaiDates.Format(day, ThaiDateStyle.Long)} ย้อนอ่านจากบันทึกการกระทำ ไม่ได้ตรึง" : "ชุดนี้ยังไม่ได้ตรึง เป็นสภาพขณะทำชุด");
        Console.Out.WriteLine($"รหัสชุด {report.PackHash}");
        if (report.Act is { } act)
        {
            Console.Out.WriteLine($"บันทึกการตรึงเป็นการกระทำที่ {act} เทียบกับสมอรายวันหรือ prongsai verify ของหน่วยงานได้");
        }

        if (report.Withheld > 0)
        {
            Console.Out.WriteLine($"ตัดออก {report.Withheld} รายการที่ปิดไปแล้วหลังวันตรึง");
        }
    }
}
