using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;

namespace Prongsai.Web.Tests;

public sealed class FormTests(KitHost host) : IClassFixture<KitHost>
{
    private const string Awkward = "\r\nบรรทัดแรกว่าง <script>alert(1)</script> \"อัญประกาศ\" & ท้ายมีช่องว่าง  ";

    [Fact]
    public async Task A_failed_submit_keeps_every_character()
    {
        using var client = host.Client();

        using var answer = await PostAsync(client, new()
        {
            ["Input.Email"] = " ไม่ใช่อีเมล\" ",
            ["Input.Count"] = "สิบสอง",
            ["Input.Note"] = Awkward,
            ["Input.Signed.Day"] = "๓๑",
            ["Input.Signed.Month"] = "2",
            ["Input.Signed.Year"] = "๒๕๖๙",
            ["Input.Kind"] = "file",
            ["Input.Items"] = "O2",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ReadAsync(answer);
        Field(page, "Input_Email").Value.ShouldBe(" ไม่ใช่อีเมล\" ");
        Field(page, "Input_Count").Value.ShouldBe("สิบสอง");
        ((IHtmlTextAreaElement)page.GetElementById("Input_Note")!).Value.Replace("\r", "").ShouldBe(Awkward.Replace("\r", ""));
        Field(page, "Input_Signed_Day").Value.ShouldBe("๓๑");
        ((IHtmlSelectElement)page.GetElementById("Input_Signed_Month")!).Value.ShouldBe("2");
        Field(page, "Input_Signed_Year").Value.ShouldBe("๒๕๖๙");
        page.QuerySelectorAll<IHtmlInputElement>("[name='Input.Kind']").Single(r => r.IsChecked).Value.ShouldBe("file");
        page.QuerySelectorAll<IHtmlInputElement>("[name='Input.Items']").Single(r => r.IsChecked).Value.ShouldBe("O2");
    }

    [Fact]
    public async Task Each_fault_is_said_once_above_and_once_at_its_field()
    {
        using var client = host.Client();

        using var answer = await PostAsync(client, new() { ["Input.Count"] = "x", ["Input.Signed.Day"] = "1" });

        var page = await ReadAsync(answer);
        page.Title!.ShouldStartWith("ต้องแก้: ");
        var links = page.QuerySelectorAll<IHtmlAnchorElement>("#p-errors a").ToList();
        links.Count.ShouldBe(3);
        foreach (var link in links)
        {
            var target = page.GetElementById(link.Hash[1..]).ShouldNotBeNull();
            var group = target.Closest(".govuk-form-group--error").ShouldNotBeNull();
            group.QuerySelector(".govuk-error-message")!.TextContent.ShouldContain(link.TextContent);
        }

        var email = page.GetElementById("Input_Email")!;
        email.GetAttribute("aria-invalid").ShouldBe("true");
        email.GetAttribute("aria-describedby")!.Split(' ').ShouldAllBe(id => page.GetElementById(id) != null);
    }

    [Theory]
    [InlineData("Input.Count", "Input.Signed.Day")]
    [InlineData("Input.Signed.Day", "Input.Count")]
    public async Task Faults_stand_in_the_order_of_their_boxes(string first, string second)
    {
        using var client = host.Client();
        var wrong = new Dictionary<string, string> { ["Input.Count"] = "x", ["Input.Signed.Day"] = "1" };

        using var answer = await PostAsync(client, new() { [first] = wrong[first], [second] = wrong[second] });

        var links = (await ReadAsync(answer)).QuerySelectorAll<IHtmlAnchorElement>("#p-errors a").Select(l => l.Hash[1..].Replace('_', '.')).Where(f => f == first || f == second);
        links.ShouldBe([first, second]);
    }

    [Fact]
    public async Task A_good_submit_redirects_says_so_once_and_can_be_undone()
    {
        using var client = host.Client();

        using var answer = await PostAsync(client, new()
        {
            ["Input.Email"] = "office@example.go.th",
            ["Input.Signed.Day"] = "12",
            ["Input.Signed.Month"] = "1",
            ["Input.Signed.Year"] = "69",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var after = await ReadAsync(await client.GetAsync("/_kit"));
        after.QuerySelector(".p-flash")!.TextContent.ShouldContain("บันทึกข้อมูลการติดต่อแล้ว");
        (await ReadAsync(await client.GetAsync("/_kit"))).QuerySelector(".p-flash").ShouldBeNull();

        var undo = after.QuerySelector<IHtmlFormElement>(".p-flash form")!;
        using var undone = await client.PostAsync(undo.GetAttribute("action"), new FormUrlEncodedContent(
            undo.QuerySelectorAll<IHtmlInputElement>("input").ToDictionary(i => i.Name!, i => i.Value)));
        undone.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await client.GetStringAsync("/_kit")).ShouldContain("ย้อนกลับแล้ว");
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused_in_words()
    {
        using var client = host.Client();

        using var answer = await client.PostAsync("/_kit", new FormUrlEncodedContent([KeyValuePair.Create("Input.Email", "a@b")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await ReadAsync(answer);
        page.Body!.TextContent.ShouldContain("ยังไม่มีอะไรถูกบันทึก");
        page.Body.TextContent.ShouldContain("Nothing was saved");
    }

    [Theory]
    [InlineData("/_kit")]
    [InlineData("/_kit/public")]
    [InlineData("/_kit/confirm")]
    public async Task Every_posting_form_carries_exactly_one_token(string path)
    {
        using var client = host.Client();

        var page = await ReadAsync(await client.GetAsync(path));

        var forms = page.QuerySelectorAll("form[method=post]");
        forms.Length.ShouldBePositive();
        forms.ShouldAllBe(f => f.QuerySelectorAll("[name='__RequestVerificationToken']").Length == 1);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, Dictionary<string, string> fields)
    {
        var page = await ReadAsync(await client.GetAsync("/_kit"));
        fields["__RequestVerificationToken"] = page.QuerySelector<IHtmlInputElement>("form[data-draft] [name='__RequestVerificationToken']")!.Value;
        return await client.PostAsync("/_kit", new FormUrlEncodedContent(fields));
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(r => r.Content(html).Address("http://localhost/_kit"));
    }

    private static IHtmlInputElement Field(IDocument page, string id) => (IHtmlInputElement)page.GetElementById(id)!;
}
