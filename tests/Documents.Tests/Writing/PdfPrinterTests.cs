using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Prongsai.Documents.Pdf;
using Prongsai.Kernel;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Writing;

/// <summary>One warm browser for the tests of a class, as an application has.</summary>
public sealed class WarmPrinter : IAsyncLifetime
{
    public PdfPrinter Printer { get; } = new();

    public async Task InitializeAsync() => (await Printer.Warm()).Error.ShouldBeNull();

    public async Task DisposeAsync() => await Printer.DisposeAsync();
}

public partial class PdfPrinterTests(WarmPrinter warm) : IClassFixture<WarmPrinter>
{
    [Fact]
    public async Task Memo_text_comes_back_as_it_was_written()
    {
        var text = await Text(Samples.Memo());
        foreach (var part in new[]
        {
            "บันทึกข้อความ", "ส่วนราชการ", "สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง", "จึงเรียนมาเพื่อโปรดพิจารณา",
            "รักษาราชการแทน หัวหน้าสำนักปลัด", "๙๔.๖๔ คะแนน", Samples.FormAddress, "99.10", "☑ เห็นควรดำเนินการ", "☐ เห็นควรทบทวน",
        })
        {
            Squeeze(text).ShouldContain(Squeeze(part));
        }
    }

    [Fact]
    public async Task Every_thai_vowel_and_tone_mark_comes_back()
    {
        var text = await Text(new OfficialDocument(new DocumentProperties("สระและวรรณยุกต์"), [new Paragraph(Samples.Marks), new Paragraph([new TextRun(Samples.Marks) { Bold = true }])]));
        Regex.Count(Squeeze(text), Regex.Escape(Squeeze(Samples.Marks))).ShouldBe(2);
    }

    [Fact]
    public async Task Head_stands_on_every_page_and_no_row_is_split()
    {
        var pages = await Pages(Samples.LongTable());
        pages.Length.ShouldBeGreaterThan(3);
        pages.ShouldAllBe(page => page.Contains("สิ่งที่ต้องแสดง") && page.Contains("มีแล้ว"));
        var items = pages.SelectMany(page => Item().Matches(page).Select(item => item.Value)).ToArray();
        items.ShouldBe(Enumerable.Range(1, 43).Select(number => $"O{number}"));
        pages.ShouldAllBe(page => Item().Count(page) == Regex.Count(page, "แสดงข้อมูลของปีงบประมาณ"));
        pages.Skip(1).Select((page, number) => Squeeze(page).Contains($"-{number + 2}-")).ShouldAllBe(isThere => isThere);
        Squeeze(pages[0]).ShouldNotContain("-1-");
    }

    [Fact]
    public async Task Front_matter_has_letters_the_rest_digits_that_run_through_and_the_cover_none()
    {
        var pages = await Pages(BookPartTests.Book);
        pages.Length.ShouldBe(6);
        Squeeze(pages[0]).ShouldNotContain("-");
        pages.Skip(1).Zip(["-ก-", "-ข-", "-๑-", "-๒-", "-๓-"]).ShouldAllBe(page => Squeeze(page.First).Contains(page.Second));
    }

    [Fact]
    public async Task Pdf_is_tagged_titled_and_set_in_our_own_typeface()
    {
        var file = await Save(Samples.Memo());
        (await Run("pdfinfo", file)).ShouldMatch(@"Tagged:\s+yes");
        (await Run("pdfinfo", file)).ShouldContain("พ.ศ. ๒๕๖๘");
        var fonts = await Run("pdffonts", file);
        fonts.ShouldContain("Sarabun-Regular");
        fonts.ShouldContain("Sarabun-Bold");
    }

    [Fact]
    public async Task Contents_print_the_number_that_stands_on_the_page_of_each_heading()
    {
        var pdf = await warm.Printer.Print(BookPartTests.WithContents);

        var text = (await PdfText.ReadAsync(pdf.Value!, default)).Value!;
        var pages = text.Pages;
        pages[3].Text.Split('\n').Where(line => line is "ก" or "ค" or "๑" or "๓" or "๕").ShouldBe(["ก", "ค", "๑", "๓", "๕"]);
        foreach (var (heading, number) in new[] { ("คำนำ", "ก"), ("ท้ายคำนำ", "ค"), ("บทนำ", "๑"), ("ตาราง", "๓"), ("รายละเอียด", "๕") })
        {
            pages.Single(page => page.Text.Replace(" ", "", StringComparison.Ordinal).StartsWith($"-{number}-", StringComparison.Ordinal)).Text.ShouldContain(heading);
        }
    }

    [Fact]
    public async Task Nothing_is_fetched_and_no_script_runs()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/x.png";
        var html = $"<!DOCTYPE html><img src=\"{address}\"><style>@import '{address}';</style><p id=p>before</p><script>p.textContent='after'</script>";
        var printed = await warm.Printer.PrintHtml(Encoding.UTF8.GetBytes(html));
        (await Run("pdftotext", await Save(printed.Value!), "-")).ShouldContain("before");
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Many_at_once_all_come_out()
    {
        var papers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => warm.Printer.Print(Samples.Links())));
        papers.ShouldAllBe(paper => paper.IsOk);
    }

    [Fact]
    public async Task A_killed_browser_is_replaced()
    {
        await using var printer = new PdfPrinter();
        (await printer.Warm()).IsOk.ShouldBeTrue();
        var first = printer.BrowserProcessId!.Value;
        using (var browser = Process.GetProcessById(first))
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
        }

        (await printer.Print(Samples.Links())).IsOk.ShouldBeTrue();
        printer.BrowserProcessId.ShouldNotBe(first);
    }

    [Fact]
    public async Task A_browser_is_replaced_after_its_papers_and_leaves_nothing_behind()
    {
        int first;
        int second;
        await using (var printer = new PdfPrinter(new PdfPrinterOptions { PapersPerBrowser = 2 }))
        {
            await printer.Print(Samples.Links());
            first = printer.BrowserProcessId!.Value;
            await printer.Print(Samples.Links());
            (await printer.Print(Samples.Links())).IsOk.ShouldBeTrue();
            second = printer.BrowserProcessId!.Value;
        }

        second.ShouldNotBe(first);
        Should.Throw<ArgumentException>(() => Process.GetProcessById(second));
        Should.Throw<ArgumentException>(() => Process.GetProcessById(first));
    }

    [Fact]
    public async Task A_browser_at_rest_is_ended_and_the_next_paper_starts_another()
    {
        await using var printer = new PdfPrinter(new PdfPrinterOptions { IdleLimit = TimeSpan.FromMilliseconds(1) });
        await printer.Print(Samples.Links());
        var first = printer.BrowserProcessId!.Value;
        await Gone(first);
        (await printer.Print(Samples.Links())).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task A_missing_browser_says_which_package_to_install()
    {
        await using var printer = new PdfPrinter(new PdfPrinterOptions { ChromiumPath = "/no/such/chromium" });
        var answer = await printer.Print(Samples.Links());
        answer.Error.ShouldBeOfType<Error.NotFound>().Code.ShouldBe("pdf.browser_missing");
        answer.Error!.Message.ShouldContain("apt-get install chromium");
    }

    [Fact]
    public async Task A_program_that_is_no_browser_is_an_error_not_a_hang()
    {
        await using var printer = new PdfPrinter(new PdfPrinterOptions { ChromiumPath = "/bin/true" });
        (await printer.Print(Samples.Links())).Error.ShouldBe(PdfErrors.BrowserFailed);
    }

    [Fact]
    public async Task A_paper_that_takes_too_long_is_given_up()
    {
        await using var printer = new PdfPrinter(new PdfPrinterOptions { PrintLimit = TimeSpan.FromMilliseconds(1) });
        (await printer.Print(Samples.Memo())).Error.ShouldBe(PdfErrors.TooSlow);
    }

    [GeneratedRegex(@"\bO[0-9]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    private async Task<string> Text(OfficialDocument document) => await Run("pdftotext", await Save(document), "-");

    private async Task<string[]> Pages(OfficialDocument document) =>
        (await Run("pdftotext", "-layout", await Save(document), "-")).Split('\f', StringSplitOptions.RemoveEmptyEntries);

    private async Task<string> Save(OfficialDocument document)
    {
        var printed = await warm.Printer.Print(document);
        printed.Error.ShouldBeNull();
        return await Save(printed.Value!);
    }

    private static async Task<string> Save(byte[] pdf)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        return file;
    }

    private static async Task Gone(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            await process.WaitForExitAsync(patience.Token);
        }
        catch (ArgumentException)
        {
            // it went before we looked
        }
    }

    /// <summary>Line ends and spaces are the printer's; letters and marks are the writer's.</summary>
    private static string Squeeze(string text) => Regex.Replace(ThaiText.Normalize(text), @"\s+", "");

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        return output;
    }
}
