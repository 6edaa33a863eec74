using System.Text;

namespace Prongsai.Journeys;

/// <summary>One file for several items and years, by keyboard alone, and no script needed.</summary>
[Collection("host")]
public sealed class DocumentTests(RunningHost host)
{
    private const string Title = "แผนที่แนบครั้งเดียวสมมติ";

    [Fact]
    public async Task One_file_is_attached_to_three_items_of_two_years()
    {
        var page = await host.OpenAsync("/office/disclosure/2569/news/evidence", "coordinator");
        var file = new Microsoft.Playwright.FilePayload { Name = "plan.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes($"เนื้อหาสมมติ {Guid.NewGuid()}") };
        await page.SetInputFilesAsync("#Upload", file); // the file dialog is the browser's own
        await page.TabToAsync("#Title");
        await page.Keyboard.TypeAsync(Title);
        await page.EnterAsync("main .p-btn--main");
        page.Url.ShouldEndWith("/office/disclosure/2569/news");

        await page.GotoAsync("/office/disclosure/2569/annual_report/evidence");
        await page.TabToAsync("#TitleEn");
        await page.Keyboard.TypeAsync("typed before");
        await page.TabToAsync("#Find");
        await page.Keyboard.TypeAsync("แนบครั้งเดียว");
        await page.EnterAsync("#Find, .p-filters button");
        (await page.InputValueAsync("#TitleEn")).ShouldBe("typed before");
        await PickAsync(page);
        page.Url.ShouldEndWith("/office/disclosure/2569/annual_report");

        await page.GotoAsync("/office/disclosure/2568/contact_and_enquiry/evidence");
        await page.SetInputFilesAsync("#Upload", file);
        await page.EnterAsync("main .p-btn--main");
        (await page.Locator("main .p-note").First.InnerTextAsync()).ShouldContain("มีอยู่แล้วในคลัง ใช้ใน O4 ปี 2569 และ O7 ปี 2569");
        await page.EnterAsync("main .p-note button");
        page.Url.ShouldEndWith("/office/disclosure/2568/contact_and_enquiry");

        await page.GotoAsync("/office/disclosure/documents?q=" + Uri.EscapeDataString(Title));
        (await page.Locator("main tbody tr").CountAsync()).ShouldBe(1);
        await page.EnterAsync("main tbody a");
        (await page.Locator("main .p-list a").AllInnerTextsAsync()).ShouldBe(["O4 ปี 2569", "O7 ปี 2569", "O3 ปี 2568"], ignoreOrder: true);
        await page.EnterAsync("form[action*=Vouch] button");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("นางสาวสมมติ ประสานงาน");
        await page.Context.CloseAsync();
    }

    /// <summary>The first document of the list, then the main button.</summary>
    private static async Task PickAsync(Microsoft.Playwright.IPage page)
    {
        await page.TabToAsync("input[name=Pick]");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.EnterAsync("main .p-btn--main");
    }
}
