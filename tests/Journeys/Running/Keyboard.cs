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
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IFrame frame) => arrived.TrySetResult();
        page.FrameNavigated += Arrive;
        await page.Keyboard.PressAsync("Enter");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.FrameNavigated -= Arrive;
        await page.WaitForLoadStateAsync();
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
                  return (e.matches(wanted) ? 'here' : 'elsewhere') + (seen ? '' : ' unseen: ' + e.outerHTML.slice(0, 120));
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
}
