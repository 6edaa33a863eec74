using System.CommandLine;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Platform.Data;
using Prongsai.Platform.Mail;
using Prongsai.Platform.Operations;

namespace Prongsai.Host.Commands;

internal static class DoctorCommand
{
    public static Command Make()
    {
        var command = new Command("doctor", "ตรวจว่าเครื่องนี้และข้อมูลพร้อมใช้งานหรือไม่") { Installation.DataFolder, Installation.Database };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var packs = FrameworkVerifier.Verify(RulePackLibrary.Shipped);
        var settings = MailSettings.Read(new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true).AddEnvironmentVariables().Build());
        List<Examination> found =
        [
            new("frameworks.sound", packs.IsEmpty, packs.IsEmpty ? "ชุดเกณฑ์ทุกปีสอดคล้องกัน" : $"ชุดเกณฑ์มี {packs.Length} จุดที่ไม่สอดคล้อง สั่ง prongsai frameworks verify เพื่อดูรายการ"),
            await PrinterAsync(ct),
            new("pdf.reads", PdfText.IsInstalled, PdfText.IsInstalled ? "อ่านและปิดบังข้อความใน PDF ได้" : PdfText.Missing.Message),
            new("site.address", true, settings.PublicAddress.Length > 0 ? $"ลิงก์และคิวอาร์โค้ดพิมพ์ที่อยู่ {settings.PublicAddress}" : "ลิงก์และคิวอาร์โค้ดใช้ได้เฉพาะในเครื่องนี้ ก่อนเปิดให้คนอื่นใช้ให้ตั้ง Prongsai__PublicAddress เช่น https://ita.example.go.th"),
            await MailCheck.ExamineAsync(settings, ct),
            .. await InstallationAsync(parsed, ct),
        ];
        foreach (var thing in found)
        {
            Console.Out.WriteLine($"{(thing.IsWell ? '✓' : '✗')} {thing.SentenceTh}");
        }

        return found.TrueForAll(t => t.IsWell) ? Exit.Done : Exit.Environment;
    }

    private static async Task<Examination> PrinterAsync(CancellationToken ct)
    {
        await using var pdf = new PdfPrinter();
        var warm = await pdf.Warm(ct);
        return new("pdf.prints", warm.IsOk, warm.IsOk ? "พิมพ์ PDF ได้" : warm.Error.Message);
    }

    private static async Task<IReadOnlyList<Examination>> InstallationAsync(ParseResult parsed, CancellationToken ct)
    {
        var opened = await Installation.OpenAsync(parsed, ct, mayBeNew: true);
        if (!opened.IsOk)
        {
            return [new("database.opens", false, opened.Error.Message)];
        }

        await using var installation = opened.Value;
        return await new Doctor(installation.Services.GetRequiredService<DatabaseAddress>(), parsed.GetValue(Installation.DataFolder)!).ExamineAsync(ct);
    }
}
