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
    [InlineData("/_kit")]
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
        var folder = Environment.GetEnvironmentVariable("PICTURES");
        foreach (var (path, name) in new[] { ("/_kit", "officer"), ("/_kit/public", "public"), ("/nowhere", "error") })
        {
            foreach (var (width, dark) in new[] { (1280, false), (360, false), (1280, true), (360, true) })
            {
                var page = await browser.OpenAsync(path, width, dark);
                var picture = await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true });
                picture.Length.ShouldBeGreaterThan(5_000);
                if (folder is not null)
                {
                    await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}-{width}{(dark ? "-dark" : "")}.png"), picture);
                }

                await page.Context.CloseAsync();
            }
        }
    }
}
