using Prongsai.Documents.Pdf;
using Prongsai.Documents.Writing;
using Prongsai.Kernel;

namespace Prongsai.Documents;

/// <summary>Prints papers to PDF (tagged, with outline) in a headless Chromium that stays warm between papers: network off, scripts off, no open port.
/// One printer serves a whole application; dispose it to end the browser.</summary>
public sealed class PdfPrinter : IAsyncDisposable
{
    private readonly PdfPrinterOptions options;
    private readonly SemaphoreSlim turns;
    private readonly SemaphoreSlim choosing = new(1);
    private readonly List<Browser> started = [];
    private readonly Timer idle;
    private Browser? current;
    private bool closed;

    public PdfPrinter(PdfPrinterOptions? options = null)
    {
        this.options = options ?? new PdfPrinterOptions();
        turns = new SemaphoreSlim(this.options.MostAtOnce);
        idle = new Timer(_ => current?.Retire());
    }

    /// <summary>The paper as the bytes of a PDF file. One with a list of contents is printed twice: first to see on which pages its headings come to stand.</summary>
    /// <returns>Errors: <c>pdf.browser_missing</c>, <c>pdf.browser_failed</c>, <c>pdf.too_slow</c>.</returns>
    public async Task<Result<byte[]>> Print(OfficialDocument document, ImageSource? images = null, CancellationToken cancellation = default)
    {
        var printed = await PrintHtml(HtmlWriter.ForPrint(document, images, null), cancellation).ConfigureAwait(false);
        return printed.IsOk && document.Blocks.Any(block => block is ContentsBlock)
            ? await PrintHtml(HtmlWriter.ForPrint(document, images, PageNumbering.Of(document, PdfDestinations.Of(printed.Value))), cancellation).ConfigureAwait(false)
            : printed;
    }

    /// <summary>Starts the browser ahead of the first paper.</summary>
    public async Task<Result<Unit>> Warm(CancellationToken cancellation = default)
    {
        var browser = await Choose(cancellation).ConfigureAwait(false);
        if (!browser.IsOk)
        {
            return browser.Error;
        }

        browser.Value.Release();
        Rest();
        return Unit.Done;
    }

    public async ValueTask DisposeAsync()
    {
        await choosing.WaitAsync().ConfigureAwait(false);
        closed = true;
        current = null;
        await idle.DisposeAsync().ConfigureAwait(false);
        choosing.Release();
        await Task.WhenAll(started.Select(browser => browser.Close())).ConfigureAwait(false);
    }

    internal int? BrowserProcessId => current?.ProcessId;

    internal async Task<Result<byte[]>> PrintHtml(byte[] html, CancellationToken cancellation = default)
    {
        await turns.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var first = await PrintOnce(html, cancellation).ConfigureAwait(false);
            return first.Error?.Code == PdfErrors.BrowserFailed.Code ? await PrintOnce(html, cancellation).ConfigureAwait(false) : first;
        }
        finally
        {
            turns.Release();
            Rest();
        }
    }

    private async Task<Result<byte[]>> PrintOnce(byte[] html, CancellationToken cancellation)
    {
        var chosen = await Choose(cancellation).ConfigureAwait(false);
        if (!chosen.IsOk)
        {
            return chosen.Error;
        }

        var browser = chosen.Value;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.PrintLimit);
        try
        {
            return await browser.Print(html, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            browser.Retire();
            return PdfErrors.TooSlow;
        }
        catch (DevToolsException)
        {
            browser.Retire();
            return PdfErrors.BrowserFailed;
        }
        finally
        {
            browser.Release();
        }
    }

    private void Rest()
    {
        if (!closed)
        {
            idle.Change(options.IdleLimit, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>A browser in use by the caller until released: the warm one, or a new one when that is dead or has printed enough.</summary>
    private async Task<Result<Browser>> Choose(CancellationToken cancellation)
    {
        await choosing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(closed, this);
            if (current is not null && current.TryUse())
            {
                return current;
            }

            current?.Retire();
            current = null;
            var fresh = await Browser.Start(options, cancellation).ConfigureAwait(false);
            if (!fresh.IsOk)
            {
                return fresh.Error;
            }

            started.RemoveAll(browser => browser.IsEnded);
            started.Add(fresh.Value);
            current = fresh.Value;
            return current.TryUse() ? current : PdfErrors.BrowserFailed;
        }
        finally
        {
            choosing.Release();
        }
    }
}
