using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace Prongsai.Journeys;

/// <summary>An officer finishes a disclosure item alone: writes, attaches, looks, sets a day, takes it back, publishes.</summary>
[Collection("host")]
public sealed class ItemJourneyTests(RunningHost host)
{
    private const string Item = "/office/disclosure/2567/news";
    private const string Public = "/demo/ita/2567/news";

    [Fact]
    public async Task An_item_goes_from_empty_to_public_without_script()
    {
        using var visitor = await host.VisitorAsync();
        var page = await host.OpenAsync("/office/disclosure?year=2567&show=missing", "coordinator", script: false);
        await page.ClickAsync($"a[href='{Item}']");
        (await page.Locator($".p-task a[href='{Item}/tables/news']").CountAsync()).ShouldBe(2); // the news, and the year that its days tell
        await page.ClickAsync("section details > summary >> nth=0");
        await page.FillAsync("#th-news", "ข่าวเดินทางสมมติ");
        await DateAsync(page, "CoversFrom", "1", "10", "๒๕๖๖");
        await DateAsync(page, "CoversTo", "30", "9", "2567");

        await page.ClickAsync("[name=attach][value=item]");
        await page.SetInputFilesAsync("input[type=file]", HostBuild.Fixture("memo.md"));
        await page.FillAsync("#Title", "บันทึกเดินทางสมมติ");
        await page.FillAsync("#TitleEn", "A journey's memo");
        await page.ClickAsync(".p-btn--main");
        (await page.Locator("#th-news").InputValueAsync()).ShouldBe("ข่าวเดินทางสมมติ");
        var file = (await page.Locator("a:has-text('บันทึกเดินทางสมมติ')").First.GetAttributeAsync("href"))!;
        file.ShouldStartWith("/office/disclosure/files/");

        foreach (var hidden in new[] { $"{Item}/preview", $"{Item}/preview?lang=en", file })
        {
            (await GetAsync(visitor, hidden)).Location.ShouldBe("/sign-in", hidden);
        }

        foreach (var hidden in new[] { Public, Public + "?lang=en", file.Replace("/office/disclosure", "/demo", StringComparison.Ordinal) })
        {
            (await GetAsync(visitor, hidden)).Status.ShouldBe(HttpStatusCode.NotFound, hidden);
        }

        await page.GotoAsync($"{Item}/preview?lang=en");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("ตัวอย่าง ยังไม่เผยแพร่");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("A journey's memo");

        await page.GotoAsync($"{Item}/publish");
        await page.CheckAsync("[value=from]");
        await DateAsync(page, "From", "1", "3", "2569");
        await page.ClickAsync(".p-btn--main");
        (await page.Locator(".p-lead").InnerTextAsync()).ShouldContain("จะเผยแพร่ 1 มี.ค. 2569");
        (await GetAsync(visitor, Public)).Status.ShouldBe(HttpStatusCode.NotFound);

        await page.GotoAsync($"{Item}/publish?off=true");
        await page.ClickAsync(".p-btn--danger");
        (await page.Locator("#p-errors").InnerTextAsync()).ShouldContain("กรุณาบอกเหตุผล");
        await page.FillAsync("#Reason", "ทดลองสมมติ");
        await page.ClickAsync(".p-btn--danger");
        (await page.Locator(".p-lead").InnerTextAsync()).ShouldContain("ครบ รอเผยแพร่");

        await page.GotoAsync($"{Item}/publish");
        await page.ClickAsync(".p-btn--main");
        var shown = await GetAsync(visitor, Public);
        shown.Status.ShouldBe(HttpStatusCode.OK);
        shown.Text.ShouldContain("ข่าวเดินทางสมมติ");
        shown.Text.ShouldMatch(@"ข้อความ, \d+ KB");
        (await GetAsync(visitor, "/demo/feed.xml")).Text.ShouldContain(Public);

        await page.ClickAsync("[name=edit]");
        await page.ClickAsync(".p-btn--danger");
        (await GetAsync(visitor, Public)).Text.ShouldNotContain("บันทึกเดินทางสมมติ");
        await page.ClickAsync(".p-flash button");
        (await GetAsync(visitor, Public)).Text.ShouldContain("บันทึกเดินทางสมมติ");

        await page.GotoAsync($"{Item}/publish?off=true");
        await page.FillAsync("#Reason", "จบการเดินทางสมมติ");
        await page.ClickAsync(".p-btn--danger");
        (await GetAsync(visitor, Public)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(visitor, "/demo/sitemap.xml")).Text.ShouldNotContain(Public);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("Save", "ของฉันสมมติ")]
    [InlineData("Theirs", "ของเขาสมมติ")]
    public async Task Whoever_saves_second_sees_both_versions_and_loses_nothing(string choice, string stands)
    {
        var path = choice == "Save" ? "/office/disclosure/2567/powers" : "/office/disclosure/2567/structure";
        var mine = await host.OpenAsync(path, "coordinator", script: false);
        var theirs = await host.OpenAsync(path, "executive", script: false);
        await WriteAsync(theirs, "ของเขาสมมติ", "theirs, made up");
        await theirs.ClickAsync("[formaction*=Look] >> xpath=preceding-sibling::button");
        await WriteAsync(mine, "ของฉันสมมติ", "mine, made up");
        await mine.ClickAsync("[formaction*=Look] >> xpath=preceding-sibling::button");

        var table = await mine.Locator("table").First.InnerTextAsync();
        foreach (var said in new[] { "ของฉันสมมติ", "ของเขาสมมติ", "mine, made up", "theirs, made up", "ผู้รับผิดชอบ", "หลักฐาน" })
        {
            table.ShouldContain(said);
        }

        await mine.ClickAsync($"[form=item][formaction*={choice}]");
        (await mine.Locator("main").InnerTextAsync()).Contains("ของฉันสมมติ", StringComparison.Ordinal).ShouldBeTrue();
        await mine.GotoAsync(path);
        (await mine.Locator("textarea[name^=th]").First.InputValueAsync()).ShouldBe(stands);
        await mine.Context.CloseAsync();
        await theirs.Context.CloseAsync();
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_in_a_sentence_and_the_words_stay()
    {
        using var visitor = await host.VisitorAsync("coordinator");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await RunningHost.TokenAsync(visitor, $"{Item}/evidence")), "__RequestVerificationToken" },
            { new StringContent("ชื่อที่พิมพ์สมมติ"), "Title" },
            { new StringContent("Public"), "Who" },
            { new ByteArrayContent(new byte[51 * 1024 * 1024]), "Upload", "ใหญ่.pdf" },
        };

        using var answer = await visitor.PostAsync(new Uri($"{Item}/evidence", UriKind.Relative), form);

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("ไฟล์นี้ขนาด 51 MB ใหญ่เกิน 50 MB จึงยังไม่ได้แนบ");
        page.ShouldContain("value=\"ชื่อที่พิมพ์สมมติ\"");
    }

    [Theory]
    [InlineData("/office/disclosure/2569/no_gift_drive", false)]
    [InlineData("/office/disclosure/2569/no_gift_drive", true)]
    [InlineData("/office/disclosure/2569/contact_and_enquiry", false)]
    [InlineData("/office/disclosure/2569/contact_and_enquiry/publish", true)]
    [InlineData("/office/disclosure/2569/contact_and_enquiry/publish?off=true", false)]
    [InlineData("/office/disclosure/2569/no_gift_drive/evidence", false)]
    [InlineData("/office/disclosure/2569/no_gift_drive/preview", false)]
    [InlineData("/office/disclosure?year=2569&sort=points&show=soon", false)]
    [InlineData("/demo/ita/2569/contact-and-enquiry", true)]
    [InlineData("/demo/ita/2569/contact-and-enquiry?lang=en", false)]
    [InlineData("/demo/ita/2569/not-there", false)]
    [InlineData("/demo/find?q=แผน", false)]
    public async Task No_page_of_an_item_has_a_barrier_or_scrolls_sideways_on_a_phone(string path, bool dark)
    {
        var page = await host.OpenAsync(path, path.StartsWith("/office", StringComparison.Ordinal) ? "coordinator" : null, width: 320, dark: dark);

        await LookTests.AxeShouldFindNothingAsync(page);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/demo")]
    [InlineData("/demo?lang=en")]
    [InlineData("/demo/ita/2569")]
    [InlineData("/demo/ita/2569/contact-and-enquiry")]
    [InlineData("/demo/find?q=a")]
    [InlineData("/demo/data")]
    [InlineData("/demo/data/2569/news/news")]
    [InlineData("/demo/api?lang=en")]
    public async Task A_citizens_page_with_all_it_loads_stays_under_100_kB_and_runs_no_script(string path)
    {
        using var visitor = await host.VisitorAsync();
        var page = (await GetAsync(visitor, path)).Text;
        page.Replace("<script type=\"application/ld+json\">", "", StringComparison.Ordinal).ShouldNotContain("<script"); // a block of data runs nothing
        var bytes = (long)Encoding.UTF8.GetByteCount(page);
        foreach (var asset in System.Text.RegularExpressions.Regex.Matches(page, "(?:href|src)=\"(/_p/[^\"]+)\"").Select(m => m.Groups[1].Value).Distinct())
        {
            bytes += (await visitor.GetByteArrayAsync(new Uri(asset, UriKind.Relative))).Length;
        }

        bytes.ShouldBeLessThan(100 * 1024);
    }

    private static async Task WriteAsync(IPage page, string thai, string english)
    {
        var thaiBox = page.Locator("textarea[name^=th]").First;
        if (!await thaiBox.IsVisibleAsync())
        {
            await page.ClickAsync("section details > summary >> nth=0"); // an item with a table folds the text that stands in for it
        }

        await thaiBox.FillAsync(thai);
        await page.ClickAsync("textarea[name^=th] >> nth=0 >> xpath=following-sibling::details/summary");
        await page.FillAsync("textarea[name^=en] >> nth=0", english);
    }

    private static async Task DateAsync(IPage page, string field, string day, string month, string year)
    {
        await page.FillAsync($"#{field}_Day", day);
        await page.SelectOptionAsync($"#{field}_Month", month);
        await page.FillAsync($"#{field}_Year", year);
    }

    private static async Task<(HttpStatusCode Status, string? Location, string Text)> GetAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));
        var location = answer.Headers.Location is { } to ? new Uri(visitor.BaseAddress!, to).AbsolutePath : null;
        return (answer.StatusCode, location, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }
}
