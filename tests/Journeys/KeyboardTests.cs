using Microsoft.Playwright;

namespace Prongsai.Journeys;

/// <summary>The main job with the Tab and Enter keys alone, from the paper to a signed memo's page and the live year's board; what has the focus can always be seen.</summary>
[Collection("host")]
public sealed class KeyboardTests(RunningHost host)
{
    private const int MostTabs = 400;

    [Fact]
    public async Task A_paper_becomes_a_result_a_memo_and_a_started_year_without_a_mouse()
    {
        var page = await host.OpenAsync("/start");
        await page.SetInputFilesAsync("input[type=file]", HostBuild.Fixture("memo.md")); // the file dialog is the browser's own
        await TabToAsync(page, "#NameEn");
        await page.Keyboard.TypeAsync("Tua Yang Keyboard SAO");
        await EnterAsync(page, ".p-btn--main");
        page.Url.ShouldContain("/office/imports/");

        await EnterAsync(page, "[formaction*=Keep]");
        (await page.Locator("[data-flash=done]").CountAsync()).ShouldBe(1);
        await EnterAsync(page, "main a[href='/office/results?year=2568']");
        (await page.Locator(".p-figure").InnerTextAsync()).ShouldBe("91.24");

        await EnterAsync(page, "main a[href='/office/papers/result-memo?year=2568']");
        await EnterAsync(page, "main a[href='/office/results/memo?year=2568']");
        await TabToAsync(page, "[name='Input.Signers[0].Name']");
        await page.Keyboard.TypeAsync("นายสมมติ แป้นพิมพ์");
        await EnterAsync(page, "main .p-btn--main");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("(นายสมมติ แป้นพิมพ์)");

        await page.GotoAsync("/office/disclosure?year=2569");
        await EnterAsync(page, "form[action*='handler=Start'] button");
        (await page.Locator("[data-flash=done]").InnerTextAsync()).ShouldContain("26 ข้อ");
        await page.Context.CloseAsync();
    }

    /// <summary>Goes to it and presses Enter, and waits for the page that comes.</summary>
    private static async Task EnterAsync(IPage page, string selector)
    {
        await TabToAsync(page, selector);
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IFrame frame) => arrived.TrySetResult();
        page.FrameNavigated += Arrive;
        await page.Keyboard.PressAsync("Enter");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.FrameNavigated -= Arrive;
        await page.WaitForLoadStateAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<string>("""
                wanted => {
                  const e = document.activeElement, look = getComputedStyle(e);
                  const seen = e === document.body || look.outlineStyle !== 'none' || look.boxShadow !== 'none';
                  return (e.matches(wanted) ? 'here' : 'elsewhere') + (seen ? '' : ' unseen: ' + e.outerHTML.slice(0, 120));
                }
                """, selector);
            focus.ShouldNotContain("unseen");
            if (focus == "here")
            {
                return;
            }
        }

        throw new InvalidOperationException($"{MostTabs} tabs did not reach {selector} on {page.Url}");
    }
}
