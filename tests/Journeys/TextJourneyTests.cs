using System.Net;
using Microsoft.Playwright;
using Prongsai.Documents;

namespace Prongsai.Journeys;

/// <summary>An identity number in a file is pointed out, covered and the rest published; the number is made up.</summary>
[Collection("host")]
public sealed class TextJourneyTests(RunningHost host)
{
    private const string Item = "/office/disclosure/2567/contact", Number = "1-1014-00000-01-4";

    [Fact]
    public async Task A_number_in_a_file_is_pointed_out_covered_and_the_file_published_without_script()
    {
        using var visitor = await host.VisitorAsync();
        var page = await host.OpenAsync($"{Item}/evidence", "coordinator", script: false);
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "list.pdf", MimeType = "application/pdf", Buffer = await PdfAsync() });
        await page.FillAsync("#Title", "บัญชีรายชื่อสมมติ");
        await page.ClickAsync("main .p-btn--main");

        await page.GotoAsync($"{Item}/publish");
        await page.ClickAsync("main form .p-btn:has-text('ตกลงตามที่เลือก')");
        (await page.Locator("#p-errors").InnerTextAsync()).ShouldContain("พบเลขประจำตัวประชาชน");
        (await GetAsync(visitor, "/demo/find?q=ผู้เข้าอบรมสมมติ")).ShouldNotContain("ในแฟ้ม");

        await page.ClickAsync("a:has-text('ดูและแก้ทีละเรื่อง')");
        var found = await page.Locator("main").InnerTextAsync();
        found.ShouldContain("เลขประจำตัวประชาชน");
        found.ShouldContain("•-••••-•••••-••-•");
        (await page.ContentAsync()).ShouldNotContain(Number);

        await page.ClickAsync(".p-task a:has-text('ปิดบัง') >> nth=0");
        await page.ClickAsync("button:has-text('ดูตัวอย่าง')");
        (await page.Locator("main img[alt^='หน้า']").CountAsync()).ShouldBe(1);
        await page.ClickAsync("button:has-text('ปิดบังและใช้แฟ้มใหม่')");
        (await page.Locator("#p-errors").InnerTextAsync()).ShouldContain("กรุณาบอกเหตุผล");
        await page.FillAsync("#Reason", "มีเลขประจำตัวผู้เข้าอบรม");
        await page.ClickAsync("button:has-text('ปิดบังและใช้แฟ้มใหม่')");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("ปิดบังแล้ว");

        await page.GotoAsync($"{Item}/publish");
        await page.ClickAsync("main form .p-btn:has-text('ตกลงตามที่เลือก')");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("แล้ว ที่ /demo/ita/2567/contact");

        var shown = await GetAsync(visitor, "/demo/find?q=ผู้เข้าอบรมสมมติ");
        shown.ShouldContain("<mark>ผู้เข้าอบรมสมมติ</mark>");
        (await GetAsync(visitor, "/demo/find?q=1101400000014")).ShouldNotContain("<mark>");
        var file = System.Text.RegularExpressions.Regex.Match(await GetAsync(visitor, "/demo/ita/2567/contact"), "/demo/files/[^\"]+").Value;
        var pdf = await visitor.GetByteArrayAsync(new Uri(file, UriKind.Relative));
        var text = (await FileText.ReadAsync(new MemoryStream(pdf), "list.pdf")).Value!.Pages[0].Text;
        text.ShouldContain("ผู้เข้าอบรมสมมติ");
        text.ShouldNotContain("00000");

        await page.GotoAsync($"{Item}/publish?off=true");
        await page.FillAsync("#Reason", "จบการทดลองสมมติ");
        await page.ClickAsync(".p-btn--danger");
    }

    private static async Task<string> GetAsync(HttpClient visitor, string path)
    {
        var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<byte[]> PdfAsync()
    {
        await using var printer = new PdfPrinter();
        return (await printer.Print(new(new("บัญชี"), [new Paragraph($"ผู้เข้าอบรมสมมติ นายสมมติ เลข {Number}")]))).Value!;
    }
}
