using System.Text.Json;
using Prongsai.Kernel;

namespace Prongsai.Documents.Pdf;

/// <summary>A running Chromium with one page always ready for the next paper. Counts who uses it, so that a retired one ends after its last paper.</summary>
internal sealed class Browser
{
    private readonly BrowserProcess process;
    private readonly DevToolsPipe pipe;
    private readonly Lock gate = new();
    private Task<PrintPage>? spare;
    private int papersLeft;
    private int users;
    private bool retired;
    private Task? closing;

    private Browser(BrowserProcess process, DevToolsPipe pipe, int papers)
    {
        this.process = process;
        this.pipe = pipe;
        papersLeft = papers;
        spare = PrintPage.Open(pipe);
    }

    public int ProcessId => process.Id;

    public bool IsEnded => closing is { IsCompleted: true };

    public static async Task<Result<Browser>> Start(PdfPrinterOptions options, CancellationToken cancellation)
    {
        if (BrowserProcess.Find(options.ChromiumPath) is not { } program)
        {
            return PdfErrors.BrowserMissing;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.StartLimit);
        if (BrowserProcess.Start(program) is not { } process)
        {
            return PdfErrors.BrowserFailed;
        }

        var pipe = new DevToolsPipe(process.Commands, process.Answers);
        try
        {
            await pipe.Send("Browser.getVersion", new { }, null, limit.Token).ConfigureAwait(false);
            return new Browser(process, pipe, options.PapersPerBrowser);
        }
        catch (Exception fault) when (fault is DevToolsException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            await process.End().ConfigureAwait(false);
            return PdfErrors.BrowserFailed;
        }
    }

    /// <summary>Counts the caller in; false when this browser takes no more papers.</summary>
    public bool TryUse()
    {
        lock (gate)
        {
            if (retired || pipe.IsClosed || papersLeft <= 0)
            {
                return false;
            }

            users++;
            return true;
        }
    }

    public void Release()
    {
        lock (gate)
        {
            users--;
            CloseWhenIdle();
        }
    }

    public void Retire()
    {
        lock (gate)
        {
            retired = true;
            CloseWhenIdle();
        }
    }

    /// <summary>Ends the browser now, whoever uses it.</summary>
    public Task Close()
    {
        lock (gate)
        {
            retired = true;
            return closing ??= End();
        }
    }

    public async Task<byte[]> Print(byte[] html, CancellationToken cancellation)
    {
        var page = await TakePage().WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await page.Print(html, cancellation).ConfigureAwait(false);
        }
        finally
        {
            page.Leave();
            Refill();
        }
    }

    private Task<PrintPage> TakePage()
    {
        lock (gate)
        {
            papersLeft--;
            var page = spare ?? PrintPage.Open(pipe);
            spare = null;
            return page;
        }
    }

    private void Refill()
    {
        lock (gate)
        {
            if (!retired && papersLeft > 0)
            {
                spare ??= PrintPage.Open(pipe);
            }
        }
    }

    private void CloseWhenIdle()
    {
        if (retired && users == 0)
        {
            closing ??= End();
        }
    }

    private async Task End()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await pipe.Send("Browser.close", new { }, null, patience.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is DevToolsException or OperationCanceledException or JsonException)
        {
            // it is ended below all the same
        }

        await process.End().ConfigureAwait(false);
    }
}
