namespace Prongsai.Journeys;

/// <summary>The main job with the Tab and Enter keys alone, from the paper to a signed memo's page and the live year's board; what has the focus can always be seen.</summary>
[Collection("host")]
public sealed class KeyboardTests(RunningHost host)
{
    [Fact]
    public async Task A_paper_becomes_a_result_a_memo_and_a_started_year_without_a_mouse()
    {
        var page = await host.OpenAsync("/start");
        await page.SetInputFilesAsync("input[type=file]", HostBuild.Fixture("memo.md")); // the file dialog is the browser's own
        await page.TabToAsync("#NameEn");
        await page.Keyboard.TypeAsync("Tua Yang Keyboard SAO");
        await page.EnterAsync(".p-btn--main");
        page.Url.ShouldContain("/office/imports/");

        await page.EnterAsync("[formaction*=Keep]");
        (await page.Locator("[data-flash=done]").CountAsync()).ShouldBe(1);
        await page.EnterAsync("main a[href='/office/results?year=2568']");
        (await page.Locator(".p-figure").InnerTextAsync()).ShouldBe("91.24");

        await page.EnterAsync("main a[href='/office/papers/result-memo?year=2568']");
        await page.EnterAsync("main a[href='/office/results/memo?year=2568']");
        await page.TabToAsync("[name='Input.Signers[0].Name']");
        await page.Keyboard.TypeAsync("นายสมมติ แป้นพิมพ์");
        await page.EnterAsync("main .p-btn--main");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("(นายสมมติ แป้นพิมพ์)");

        await page.GotoAsync("/office/disclosure?year=2569");
        await page.EnterAsync("form[action*='handler=Start'] button");
        (await page.Locator("[data-flash=done]").InnerTextAsync()).ShouldContain("26 ข้อ");
        await page.Context.CloseAsync();
    }
}
