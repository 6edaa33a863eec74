using System.Collections.Immutable;
using System.Text;
using Prongsai.Documents.Programs;
using Prongsai.Kernel;

namespace Prongsai.Documents;

/// <summary>Reads the text of PDF files with poppler's programs, each run alone and within limits.</summary>
public static class PdfText
{
    /// <summary>Said of a file that holds only pictures.</summary>
    public const string NoText = "ไม่มีข้อความให้ค้น";

    internal const string Locked = "อ่านข้อความไม่ได้ เพราะไฟล์ถูกใส่รหัสผ่านหรือห้ามคัดลอกไว้ ให้เอารหัสผ่านออกแล้วแนบใหม่ หรือวางข้อความของไฟล์ไว้ข้าง ๆ";

    private const string Reader = "/usr/bin/pdftotext", Lister = "/usr/bin/pdfimages", Painter = "/usr/bin/pdftoppm";
    private const int MostPages = 2_000;

    /// <summary>Whether the programs are on this machine.</summary>
    public static bool IsInstalled => File.Exists(Reader) && File.Exists(Lister) && File.Exists(Painter);

    /// <summary>Said where they are not.</summary>
    public static readonly Error Missing = new Error.NotFound("text.missing",
        "ยังค้นข้อความใน PDF ไม่ได้ เพราะเครื่องนี้ยังไม่มีโปรแกรม poppler-utils ไฟล์ยังอยู่ครบ ให้ผู้ดูแลระบบติดตั้งด้วยคำสั่ง apt-get install poppler-utils");

    internal static async Task<Result<TextOfFile>> ReadAsync(byte[] pdf, CancellationToken ct, RunLimits? limits = null)
    {
        using var folder = WorkFolder.Create();
        var file = folder.File("in.pdf");
        await File.WriteAllBytesAsync(file, pdf, ct).ConfigureAwait(false);
        var run = await LimitedRun.RunAsync(Reader, ["-enc", "UTF-8", "-eol", "unix", "-l", $"{MostPages}", file, "-"], folder.Root, limits ?? RunLimits.Reading, ct).ConfigureAwait(false);
        if (run.End is not (RunEnd.Done or RunEnd.TooMuch))
        {
            return Refusal(run);
        }

        var pages = Encoding.UTF8.GetString(run.Output).Split('\f');
        var pictured = await PicturedAsync(file, folder.Root, ct).ConfigureAwait(false);
        var text = FileText.Pages(pages.Length > 1 ? pages.SkipLast(1) : pages, true, pictured);
        return text.IsEmpty ? new Error.Invalid("text.none", NoText) : text with { IsCut = text.IsCut || run.End == RunEnd.TooMuch || pages.Length > MostPages };
    }

    internal static Error Refusal(RunResult run) => run.End switch
    {
        RunEnd.Missing => Missing,
        RunEnd.TooSlow => new Error.Invalid("text.too_slow", "อ่านข้อความไม่เสร็จในเวลาที่กำหนด ไฟล์นี้ซับซ้อนผิดปกติ ให้บันทึกเป็น PDF ใหม่แล้วแนบอีกครั้ง หรือวางข้อความของไฟล์ไว้ข้าง ๆ"),
        _ when run.ExitCode == 3 || run.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) => new Error.Invalid("text.encrypted", Locked),
        _ => new Error.Invalid("text.damaged", "อ่านข้อความไม่ได้ เพราะไฟล์ PDF เสียหายหรือส่งมาไม่ครบ ให้เปิดไฟล์ต้นฉบับแล้วบันทึกใหม่ จากนั้นแนบอีกครั้ง"),
    };

    /// <summary>Pages on which a picture stands; none when the list cannot be made.</summary>
    private static async Task<ImmutableHashSet<int>> PicturedAsync(string file, string folder, CancellationToken ct)
    {
        var run = await LimitedRun.RunAsync(Lister, ["-list", "-l", $"{MostPages}", file], folder, RunLimits.Reading, ct).ConfigureAwait(false);
        return [.. Encoding.UTF8.GetString(run.Output).Split('\n').Select(line => line.Trim().Split(' ')[0]).Where(cell => int.TryParse(cell, out _)).Select(int.Parse)];
    }
}
