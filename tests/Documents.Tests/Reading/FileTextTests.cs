using System.IO.Compression;
using System.Text;
using Prongsai.Documents.Programs;
using Prongsai.Documents.Tests.Writing;
using Prongsai.Kernel;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Reading;

/// <summary>The text of files as it is searched; hostile files end in a sentence.</summary>
public sealed class FileTextTests(WarmPrinter warm) : IClassFixture<WarmPrinter>
{
    /// <summary>Of one blank page, with the password "user".</summary>
    private const string Encrypted = "JVBERi0xLjYKJb/3ov4KMSAwIG9iago8PCAvVHlwZSAvQ2F0YWxvZyA+PgplbmRvYmoKMiAwIG9iago8PCAvQ0YgPDwgL1N0ZENGIDw8IC9BdXRoRXZlbnQgL0RvY09wZW4gL0NGTSAvQUVTVjIgL0xlbmd0aCAxNiA+PiA+PiAvRmlsdGVyIC9TdGFuZGFyZCAvTGVuZ3RoIDEyOCAvTyA8MGJhMzgzNWY4OGY5MDM4OGU3NGU1NDU4NDEyNWNlMTQyYmUwZGUyNGM2YjBkMzc3NDZlMDc1Yjg5MTc1NjY3MT4gL1AgLTQgL1IgNCAvU3RtRiAvU3RkQ0YgL1N0ckYgL1N0ZENGIC9VIDxhNzBlM2RiMjY4Zjc2YjQ5NzNhMTQ5ZGExNzJlMGZmYzAxMjI0NTZhOTFiYWU1MTM0MjczYTZkYjEzNGM4N2M0PiAvViA0ID4+CmVuZG9iagp4cmVmCjAgMwowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMTUgMDAwMDAgbiAKMDAwMDAwMDA1MSAwMDAwMCBuIAp0cmFpbGVyIDw8IC9Sb290IDEgMCBSIC9JRCBbPGQ2NDU3YTI4NjY2ZWQ3MmRhMWJlZWI3YWIzZjJlYTFjPjxkNjQ1N2EyODY2NmVkNzJkYTFiZWViN2FiM2YyZWExYz5dIC9FbmNyeXB0IDIgMCBSID4+CnN0YXJ0eHJlZgozNTAKJSVFT0YK";

    [Fact]
    public async Task Thai_printed_by_ourselves_comes_back_page_by_page()
    {
        var pdf = (await warm.Printer.Print(new(new("ทดสอบ"), [new Paragraph("ข้าพเจ้าทำน้ำแข็งที่ตู้เย็น ๒๕๖๙"), new PageBreak(), new Paragraph("กตัญญูรู้คุณ ฎีกา ปฏิสังขรณ์")]))).Value!;
        var text = await ReadAsync(pdf);
        text.IsPaged.ShouldBeTrue();
        text.Pages.Select(p => p.Number).ShouldBe([1, 2]);
        text.Pages[0].Text.ShouldBe("ข้าพเจ้าทำน้ำแข็งที่ตู้เย็น ๒๕๖๙");
        text.Pages[1].Text.ShouldEndWith("กตัญญูรู้คุณ ฎีกา ปฏิสังขรณ์");
        text.Pages.ShouldAllBe(p => !p.HasPicture);
    }

    [Fact]
    public async Task What_a_word_file_carries_besides_its_text_is_read_too()
    {
        using var file = new MemoryStream();
        DocxWriter.Write(new(new("ชื่อเรื่อง"), [new Paragraph("เนื้อความ")]), file);
        Add(file, "word/comments.xml", "<w:comments xmlns:w=\"w\"><w:comment><w:p><w:r><w:t>ความเห็น</w:t></w:r><w:r><w:t>ลับ</w:t></w:r></w:p></w:comment></w:comments>");

        var text = await ReadAsync(file.ToArray());

        text.Pages[0].Text.ShouldBe("เนื้อความ");
        text.Pages.Single(p => p.Part == "ความเห็นในไฟล์").Text.ShouldBe("ความเห็นลับ");
        text.Pages.Single(p => p.Part == "คุณสมบัติของไฟล์").Text.ShouldContain("ชื่อเรื่อง");
    }

    [Fact]
    public async Task A_sheet_and_a_csv_give_their_cells()
    {
        using var file = new MemoryStream();
        XlsxWriter.Write(new(new("บัญชี"), [new Table([new([new("ชื่อ"), new("เลข")]) { IsHeader = true }, new([new("นายสมมติ"), new("1101400000014")])])]), file);
        (await ReadAsync(file.ToArray())).Pages[0].Text.ShouldContain("นายสมมติ | 1101400000014");
        (await ReadAsync(Encoding.UTF8.GetBytes("\uFEFFชื่อ,เลข\r\nนายสมมติ,5\r\n"))).Pages[0].Text.ShouldContain("นายสมมติ,5");
    }

    [Theory]
    [InlineData("%PDF-1.7 นี่ไม่ใช่แฟ้มจริง", "text.damaged")]
    [InlineData("%PDF-", "text.damaged")]
    public async Task A_broken_pdf_is_told(string content, string code) => (await RefusedAsync(Encoding.UTF8.GetBytes(content))).ShouldBe(code);

    [Fact]
    public async Task A_locked_pdf_is_told() => (await RefusedAsync(Convert.FromBase64String(Encrypted))).ShouldBe("text.encrypted");

    [Fact]
    public async Task A_pdf_of_blank_pages_has_no_text()
    {
        var error = (await FileText.ReadAsync(new MemoryStream((await warm.Printer.PrintHtml("<!DOCTYPE html><p></p>"u8.ToArray())).Value!), "scan.pdf")).Error!;
        (error.Code, error.Message).ShouldBe(("text.none", "ไม่มีข้อความให้ค้น"));
    }

    [Fact]
    public async Task A_sheet_that_swells_is_not_opened()
    {
        using var file = new MemoryStream();
        Add(file, "xl/workbook.xml", "<workbook/>");
        Add(file, "xl/worksheets/sheet1.xml", new string(' ', 210 * 1024 * 1024));
        (await RefusedAsync(file.ToArray())).ShouldBe("text.zip_bomb");
    }

    [Fact]
    public void A_long_text_is_kept_in_pieces_and_cut_at_the_limit()
    {
        var text = FileText.Typed(string.Join('\n', Enumerable.Repeat(new string('ก', 999), 2_500)));
        text.IsCut.ShouldBeTrue();
        text.Pages.ShouldAllBe(p => p.Text.Length <= 4_001);
        text.Pages.Sum(p => p.Text.Length).ShouldBeLessThanOrEqualTo(FileText.MostCharacters);
        FileText.Typed("หน้าหนึ่ง\fหน้าสอง").Pages.Select(p => p.Text).ShouldBe(["หน้าหนึ่ง", "หน้าสอง"]);
    }

    [Fact]
    public async Task A_program_that_says_too_much_or_never_ends_is_stopped()
    {
        using var folder = WorkFolder.Create();
        var limits = new RunLimits(TimeSpan.FromSeconds(20), 20, 256L << 20, 1000);
        var said = await LimitedRun.RunAsync("/usr/bin/yes", [], folder.Root, limits, default);
        (said.End, said.Output.Length).ShouldBe((RunEnd.TooMuch, 1000));
        (await LimitedRun.RunAsync("/usr/bin/tail", ["-f", "/dev/null"], folder.Root, limits with { Time = TimeSpan.FromSeconds(1) }, default)).End.ShouldBe(RunEnd.TooSlow);
        (await LimitedRun.RunAsync("/usr/bin/no-such-program", [], folder.Root, limits, default)).End.ShouldBe(RunEnd.Missing);
    }

    [Fact]
    public async Task A_program_sees_nothing_of_our_environment_and_has_little_memory()
    {
        using var folder = WorkFolder.Create();
        var seen = Encoding.UTF8.GetString((await LimitedRun.RunAsync("/usr/bin/env", [], folder.Root, RunLimits.Reading, default)).Output);
        seen.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=')[0]).Order().ShouldBe(["HOME", "LC_ALL", "PATH", "TMPDIR"]);
        var limits = Encoding.UTF8.GetString((await LimitedRun.RunAsync("/usr/bin/cat", ["/proc/self/limits"], folder.Root, RunLimits.Reading, default)).Output);
        limits.ShouldMatch($@"Max address space\s+{768L << 20}");
        limits.ShouldMatch(@"Max cpu time\s+30");
    }

    private static async Task<TextOfFile> ReadAsync(byte[] file) => (await FileText.ReadAsync(new MemoryStream(file), "แฟ้ม")).Value!;

    private static async Task<string> RefusedAsync(byte[] file) => (await FileText.ReadAsync(new MemoryStream(file), "แฟ้ม")).Error.ShouldBeOfType<Error.Invalid>().Code;

    private static void Add(MemoryStream file, string name, string text)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true);
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write(text);
    }
}
