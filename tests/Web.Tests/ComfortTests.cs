using Microsoft.Playwright;
using Shouldly;

namespace Prongsai.Web.Tests;

[Collection("browser")]
public sealed class ComfortTests(KitBrowser browser)
{
    [Fact]
    public async Task What_was_typed_comes_back_after_the_page_was_lost()
    {
        var page = await browser.OpenAsync("/_kit");
        await page.FillAsync("#Input_Note", "พิมพ์ไว้ครึ่งหนึ่ง");
        await page.GetByText("เก็บร่างไว้ในเครื่องนี้แล้ว").WaitForAsync();

        await page.ReloadAsync();

        (await page.InputValueAsync("#Input_Note")).ShouldBe("พิมพ์ไว้ครึ่งหนึ่ง");
        await page.GetByText("ทิ้งร่างนี้").ClickAsync();
        (await page.InputValueAsync("#Input_Note")).ShouldBe("");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_saved_form_leaves_no_draft_behind()
    {
        var page = await browser.OpenAsync("/_kit");
        await page.FillAsync("#Input_Email", "office@example.go.th");
        await page.FillAsync("#Input_Note", "เสร็จแล้ว");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        await page.WaitForSelectorAsync("[data-flash=done]");

        (await page.EvaluateAsync<int>("Object.keys(localStorage).length")).ShouldBe(0);
        (await page.InputValueAsync("#Input_Note")).ShouldBe("");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Long_work_is_followed_without_reloading_the_page()
    {
        var page = await browser.OpenAsync("/_kit?refresh=1");
        await page.EvaluateAsync("document.getElementById('p-progress').dataset.old = '1'; window.same = true");

        await page.WaitForSelectorAsync("#p-progress:not([data-old])");

        (await page.EvaluateAsync<bool>("window.same")).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_long_work_reloads_and_the_year_has_a_button()
    {
        var waiting = await browser.OpenAsync("/_kit?refresh=60", script: false);
        (await waiting.ContentAsync()).ShouldContain("http-equiv=\"refresh\"");
        await waiting.Context.CloseAsync();

        var page = await browser.OpenAsync("/_kit", script: false);
        await page.SelectOptionAsync("#p-year", "2568");
        await page.GetByRole(AriaRole.Button, new() { Name = "เปลี่ยน", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/_kit?year=2568");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_menu_opens_on_a_phone_without_script()
    {
        var page = await browser.OpenAsync("/_kit", 360, script: false);
        (await page.IsVisibleAsync("#menu")).ShouldBeFalse();

        await page.GetByRole(AriaRole.Link, new() { Name = "เมนู", Exact = true }).ClickAsync();

        (await page.IsVisibleAsync("#menu")).ShouldBeTrue();
        await page.GetByRole(AriaRole.Link, new() { Name = "ปิดเมนู" }).ClickAsync();
        (await page.IsVisibleAsync("#menu")).ShouldBeFalse();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_content()
    {
        var page = await browser.OpenAsync("/_kit");

        await page.Keyboard.PressAsync("Tab");

        (await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')")).ShouldBe("#main");
        (await page.EvaluateAsync<double>("document.activeElement.getBoundingClientRect().height")).ShouldBeGreaterThan(40);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_failed_submit_puts_the_reader_at_the_list_of_faults()
    {
        var page = await browser.OpenAsync("/_kit");
        await page.FillAsync("#Input_Email", "ผิด");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        await page.WaitForSelectorAsync("#p-errors");

        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("p-errors");
        (await page.InputValueAsync("#Input_Email")).ShouldBe("ผิด");
        await page.Context.CloseAsync();
    }
}
