using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace Prongsai.Web.Tests;

[Collection("browser")]
public sealed class LookTests(KitBrowser browser)
{
    [Theory]
    [InlineData("/_kit", false, 1280)]
    [InlineData("/_kit", true, 1280)]
    [InlineData("/_kit", false, 360)]
    [InlineData("/_kit/public", false, 1280)]
    [InlineData("/_kit/public", true, 360)]
    [InlineData("/_kit/public?lang=en", false, 1280)]
    [InlineData("/_kit/confirm", false, 1280)]
    [InlineData("/nowhere", false, 1280)]
    public async Task Axe_finds_nothing_to_object_to(string path, bool dark, int width)
    {
        var page = await browser.OpenAsync(path, width, dark);
        (await page.EvaluateAsync<string>("document.fonts.ready.then(() => document.title)")).ShouldNotBeEmpty();

        var found = await page.RunAxe();

        found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/_kit", false)]
    [InlineData("/_kit", true)]
    [InlineData("/_kit/public", false)]
    [InlineData("/_kit/public", true)]
    public async Task Axe_finds_nothing_in_a_form_that_failed(string path, bool dark)
    {
        var page = await browser.OpenAsync(path, 1280, dark);
        await page.FillAsync("#Input_Email", "ผิด");
        await page.FillAsync("#Input_Signed_Day", "42");
        await page.Locator("form[method=post]:has(#Input_Note) .p-btn--main").ClickAsync();
        await page.WaitForSelectorAsync("#p-errors");

        var found = await page.RunAxe();

        found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        await PictureAsync(page, $"failed{path.Replace('/', '-')}{(dark ? "-dark" : "")}");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/_kit")]
    [InlineData("/_kit/confirm")]
    [InlineData("/_kit/public")]
    [InlineData("/nowhere")]
    public async Task Nothing_scrolls_sideways_at_320_pixels(string path)
    {
        var page = await browser.OpenAsync(path, 320);

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(320);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_control_is_big_enough_for_a_finger()
    {
        var page = await browser.OpenAsync("/_kit", 360);

        var small = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('button, select, input:not([type=hidden]), textarea, .p-btn, .p-side a, .p-chips a, .p-pages a')]
              .map(e => [e, e.getBoundingClientRect()]).filter(([, r]) => r.width > 1 && (r.height < 43.5 || r.width < 43.5)).map(([e]) => e.outerHTML.slice(0, 120))
            """);

        small.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_policy_blocks_nothing_the_pages_need()
    {
        var page = await browser.OpenAsync("/_p/none");
        var complaints = new List<string>();
        page.Console += (_, m) => complaints.Add(m.Text);
        page.PageError += (_, e) => complaints.Add(e);

        foreach (var path in new[] { "/_kit", "/_kit/public" })
        {
            await page.GotoAsync(browser.Host.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        }

        complaints.ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.fonts.check('18px Sarabun', 'ก')")).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_picture_of_each_page_is_left_for_people_when_asked()
    {
        foreach (var (path, name) in new[] { ("/_kit", "officer"), ("/_kit/public", "public"), ("/_kit/confirm", "confirm"), ("/nowhere", "error") })
        {
            foreach (var (width, dark) in new[] { (1280, false), (360, false), (1280, true), (360, true) })
            {
                var page = await browser.OpenAsync(path, width, dark);
                (await PictureAsync(page, $"{name}-{width}{(dark ? "-dark" : "")}")).ShouldBeGreaterThan(5_000);
                await page.Context.CloseAsync();
            }
        }
    }

    [Fact]
    public async Task On_paper_only_the_work_remains()
    {
        var page = await browser.OpenAsync("/_kit", dark: true);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (var gone in new[] { ".p-top", ".p-side", ".p-bottom", ".p-btn", ".p-chips", ".p-pages" })
        {
            (await page.Locator(gone).First.IsVisibleAsync()).ShouldBeFalse(gone);
        }

        (await page.Locator("h1").IsVisibleAsync()).ShouldBeTrue();
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.p-panel')).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        await PictureAsync(page, "print");
        await page.Context.CloseAsync();
    }

    private static async Task<int> PictureAsync(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true });
        if (Environment.GetEnvironmentVariable("PICTURES") is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), picture);
        }

        return picture.Length;
    }
}
