using System.Text;

namespace Prongsai.Documents.Pdf;

/// <summary>One fresh page of the browser, offline and without scripts, used for one paper and then closed.</summary>
internal sealed class PrintPage(DevToolsPipe pipe, string targetId, string session)
{
    private static readonly object NoNetwork = new { offline = true, latency = 0, downloadThroughput = 0, uploadThroughput = 0 };

    private static readonly object AsPaper = new
    {
        printBackground = true,
        preferCSSPageSize = true,
        displayHeaderFooter = false,
        generateTaggedPDF = true,
        generateDocumentOutline = true,
        transferMode = "ReturnAsBase64",
    };

    public static async Task<PrintPage> Open(DevToolsPipe pipe)
    {
        var target = await pipe.Send("Target.createTarget", new { url = "about:blank" }, null, default).ConfigureAwait(false);
        var targetId = target.GetProperty("targetId").GetString()!;
        var attached = await pipe.Send("Target.attachToTarget", new { targetId, flatten = true }, null, default).ConfigureAwait(false);
        var session = attached.GetProperty("sessionId").GetString()!;
        await Task.WhenAll(
            pipe.Send("Page.enable", new { }, session, default),
            pipe.Send("Network.enable", new { }, session, default),
            pipe.Send("Network.emulateNetworkConditions", NoNetwork, session, default),
            pipe.Send("Emulation.setScriptExecutionDisabled", new { value = true }, session, default)).ConfigureAwait(false);
        return new PrintPage(pipe, targetId, session);
    }

    public async Task<byte[]> Print(byte[] html, CancellationToken cancellation)
    {
        var loaded = pipe.Event("Page.loadEventFired", session);
        await pipe.Send("Page.setDocumentContent", new { frameId = targetId, html = Encoding.UTF8.GetString(html) }, session, cancellation)
            .ConfigureAwait(false);
        await loaded.WaitAsync(cancellation).ConfigureAwait(false);
        await pipe.Send("Runtime.evaluate", new { expression = "document.fonts.ready.then(() => 1)", awaitPromise = true }, session, cancellation)
            .ConfigureAwait(false);
        var printed = await pipe.Send("Page.printToPDF", AsPaper, session, cancellation).ConfigureAwait(false);
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>Closes the page; nobody waits for it.</summary>
    public void Leave() => _ = pipe.Send("Target.closeTarget", new { targetId }, null, default)
        .ContinueWith(closed => _ = closed.Exception, TaskScheduler.Default);
}
