using Microsoft.Playwright;
using Prongsai.Documents;

namespace Prongsai.Journeys;

/// <summary>From sign-in to the finished task with the keys alone: covering words of a file, an inspector's visit, the colours of the site. Faults have the focus and lead to their field.</summary>
[Collection("host")]
public sealed class KeyboardWalkTests(RunningHost host)
{
    private const string Item = "/office/disclosure/2567/service_manual", Password = "ถนนยาวไกลสีเขียว-2569";

    [Fact]
    public async Task A_number_in_a_file_is_covered_with_the_keys_alone_on_a_phone()
    {
        var page = await host.OpenAsync($"{Item}/evidence", "coordinator", width: 360);
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "keys.pdf", MimeType = "application/pdf", Buffer = await PdfAsync() }); // the file dialog is the browser's own
        await page.TabToAsync("#Title");
        await page.WriteAsync("บัญชีแป้นพิมพ์สมมติ");
        await page.EnterHereAsync();
        await page.GotoAsync($"{Item}/check");

        await page.TabToAsync("main .p-task summary");
        await page.Keyboard.PressAsync("Enter");
        await page.EnterAsync("main input[name=Reason]");
        await page.FollowFaultAsync("Reason");

        await page.EnterAsync(".p-task a[href$='/cover']");
        await page.EnterAsync("main .p-btn--main");
        (await page.Locator("main img[alt^='หน้า']").CountAsync()).ShouldBe(1);
        await page.EnterAsync("#Reason");
        await page.FollowFaultAsync("Reason");
        await page.WriteAsync("มีเลขประจำตัวผู้เข้าอบรม");
        await page.EnterHereAsync();
        (await page.Locator("[data-flash=done]").InnerTextAsync()).ShouldContain("ปิดบังแล้ว");
        (await page.Locator(".p-task a[href$='/cover']").CountAsync()).ShouldBe(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_inspector_is_invited_looks_back_and_is_answered_with_the_keys_alone()
    {
        var office = await host.OpenAsync("/office/disclosure/submission/inspectors", "coordinator");
        await office.EnterAsync("main a[href$='/inspectors/invite']");
        await office.EnterAsync("main .p-btn--main");
        await office.FollowFaultAsync("Input_Name");
        await office.WriteAsync("นางสมมติ แป้นพิมพ์");
        await office.TabToAsync("#Input_FromAgency");
        await office.WriteAsync("หน่วยตรวจสมมติ");
        await office.EnterHereAsync();

        var inspector = await host.OpenAsync(new Uri(await office.InputValueAsync("#link")).PathAndQuery, null, width: 360);
        await SetPasswordAsync(inspector);
        await inspector.EnterAsync("main a[href='/office/inspect']");
        await inspector.TabToAsync("[name='Day.Day']");
        await inspector.WriteAsync("32");
        await inspector.EnterHereAsync();
        await inspector.FollowFaultAsync("Day_Day");
        await ChooseDayAsync(inspector);
        inspector.Url.ShouldEndWith("/office/inspect/2569/2026-02-15");

        await inspector.EnterAsync("main a[href$='/sample']");
        await inspector.EnterAsync("main tbody a");
        await inspector.TabToAsync("#Text");
        await inspector.EnterAsync("main .p-btn--main");
        await inspector.FollowFaultAsync("Text");
        await inspector.WriteAsync("ขอทราบวันที่ประกาศ");
        await inspector.EnterAsync("main .p-btn--main");
        (await inspector.Locator("main").InnerTextAsync()).ShouldContain("รอหน่วยงานตอบ");

        await office.GotoAsync("/office/disclosure/submission/inspectors?year=2569");
        await office.EnterAsync($"main a[href$='{inspector.Url[(inspector.Url.LastIndexOf('/') + 1)..]}']");
        await office.TabToAsync("#Text");
        await office.WriteAsync("ประกาศเมื่อ 1 ต.ค. 2568");
        await office.EnterAsync("main .p-btn--main");
        await inspector.ReloadAsync();
        (await inspector.Locator("main").InnerTextAsync()).ShouldContain("ประกาศเมื่อ 1 ต.ค. 2568");
        await office.Context.CloseAsync();
        await inspector.Context.CloseAsync();
    }

    [Fact]
    public async Task Colours_that_nobody_can_read_are_refused_and_near_ones_taken_with_the_keys_alone()
    {
        var page = await host.OpenAsync("/office/agency/colours", "coordinator", width: 360);
        await ChoosePairAsync(page, "pair-own");
        await page.EvaluateAsync("for (const [id, colour] of [['Main', '#ffcc00'], ['Accent', '#ffee88']]) document.getElementById(id).value = colour"); // the colour dialog is the browser's own
        await page.EnterAsync("main .p-btn--main");
        (await page.Locator("#p-errors").InnerTextAsync()).ShouldContain("อ่อนเกินไป");
        await page.FollowFaultAsync("Main");
        await page.EnterAsync("main form:has(input[type=hidden][name=Main]) button");
        (await page.Locator("[data-flash=done]").CountAsync()).ShouldBe(1);

        await ChoosePairAsync(page, "pair-0");
        await page.EnterHereAsync();
        (await page.InputValueAsync("#Main")).ShouldBe("#2f3c8f");
        await page.Context.CloseAsync();
    }

    private static async Task ChoosePairAsync(IPage page, string id)
    {
        await page.TabToAsync("[name=Pair]:checked");
        for (var step = 0; step < 10 && !await page.IsCheckedAsync($"#{id}"); step++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        (await page.IsCheckedAsync($"#{id}")).ShouldBeTrue();
    }

    private static async Task SetPasswordAsync(IPage page)
    {
        for (var left = await page.Locator("input[type=password]").CountAsync(); left > 0; left--)
        {
            await page.TabToAsync("input[type=password]");
            await page.WriteAsync(Password);
        }

        await page.EnterHereAsync();
    }

    /// <summary>15 February 2569, from the box of the day on.</summary>
    private static async Task ChooseDayAsync(IPage page)
    {
        await page.WriteAsync("15");
        await page.TabToAsync("[name='Day.Month']");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.TabToAsync("[name='Day.Year']");
        await page.WriteAsync("2569");
        await page.EnterHereAsync();
    }

    private static async Task<byte[]> PdfAsync()
    {
        await using var printer = new PdfPrinter();
        return (await printer.Print(new(new("บัญชี"), [new Paragraph("ผู้เข้าอบรมแป้นพิมพ์ นายสมมติ เลข 1-1014-00000-01-4")]))).Value!;
    }
}
