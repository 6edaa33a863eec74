using Microsoft.Playwright;

namespace Prongsai.Journeys;

/// <summary>An inspector from the invitation to the pack that proves itself on another machine.</summary>
[Collection("host")]
public sealed class InspectorTests(RunningHost host)
{
    private const string Password = "ถนนยาวไกลสีเขียว-2569";

    [Fact]
    public async Task An_inspector_is_invited_looks_back_asks_is_answered_and_takes_the_pack_along()
    {
        var office = await host.OpenAsync("/office/disclosure/submission/inspectors/invite", "coordinator");
        await office.FillAsync("#Input_Name", "นางสมมติ สุ่มตรวจ");
        await office.FillAsync("#Input_FromAgency", "หน่วยตรวจสมมติ");
        await office.ClickAsync("main .p-btn--main");
        var invitation = office.Url;
        var link = await office.InputValueAsync("#link");

        var inspector = await host.OpenAsync(new Uri(link).PathAndQuery, null);
        foreach (var box in await inspector.Locator("input[type=password]").AllAsync())
        {
            await box.FillAsync(Password);
        }

        await inspector.ClickAsync("main .p-btn--main");
        await inspector.ClickAsync("main a[href='/office/inspect']");
        (await inspector.Locator("main").InnerTextAsync()).ShouldContain("เห็นเฉพาะที่เผยแพร่");

        await ChooseAsync(inspector, "15", "2", "2569");
        inspector.Url.ShouldEndWith("/office/inspect/2569/2026-02-15");
        (await inspector.Locator("main .p-note").First.InnerTextAsync()).ShouldContain("สิ้นวันที่ 15 ก.พ. 2569");
        await ProvenAsync(inspector);

        await inspector.ClickAsync("main a[href$='/sample']");
        var drawn = await inspector.Locator("main tbody a").AllInnerTextsAsync();
        await inspector.ReloadAsync();
        (await inspector.Locator("main tbody a").AllInnerTextsAsync()).ShouldBe(drawn);
        await inspector.Locator("main tbody a").First.ClickAsync();
        await inspector.FillAsync("#Text", "ขอทราบวันที่ประกาศครั้งแรก");
        await inspector.ClickAsync("main .p-btn--main");
        var question = inspector.Url;
        (await inspector.Locator("main").InnerTextAsync()).ShouldContain("รอหน่วยงานตอบ");

        await office.GotoAsync("/office/disclosure/submission/inspectors?year=2569");
        await office.ClickAsync("main a[href*='/inspector-questions/']:has-text('O')");
        await office.GotoAsync("/office/disclosure/submission/inspector-questions/" + question[(question.LastIndexOf('/') + 1)..]);
        await office.FillAsync("#Text", "ประกาศครั้งแรก 1 ต.ค. 2568");
        await office.ClickAsync("main .p-btn--main");
        (await office.Locator("main").InnerTextAsync()).ShouldContain("หน่วยงานตอบ");

        await inspector.GotoAsync(question);
        (await inspector.Locator("main").InnerTextAsync()).ShouldContain("ประกาศครั้งแรก 1 ต.ค. 2568");
        await inspector.GotoAsync("/office/disclosure?year=2569");
        inspector.Url.ShouldContain("/_error/403");

        await office.GotoAsync(invitation);
        (await office.Locator("main tbody tr").CountAsync()).ShouldBeGreaterThan(2);
        await office.ClickAsync("main summary:has-text('สิ้นสุดการตรวจตอนนี้')");
        await office.ClickAsync("main form[action*=End] button");
        await inspector.GotoAsync("/office/inspect");
        inspector.Url.ShouldContain("/sign-in");
        await office.Context.CloseAsync();
        await inspector.Context.CloseAsync();
    }

    private static async Task ChooseAsync(IPage page, string day, string month, string year)
    {
        await page.FillAsync("[name='Day.Day']", day);
        await page.SelectOptionAsync("[name='Day.Month']", month);
        await page.FillAsync("[name='Day.Year']", year);
        await page.ClickAsync("main .p-btn--main");
    }

    /// <summary>Twice the same pack, and it proves itself by itself.</summary>
    private static async Task ProvenAsync(IPage page)
    {
        List<string> said = [];
        for (var time = 0; time < 2; time++)
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("main a[href$='/pack']"));
            var path = Path.Combine(Path.GetTempPath(), $"prongsai-{Guid.NewGuid():N}.zip");
            await download.SaveAsAsync(path);
            var checkedPack = await CommandLine.RunAsync(null, "verify-pack", path);
            checkedPack.Code.ShouldBe(0, checkedPack.Output);
            said.Add(checkedPack.Output);
            File.Delete(path);
        }

        said[0].ShouldContain("15 กุมภาพันธ์ 2569");
        said[1].ShouldBe(said[0]);
    }
}
