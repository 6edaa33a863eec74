using System.CommandLine;
using Prongsai.Disclosure.Contracts;
using Prongsai.Kernel;

namespace Prongsai.Host.Commands;

/// <summary>Checks an evidence pack by itself: no database, no network, nothing unpacked to disk.</summary>
internal static class VerifyPackCommand
{
    private static readonly Argument<string> Pack = new("file") { Description = "ชุดหลักฐาน (ZIP)" };

    private static readonly Option<string?> Hash = new("--hash") { Description = "รหัส (SHA-256) ของวันตรึงหรือของชุด ที่จดไว้จากหน่วยงาน" };

    public static Command Make()
    {
        var command = new Command("verify-pack", "ตรวจชุดหลักฐานว่าไม่มีแฟ้มใดถูกแก้ เพิ่ม หรือหายไป\nตัวอย่าง: prongsai verify-pack OIT-2569-1.zip --hash 3f5c…") { Pack, Hash };
        command.SetAction(parsed => Run(parsed.GetValue(Pack)!, parsed.GetValue(Hash)));
        return command;
    }

    private static int Run(string path, string? hash)
    {
        if (!File.Exists(path))
        {
            return Exit.With(new Error.NotFound("pack.none", $"ไม่มีแฟ้ม {Path.GetFullPath(path)}"));
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var report = PackVerifier.Verify(file, hash);
        if (report.Fault is { } fault)
        {
            Console.Out.WriteLine(fault.Path.Length > 0 ? $"{fault.Path}: {fault.Why}" : fault.Why);
            return Exit.Findings;
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

        return Exit.Done;
    }
}
