using Microsoft.Playwright;
using Prongsai.Sheets;

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

    [Fact]
    public async Task Measures_go_out_to_a_sheet_and_only_the_edited_cell_comes_back()
    {
        var page = await host.OpenAsync("/office/improvement/sheet?year=2569", "coordinator");
        await page.TabToAsync("main a[href*='handler=File'][href*='kind=Measure']");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        download.SuggestedFilename.ShouldBe("measures-2569.xlsx");
        var file = await File.ReadAllBytesAsync(await download.PathAsync());

        await SendAsync(page, OtherProgram.Edit(file, 1, "ผลของขั้นตอน", "แต่งตั้งแล้วเมื่อ 15 ม.ค. 2569"));
        (await page.Locator("main").InnerTextAsync()).ShouldContain("รับแล้ว 1 ช่อง");

        await SendAsync(page, OtherProgram.Edit(file, 1, "ผลของขั้นตอน", "แต่งตั้งแล้วเมื่อ 20 ม.ค. 2569"));
        var conflict = await page.Locator("main table").InnerTextAsync();
        conflict.ShouldContain("แต่งตั้งแล้วเมื่อ 15 ม.ค. 2569");
        conflict.ShouldContain("แต่งตั้งแล้วเมื่อ 20 ม.ค. 2569");
        await LookTests.AxeShouldFindNothingAsync(page);

        await SendAsync(page, OtherProgram.Edit(file, 2, "สถานะ", "เกือบเสร็จ"));
        (await page.Locator("#p-errors, .p-errors").First.InnerTextAsync()).ShouldContain("เกือบเสร็จ");
        await page.Context.CloseAsync();
    }

    private static async Task SendAsync(IPage page, byte[] file)
    {
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "มาตรการ.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = file });
        await page.EnterAsync("main form .p-btn--main");
    }
}
