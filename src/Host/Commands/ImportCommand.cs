using System.CommandLine;
using Prongsai.Assessment.Contracts;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.Platform;

namespace Prongsai.Host.Commands;

internal static class ImportCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "เอกสาร .docx .xlsx .html .md .txt" };
        var dryRun = new Option<bool>("--dry-run") { Description = "แสดงสิ่งที่อ่านได้เป็น JSON โดยไม่บันทึก ไม่ต้องมีฐานข้อมูล" };
        var agency = new Option<string?>("--agency") { Description = "ที่อยู่เว็บของหน่วยงานที่จะรับเอกสาร" };
        var year = YearOption.Make("ปีงบประมาณของเอกสาร ถ้าต้องการกำหนดเอง");
        var command = new Command("import", "อ่านเอกสารเป็นแถวที่รอตรวจ\nตัวอย่าง: prongsai import รายงาน.docx --dry-run")
        {
            file, dryRun, agency, year, Installation.DataFolder, Installation.Database,
        };
        command.SetAction((parsed, ct) => parsed.GetValue(dryRun)
            ? Task.FromResult(DryRun(parsed.GetValue(file)!, parsed.GetValue(year)))
            : ReceiveAsync(parsed, parsed.GetValue(file)!, parsed.GetValue(agency), parsed.GetValue(year), ct));
        return command;
    }

    private static int DryRun(string file, int? year)
    {
        var document = PaperFile.Read(file);
        if (!document.IsOk)
        {
            return Exit.With(document.Error);
        }

        var paper = PaperImporter.Stage(document.Value, RulePackLibrary.Shipped, new ImportHints(year));
        var findings = ConsistencyAuditor.Audit(paper, document.Value, RulePackLibrary.Shipped);
        Console.Out.WriteLine(ImportJson.Write(paper with { Findings = findings }));
        return Exit.Done;
    }

    private static async Task<int> ReceiveAsync(ParseResult parsed, string file, string? slug, int? year, CancellationToken ct)
    {
        if (slug is null)
        {
            Console.Error.WriteLine("ต้องระบุ --agency หรือใช้ --dry-run เพื่อดูอย่างเดียว");
            return Exit.Usage;
        }

        if (!File.Exists(file))
        {
            return Exit.With(new Error.Invalid("file.missing", $"ไม่พบไฟล์ {file} กรุณาตรวจชื่อและที่อยู่ของไฟล์"));
        }

        var opened = await Installation.OpenAsync(parsed, ct);
        if (!opened.IsOk)
        {
            return Exit.With(opened.Error);
        }

        await using var installation = opened.Value;
        if (await installation.Services.GetRequiredService<AgencyDirectory>().FindAsync(slug, ct) is not { } entry)
        {
            return Exit.With(new Error.NotFound("agency.not_found", $"ไม่พบหน่วยงาน {slug} กรุณาตรวจที่อยู่เว็บของหน่วยงาน"));
        }

        await using var scope = installation.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(entry.AgencyId, Actor.System);
        await using var stream = File.OpenRead(file);
        var received = await scope.ServiceProvider.GetRequiredService<IImportIntake>()
            .ReceiveAsync(stream, Path.GetFileName(file), year is { } y ? new FiscalYear(y) : null, ct);
        if (!received.IsOk)
        {
            return Exit.With(received.Error);
        }

        Console.Out.WriteLine($"/office/imports/{received.Value}");
        return Exit.Done;
    }
}
