using Microsoft.Playwright;

namespace Prongsai.Journeys.Running;

/// <summary>A page used with the Tab and Enter keys alone; what has the focus can always be seen.</summary>
internal static class Keyboard
{
    private const int MostTabs = 400;

    /// <summary>Goes to it and presses Enter, and waits for the page that comes.</summary>
    public static async Task EnterAsync(this IPage page, string selector)
    {
        await TabToAsync(page, selector);
        await EnterHereAsync(page);
    }

    /// <summary>Presses Enter where the focus is, and waits for the page that comes.</summary>
    public static async Task EnterHereAsync(this IPage page)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IFrame frame) => arrived.TrySetResult();
        page.FrameNavigated += Arrive;
        await page.Keyboard.PressAsync("Enter");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.FrameNavigated -= Arrive;
        await page.WaitForLoadStateAsync();
    }

    /// <summary>A form came back: its faults have the focus, and the first of them leads to its field, without a trace in the address.</summary>
    /// <param name="field">Its id.</param>
    public static async Task FollowFaultAsync(this IPage page, string field)
    {
        (await FocusedAsync(page)).ShouldBe("p-errors");
        await TabToAsync(page, "#p-errors a");
        var address = page.Url;
        await page.Keyboard.PressAsync("Enter");
        (await FocusedAsync(page)).ShouldBe(field);
        page.Url.ShouldBe(address);
    }

    /// <summary>Writes over what stands in the field that has the focus.</summary>
    public static async Task WriteAsync(this IPage page, string text)
    {
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    public static async Task TabToAsync(this IPage page, string selector)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<string>("""
                wanted => {
                  const e = document.activeElement, look = getComputedStyle(e);
                  const seen = e === document.body || look.outlineStyle !== 'none' || look.boxShadow !== 'none';
                  const box = e.getBoundingClientRect(), over = document.elementFromPoint(box.x + Math.min(box.width, 40) / 2, Math.max(box.y, 0) + 2);
                  const covered = over && over.closest('.p-bottom') && !e.closest('.p-bottom');
                  return (e.matches(wanted) ? 'here' : 'elsewhere') + (seen && !covered ? '' : ' unseen: ' + e.outerHTML.slice(0, 120));
                }
                """, selector);
            focus.ShouldNotContain("unseen");
            if (focus == "here")
            {
                return;
            }
        }

        throw new InvalidOperationException($"{MostTabs} tabs did not reach {selector} on {page.Url}");
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");
}
