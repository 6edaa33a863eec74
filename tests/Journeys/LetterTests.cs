using Microsoft.Playwright;

namespace Prongsai.Journeys;

/// <summary>Letters in a browser: two at one draft, a button pressed twice, and the whole way by keyboard.</summary>
[Collection("host")]
public sealed class LetterTests(RunningHost host)
{
    [Fact]
    public async Task Of_two_who_write_one_draft_the_second_sees_both_texts_and_loses_nothing()
    {
        var first = await StartAsync("Memo");
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);
        await first.FillAsync("[name='Input.Subject']", "เรื่องของคนแรก");
        await first.ClickAsync("button[value=stay]");
        await first.Locator("[data-flash=done]").WaitForAsync();

        await second.FillAsync("[name='Input.Subject']", "เรื่องของคนที่สอง");
        await second.ClickAsync("button[value=stay]");

        var both = await second.Locator(".p-panel:has(#both)").InnerTextAsync();
        both.ShouldContain("เรื่องของคนแรก");
        both.ShouldContain("เรื่องของคนที่สอง");
        (await second.InputValueAsync("[name='Input.Subject']")).ShouldBe("เรื่องของคนที่สอง");
        await second.ClickAsync("button[value=stay]");
        await second.Locator("[data-flash=done]").WaitForAsync();
        await first.ReloadAsync();
        (await first.InputValueAsync("[name='Input.Subject']")).ShouldBe("เรื่องของคนที่สอง");
        await first.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_letter_signed_with_a_double_click_takes_one_number_and_says_so(bool script)
    {
        var (id, number) = (await ProposedAsync(), await LastNumberAsync());
        var page = await host.OpenAsync($"/office/letters/{id}", "executive", script: script);

        await page.DblClickAsync("button[formaction*='handler=Sign']");
        await page.Locator("[data-flash=done]").WaitForAsync();

        (await page.Locator(".p-errors, .govuk-error-summary").CountAsync()).ShouldBe(0);
        (await LastNumberAsync()).ShouldBe(number + 1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_letter_is_written_endorsed_and_signed_by_keyboard_alone()
    {
        var page = await host.OpenAsync("/office/letters/new", "coordinator");
        await page.EnterAsync("button[value=Memo]");
        await page.TabToAsync("[name='Input.Subject']");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("ขออนุมัติทดสอบแป้นพิมพ์");
        await page.TabToAsync("[name='Input.Paragraphs']");
        await page.Keyboard.TypeAsync("ด้วยเหตุแห่งการทดสอบ");
        await page.EnterAsync("button[value=propose]");
        page.Url.ShouldEndWith("/propose");
        await OnlyTheMayorAsync(page);
        await page.EnterAsync("main .p-btn--main");
        (await page.Locator("[data-flash=done]").CountAsync()).ShouldBe(1);
        var letter = new Uri(page.Url).AbsolutePath;
        await page.Context.CloseAsync();

        var mayor = await host.OpenAsync("/office", "executive");
        await mayor.EnterAsync($"main a[href='{letter}']");
        await mayor.TabToAsync("[name=Opinion]");
        await mayor.Keyboard.TypeAsync("อนุมัติ");
        await mayor.EnterAsync("button[formaction*='handler=Sign']");
        (await mayor.Locator("[data-flash=done]").InnerTextAsync()).ShouldContain("ออกเลขที่");
        await mayor.Context.CloseAsync();
    }

    /// <summary>A draft opened for writing.</summary>
    private async Task<IPage> StartAsync(string kind)
    {
        var page = await host.OpenAsync("/office/letters/new", "coordinator");
        await page.ClickAsync($"button[value={kind}]");
        await page.WaitForURLAsync("**/edit");
        return page;
    }

    private async Task<string> ProposedAsync()
    {
        var page = await StartAsync("Memo");
        await page.FillAsync("[name='Input.Subject']", "ขออนุมัติทดสอบกดสองครั้ง");
        await page.ClickAsync("button[value=propose]");
        await page.WaitForURLAsync("**/propose");
        await OnlyTheMayorAsync(page);
        await page.ClickAsync("main .p-btn--main");
        await page.WaitForURLAsync(url => !url.EndsWith("/propose", StringComparison.Ordinal));
        var id = new Uri(page.Url).Segments[^1];
        await page.Context.CloseAsync();
        return id;
    }

    /// <summary>The last level that is proposed stays, the others are left out: by the keys of the lists themselves.</summary>
    private static async Task OnlyTheMayorAsync(IPage page)
    {
        var levels = page.Locator("main select");
        var last = 0;
        for (var i = 0; i < await levels.CountAsync(); i++)
        {
            last = (await levels.Nth(i).InputValueAsync()).Length > 0 ? i : last;
        }

        for (var i = 0; i < last; i++)
        {
            await page.TabToAsync($"[name='Posts[{i}]']");
            await page.Keyboard.PressAsync("Home");
        }
    }

    private async Task<int> LastNumberAsync()
    {
        var page = await host.OpenAsync("/office/letters?book=Sent", "coordinator");
        var cells = await page.Locator("main tbody tr").AllInnerTextsAsync();
        await page.Context.CloseAsync();
        return cells.Count;
    }
}
