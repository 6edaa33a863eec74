using Prongsai.Documents.Pages;
using Prongsai.Documents.Pdf;
using Prongsai.Kernel;

namespace Prongsai.Documents;

/// <summary>Photographs foreign web pages in a headless Chromium of their own: no network but what an <see cref="IPageSource"/> hands over, no scripts, no open port, a fresh profile, ended afterwards.</summary>
public sealed class PageCamera(PageCameraOptions? options = null)
{
    private readonly PageCameraOptions options = options ?? new();

    /// <summary>Is there a browser on this machine?</summary>
    public bool IsAvailable => BrowserProcess.Find(options.ChromiumPath) is not null;

    /// <summary>The beginning of the page as a WebP picture.</summary>
    /// <returns>Errors: <c>page.browser_missing</c>, <c>page.browser_failed</c>, <c>page.too_slow</c>, <c>page.too_heavy</c>, <c>page.none</c> (no page to be seen there), <c>page.too_large</c>.</returns>
    public async Task<Result<byte[]>> TakeAsync(Uri page, IPageSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var taken = await TakeAsync(page, source, NetlessBrowser.IsAlone, cancellationToken).ConfigureAwait(false);
        return taken.Error == PageErrors.BrowserFailed && NetlessBrowser.IsAlone
            ? await TakeAsync(page, source, alone: false, cancellationToken).ConfigureAwait(false) // the other walls stand
            : taken;
    }

    /// <param name="alone">In an empty network of its own; without, only the browser's own walls stand.</param>
    internal async Task<Result<byte[]>> TakeAsync(Uri page, IPageSource source, bool alone, CancellationToken cancellation)
    {
        if (BrowserProcess.Find(options.ChromiumPath) is not { } program)
        {
            return PageErrors.BrowserMissing;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Limit);
        if (NetlessBrowser.Start(program, alone) is not { } browser)
        {
            return PageErrors.BrowserFailed;
        }

        PageShot? shot = null;
        try
        {
            shot = await PageShot.OpenAsync(new DevToolsPipe(browser.Commands, browser.Answers), source, options, limit.Token).ConfigureAwait(false);
            return await shot.TakeAsync(page).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return PageErrors.TooSlow;
        }
        catch (DevToolsException)
        {
            return shot is null ? PageErrors.BrowserFailed : PageErrors.TooHeavy;
        }
        finally
        {
            await limit.CancelAsync().ConfigureAwait(false); // whoever still asks for this page
            await browser.Kill().ConfigureAwait(false);
        }
    }
}
