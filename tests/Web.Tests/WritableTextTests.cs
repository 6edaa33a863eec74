using System.Net;
using System.Text;
using Prongsai.Platform.Web;
using Shouldly;

namespace Prongsai.Web.Tests;

/// <summary>Letters that nobody types are refused with words, wherever they come in; what word processors leave behind is not.</summary>
public sealed class WritableTextTests(KitHost host) : IClassFixture<KitHost>
{
    [Theory]
    [InlineData("ข้อความ\r\n\tปกติ 😀", true)]
    [InlineData("", true)]
    [InlineData("a\0b", false)]
    [InlineData("a\u0001", false)]
    [InlineData("a\u007f", false)]
    [InlineData("a\u0085", false)]
    public void Control_characters_are_not_writable_and_what_people_type_is(string text, bool writable) => WritableText.IsWritable(text).ShouldBe(writable);

    [Fact]
    public void Half_a_pair_is_not_writable()
    {
        WritableText.IsWritable("a" + (char)0xD83D).ShouldBeFalse();
        WritableText.IsWritable("a" + (char)0xDE00 + "b").ShouldBeFalse();
        WritableText.IsWritable("" + (char)0xD83D + (char)0xD83D + (char)0xDE00).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/_kit?q=%00")]
    [InlineData("/_kit?q=a&%00=b")]
    [InlineData("/_kit?q=%01")]
    [InlineData("/_kit?q=%7F")]
    [InlineData("/found/a%01b")]
    [InlineData("/found/a%0Bb")]
    public async Task An_address_with_such_a_letter_is_a_400_that_says_what_to_do(string address)
    {
        using var client = host.Client();

        using var answer = await client.GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("มีอักขระที่ระบบเก็บไม่ได้");
    }

    [Theory]
    [InlineData("%E0%B8")]
    [InlineData("%ED%A0%80")]
    [InlineData("%FF%FE")]
    public async Task Broken_utf8_in_an_address_or_a_form_breaks_no_page(string broken)
    {
        using var client = host.Client();
        (await client.GetAsync("/_kit?q=" + broken)).StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError);
        (await client.GetAsync("/found/" + broken)).StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError);

        (await PostAsync(client, "Input.Note=" + broken, "application/x-www-form-urlencoded")).StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError);
    }

    [Theory]
    [InlineData("Input.Note=a%00b")]
    [InlineData("Input.Note=a%01b")]
    [InlineData("Input.Note=good&Input.Email=%00")]
    [InlineData("Input.Note=good&x%00=1")]
    public async Task A_form_with_such_a_letter_is_a_400_that_says_what_to_do(string fields)
    {
        using var client = host.Client();

        using var answer = await PostAsync(client, fields, "application/x-www-form-urlencoded");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("กดปุ่มย้อนกลับของเบราว์เซอร์ ลบข้อความส่วนที่คัดลอกมาวาง");
    }

    [Fact]
    public async Task The_same_in_a_form_with_files()
    {
        using var client = host.Client();
        using var form = new MultipartFormDataContent { { new StringContent("a\0b"), "Input.Note" }, { new StringContent(await TokenAsync(client)), "__RequestVerificationToken" } };

        (await client.PostAsync("/_kit", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Page_breaks_pasted_from_a_word_processor_become_line_breaks_and_the_form_goes_on()
    {
        using var client = host.Client();

        using var answer = await PostAsync(client, "Input.Email=x&Input.Note=one%0Btwo%0Cthree", "application/x-www-form-urlencoded");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ReplaceLineEndings("\n").ShouldContain("one\ntwo\nthree");
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string fields, string type)
    {
        using var content = new StringContent($"{fields}&__RequestVerificationToken={Uri.EscapeDataString(await TokenAsync(client))}", Encoding.ASCII, type);
        return await client.PostAsync("/_kit", content);
    }

    private static async Task<string> TokenAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/_kit");
        const string before = "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"";
        var at = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return page[at..page.IndexOf('"', at)];
    }
}
