using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Journeys;

/// <summary>Files that cannot be read: a sentence, and the form as it was.</summary>
[Collection("host")]
public sealed class UploadTests(RunningHost host)
{
    private const int Megabyte = 1024 * 1024;

    public static TheoryData<string> Bad => ["photo", "empty", "truncated", "encrypted", "binary"];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_paper_that_cannot_be_read_gets_a_sentence_and_the_form_again(string bad)
    {
        using var visitor = await host.VisitorAsync("coordinator");

        using var answer = await SendAsync(visitor, "/office/imports", Content(bad), Name(bad), ("Year", "2568"));

        var page = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("id=\"p-errors\"");
        page.ShouldContain("type=\"file\"");
        page.ShouldMatch("<option[^>]*(value=\"2568\"[^>]*selected|selected[^>]*value=\"2568\")");
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_first_paper_that_cannot_be_read_opens_no_office_and_keeps_what_was_typed(string bad)
    {
        using var visitor = await host.VisitorAsync();

        using var answer = await SendAsync(visitor, "/start", Content(bad), Name(bad), ("OfficeName", "อบต.ลองผิด"), ("NameEn", "Wrong Try SAO"));

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("id=\"p-errors\"");
        page.ShouldContain("value=\"อบต.ลองผิด\"");
        (await visitor.GetStringAsync(new Uri("/", UriKind.Relative))).ShouldNotContain("wrong-try");
    }

    [Theory]
    [InlineData(51)]
    [InlineData(60)]
    public async Task A_file_beyond_the_limit_is_refused_with_a_page_that_says_so(int megabytes)
    {
        using var visitor = await host.VisitorAsync("coordinator");

        using var answer = await SendAsync(visitor, "/office/imports", new byte[megabytes * Megabyte], "ใหญ่.docx");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("50 MB");
    }

    private static string Name(string bad) => bad switch { "photo" => "ภาพ.jpg", "empty" => "ว่าง.docx", _ => $"{bad}.docx" };

    private static byte[] Content(string bad) => bad switch
    {
        "photo" => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, .. Noise(4000)],
        "empty" => [],
        "truncated" => Docx()[..^300],
        "encrypted" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[2000]],
        _ => Noise(6000),
    };

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)((i * 7919 + i / 3) % 256);
        }

        return bytes;
    }

    private static byte[] Docx()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text("บันทึกข้อความ อบต.ตัวอย่าง")))));
        }

        return stream.ToArray();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient visitor, string path, byte[] content, string name, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await RunningHost.TokenAsync(visitor, path)), "__RequestVerificationToken" } };
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        form.Add(new ByteArrayContent(content), "Upload", name);
        return await visitor.PostAsync(new Uri(path, UriKind.Relative), form);
    }
}
