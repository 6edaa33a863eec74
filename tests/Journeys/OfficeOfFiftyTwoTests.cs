using Microsoft.Playwright;

namespace Prongsai.Journeys;

/// <summary>The first day of a small office: its staff list is kept and those who need an account are invited at one press.</summary>
[Collection("own")]
public sealed class OfficeOfFiftyTwoTests(OwnInstallation own)
{
    private static readonly string StaffList = Path.Combine(HostBuild.Root, "tests/Organization.Tests/Fixtures/staff.xlsx");

    [Fact]
    public async Task A_staff_list_of_fifty_two_is_kept_and_those_who_need_an_account_get_a_card_each()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await RunningHost.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new() { BaseURL = own.Address });
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name='Input.Login']", OwnInstallation.Login);
        await page.FillAsync("[name='Input.Password']", OwnInstallation.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/office**");

        await page.GotoAsync("/office/people/import");
        await page.SetInputFilesAsync("[name=Upload]", StaffList);
        await page.ClickAsync("main button:has-text('อ่านแฟ้ม')");
        foreach (var sure in await page.Locator("[name$='.Confirmed']").AllAsync())
        {
            await sure.CheckAsync();
        }

        await page.ClickAsync("main button:has-text('บันทึก 52 คน')");
        await page.WaitForURLAsync("**/office/agency");
        (await page.InnerTextAsync("[data-flash=done]")).ShouldContain("เพิ่ม 52 คน");
        await page.GotoAsync("/office/people?show=vacant");
        (await page.InnerTextAsync("main")).ShouldContain("ผู้อำนวยการกองช่าง");

        await ExecutivesAsync(page);
        await ColoursAsync(page);

        await page.GotoAsync("/office/accounts"); // the step on the hub is done once another account is there
        await page.ClickAsync("main a[href='/office/accounts/invite-many']");
        var chosen = await page.Locator("main input[type=checkbox]:checked").CountAsync();
        chosen.ShouldBeGreaterThan(8);
        await page.ClickAsync("main button:has-text('ออกลิงก์เชิญ')");
        await page.WaitForSelectorAsync("main a:has-text('กลับไปสำนักงานของเรา')"); // stands below the last card
        var links = await page.Locator(".p-cards input").EvaluateAllAsync<string[]>("all => all.map(each => each.value)");
        (links.Length, links.Distinct().Count()).ShouldBe((chosen, chosen));

        var executive = await browser.NewPageAsync();
        await executive.GotoAsync(links[0]);
        (await executive.InnerTextAsync("h1")).ShouldBe("ยินดีต้อนรับ นายสมมติ หนึ่งตัวอย่าง");
        await page.ReloadAsync();
        (await page.Locator(".p-cards").CountAsync()).ShouldBe(0);
        (await page.InnerTextAsync("main")).ShouldNotContain("นายสมมติ หนึ่งตัวอย่าง");
    }

    /// <summary>Colours that few could read are refused with near ones, and those are worn by the public site on light and dark screens.</summary>
    private static async Task ColoursAsync(IPage page)
    {
        await page.GotoAsync("/office/agency/colours");
        await page.CheckAsync("#pair-own");
        await page.FillAsync("#Main", "#ffcc00");
        await page.ClickAsync("main button:has-text('ใช้สีนี้')");
        (await page.InnerTextAsync("#p-errors")).ShouldContain("#876c00");
        (await page.InputValueAsync("#Main")).ShouldBe("#ffcc00");
        await page.ClickAsync("main button:has-text('สีใกล้เคียง')");
        await page.WaitForSelectorAsync("[data-flash=done]");

        await page.GotoAsync($"/{OwnInstallation.Slug}");
        const string Worn = "() => getComputedStyle(document.documentElement).getPropertyValue('--primary')";
        (await page.EvaluateAsync<string>(Worn)).ShouldBe("#876c00");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        (await page.EvaluateAsync<string>(Worn)).ShouldNotBe("#876c00");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Photographs and numbers of all executives in one form: what is right is kept, and what is not is said beside the field with nothing lost.</summary>
    private static async Task ExecutivesAsync(IPage page)
    {
        await page.GotoAsync("/office/people/executives");
        (await page.Locator("fieldset.p-beside").CountAsync()).ShouldBeGreaterThan(5);
        await page.EvaluateAsync("document.querySelectorAll('form').forEach(f => f.noValidate = true)");
        var picture = await page.ScreenshotAsync(new() { Clip = new() { Width = 200, Height = 250 } });
        await page.SetInputFilesAsync("[name='Rows[0].Upload']", new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = picture });
        await page.FillAsync("[name='Rows[1].Telephone']", "0 4300 0001");
        await page.FillAsync("[name='Rows[2].Email']", "ไม่มีแอต");
        await page.SetInputFilesAsync("[name='Rows[3].Upload']", new FilePayload { Name = "b.png", MimeType = "image/png", Buffer = "ไม่ใช่ภาพ"u8.ToArray() });
        await page.ClickAsync("main button:has-text('บันทึกทั้งหมด')");

        (await page.InnerTextAsync("#p-errors")).ShouldContain("บันทึก 2 คนแล้ว");
        (await page.InputValueAsync("[name='Rows[2].Email']")).ShouldBe("ไม่มีแอต");
        (await page.Locator("fieldset.p-beside img").CountAsync()).ShouldBe(1);
        (await page.InputValueAsync("[name='Rows[1].Telephone']")).ShouldBe("0 4300 0001");

        await page.FillAsync("[name='Rows[2].Email']", "office@example.go.th");
        await page.ClickAsync("main button:has-text('บันทึกทั้งหมด')");
        (await page.InnerTextAsync("[data-flash=done]")).ShouldContain("บันทึก 1 คนแล้ว");
    }
}
