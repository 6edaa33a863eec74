using Microsoft.Playwright;

namespace Prongsai.Journeys;

/// <summary>A passkey from the browser's own virtual device: added, used to sign in, used again to confirm, removed.</summary>
[Collection("host")]
public sealed class PasskeyTests(RunningHost host)
{
    [Fact]
    public async Task A_person_adds_a_passkey_signs_in_with_it_and_removes_it()
    {
        var page = await host.OpenAsync("/me/passkeys", "legal", local: true);
        await AddDeviceAsync(page);
        await page.FillAsync("[name=Name]", "คอมพิวเตอร์ที่ทำงาน");
        await page.ClickAsync("main form[data-passkey-create] button[type=submit]");
        await page.WaitForSelectorAsync("[data-flash=done]");
        (await page.InnerTextAsync("main")).ShouldContain("คอมพิวเตอร์ที่ทำงาน");

        await SignOutAsync(page);
        await page.GotoAsync("/sign-in/passkey?returnUrl=%2Fme");
        await page.ClickAsync("form[data-passkey-get] button[type=submit]");
        await page.WaitForURLAsync("**/me");
        (await page.InnerTextAsync("h1")).ShouldBe("บัญชีของฉัน");

        await page.GotoAsync("/sign-in/passkey?again=true&returnUrl=%2Fme%2Fpasskeys");
        await page.ClickAsync("form[data-passkey-get] button[type=submit]");
        await page.WaitForURLAsync("**/me/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "เลิกใช้ คอมพิวเตอร์ที่ทำงาน" }).ClickAsync();
        await page.WaitForSelectorAsync("[data-flash=done]");

        await SignOutAsync(page);
        await page.GotoAsync("/sign-in/passkey");
        await page.ClickAsync("form[data-passkey-get] button[type=submit]");
        await page.WaitForSelectorAsync("#p-errors");
        await page.Context.CloseAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/me");
        await page.ClickAsync("main form[action^='/sign-in'] button");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
    }

    /// <summary>It goes with the page.</summary>
    private static async Task AddDeviceAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true } });
    }
}
