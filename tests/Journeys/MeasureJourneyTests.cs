namespace Prongsai.Journeys;

/// <summary>From a measure of the library to a report that may be signed, by keyboard alone.</summary>
[Collection("host")]
public sealed class MeasureJourneyTests(RunningHost host)
{
    [Fact]
    public async Task A_measure_is_taken_from_the_library_answered_and_ready_to_sign()
    {
        var page = await host.OpenAsync("/office/improvement/new?year=2570&for=indicator:4", "coordinator");
        await page.EnterAsync("main a[href*='from=borrowing']");
        (await page.InputValueAsync("#Input_Period")).ShouldBe("ต.ค. - มี.ค.");
        await page.TabToAsync("#Input_Period");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("30 ต.ค. 2570");
        await page.EnterAsync("main .p-btn--main");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("\"30 ต.ค. 2570\" อยู่นอกปีงบประมาณ 2570");
        (await page.InputValueAsync("#Input_Title")).ShouldBe("จัดระบบยืมและคืนทรัพย์สินของราชการ");
        await page.TabToAsync("#Input_Period");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("ไตรมาสที่ 2");
        await page.EnterAsync("main .p-btn--main");

        await page.EnterAsync("main .p-btn--main");
        page.Url.ShouldEndWith("/report");
        for (var step = 0; step < 4; step++)
        {
            await page.TabToAsync($"#Input_Steps_{step}__Result");
            await page.Keyboard.TypeAsync("ทำแล้วเมื่อ 15 ม.ค. 2570");
            await page.TabToAsync($"#Input_Steps_{step}__Done");
            await page.Keyboard.PressAsync("Space");
        }

        await page.CheckAsync("input[name='Input.Status'][value=Completed]");
        await page.TabToAsync("#Input_Outcome");
        await page.Keyboard.TypeAsync("ทรัพย์สินที่ยืมคืนครบ");
        await page.EnterAsync("main .p-btn--main");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("เสร็จ 15 ม.ค. 70");

        await page.GotoAsync("/office/improvement/report?year=2570");
        (await page.Locator("main .p-lead").InnerTextAsync()).ShouldBe("ครบแล้ว เสนอลงนามได้");
        (await page.Locator("main table").Last.InnerTextAsync()).ShouldContain("ทรัพย์สินที่ยืมคืนครบ");
        await page.GotoAsync("/office/papers/measure-report?year=2570");
        (await page.Locator("main form button").AllInnerTextsAsync()).ShouldContain("เสนอลงนาม");
        await page.Context.CloseAsync();
    }
}
