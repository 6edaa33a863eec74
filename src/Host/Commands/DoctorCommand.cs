using System.CommandLine;
using Prongsai.Documents;
using Prongsai.Frameworks;

namespace Prongsai.Host.Commands;

internal static class DoctorCommand
{
    public static Command Make()
    {
        var command = new Command("doctor", "ตรวจว่าเครื่องนี้มีสิ่งที่โปรแกรมต้องใช้ครบหรือไม่") { Installation.DataFolder, Installation.Database };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var faults = 0;
        faults += Tell("ชุดเกณฑ์", FrameworkVerifier.Verify(RulePackLibrary.Shipped) is { IsEmpty: false } broken ? $"พบ {broken.Length} จุด" : null);
        faults += Tell("ฐานข้อมูล", await DatabaseFaultAsync(parsed, ct));
        await using var pdf = new PdfPrinter();
        faults += Tell("Chromium สำหรับพิมพ์ PDF", (await pdf.Warm(ct)).Error?.Message);
        return faults == 0 ? Exit.Done : Exit.Environment;
    }

    private static async Task<string?> DatabaseFaultAsync(ParseResult parsed, CancellationToken ct)
    {
        var opened = await Installation.OpenAsync(parsed, ct);
        if (!opened.IsOk)
        {
            return opened.Error.Message;
        }

        await opened.Value.DisposeAsync();
        return null;
    }

    private static int Tell(string what, string? fault)
    {
        Console.Out.WriteLine(fault is null ? $"✓ {what}" : $"✗ {what}: {fault}");
        return fault is null ? 0 : 1;
    }
}
