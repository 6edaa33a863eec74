using System.Globalization;
using System.Text.Json;
using Prongsai.Documents.Pdf;
using Prongsai.Kernel;

namespace Prongsai.Documents.Pages;

/// <summary>One page in one browser: every request of it stops here and is answered by the source or not at all.</summary>
internal sealed class PageShot
{
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    private static readonly (int Quality, double Scale)[] Tries = [(75, 1), (50, 1), (25, 1), (50, 0.5), (20, 0.5)];

    private readonly DevToolsPipe pipe;
    private readonly string session;
    private readonly string frame;
    private readonly IPageSource source;
    private readonly PageCameraOptions options;
    private readonly CancellationToken ct;
    private readonly TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? loader;
    private int asking;
    private volatile bool still;

    private PageShot(DevToolsPipe pipe, (string Frame, string Session) page, IPageSource source, PageCameraOptions options, CancellationToken ct) =>
        (this.pipe, frame, session, this.source, this.options, this.ct) = (pipe, page.Frame, page.Session, source, options, ct);

    public static async Task<PageShot> OpenAsync(DevToolsPipe pipe, IPageSource source, PageCameraOptions options, CancellationToken ct)
    {
        await pipe.Send("Browser.setDownloadBehavior", new { behavior = "deny" }, null, ct).ConfigureAwait(false);
        var target = await pipe.Send("Target.createTarget", new { url = "about:blank" }, null, ct).ConfigureAwait(false);
        var frame = target.GetProperty("targetId").GetString()!;
        var attached = await pipe.Send("Target.attachToTarget", new { targetId = frame, flatten = true }, null, ct).ConfigureAwait(false);
        var shot = new PageShot(pipe, (frame, attached.GetProperty("sessionId").GetString()!), source, options, ct);
        await shot.PrepareAsync().ConfigureAwait(false);
        return shot;
    }

    public async Task<Result<byte[]>> TakeAsync(Uri page)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.Patience);
        var gone = await pipe.Send("Page.navigate", new { url = page.AbsoluteUri }, session, patience.Token).ConfigureAwait(false);
        if (gone.TryGetProperty("errorText", out _) || !gone.TryGetProperty("loaderId", out _))
        {
            return PageErrors.NoPage;
        }

        await CameAsync(patience.Token).ConfigureAwait(false);
        return await CaptureAsync().ConfigureAwait(false);
    }

    private async Task PrepareAsync()
    {
        pipe.Listen("Fetch.requestPaused", session, paused => _ = AnswerAsync(paused));
        pipe.Listen("Page.lifecycleEvent", session, Lived);
        await SendAsync("Fetch.enable", new { patterns = new[] { new { urlPattern = "*" } } }).ConfigureAwait(false);
        await SendAsync("Emulation.setScriptExecutionDisabled", new { value = true }).ConfigureAwait(false);
        await SendAsync("Emulation.setDeviceMetricsOverride", new { width = options.Width, height = options.Height, deviceScaleFactor = 1, mobile = false }).ConfigureAwait(false);
        await SendAsync("Page.enable", new { }).ConfigureAwait(false);
        await SendAsync("Page.setLifecycleEventsEnabled", new { enabled = true }).ConfigureAwait(false);
    }

    private Task<JsonElement> SendAsync(string method, object parameters) => pipe.Send(method, parameters, session, ct);

    /// <summary>Waits for the page and for what it goes on to ask, as long as the patience lasts.</summary>
    private async Task CameAsync(CancellationToken patience)
    {
        try
        {
            await loaded.Task.WaitAsync(patience).ConfigureAwait(false);
            do
            {
                await Task.Delay(Settling, patience).ConfigureAwait(false);
            }
            while (Volatile.Read(ref asking) > 0);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            await SendAsync("Page.stopLoading", new { }).ConfigureAwait(false); // as far as it came
        }
    }

    private async Task<Result<byte[]>> CaptureAsync()
    {
        still = true; // from now on it goes nowhere
        foreach (var (quality, scale) in Tries)
        {
            var clip = new { x = 0, y = 0, width = options.Width, height = options.Height, scale };
            var taken = await SendAsync("Page.captureScreenshot", new { format = "webp", quality, clip, captureBeyondViewport = false }).ConfigureAwait(false);
            if (taken.GetProperty("data").GetBytesFromBase64() is var picture && picture.Length <= options.MostBytes)
            {
                return picture;
            }
        }

        return PageErrors.TooLarge;
    }

    private void Lived(JsonElement said)
    {
        if (said.GetProperty("frameId").GetString() != frame)
        {
            return;
        }

        var (name, of) = (said.GetProperty("name").GetString(), said.GetProperty("loaderId").GetString());
        if (name == "init")
        {
            loader = of;
        }
        else if (name == "load" && loader == of && loader is not null)
        {
            loaded.TrySetResult();
        }
    }

    private async Task AnswerAsync(JsonElement paused)
    {
        Interlocked.Increment(ref asking);
        var requestId = paused.GetProperty("requestId").GetString()!;
        try
        {
            var request = Read(paused);
            var answer = request is null || still ? null : await source.AnswerAsync(request, ct).ConfigureAwait(false);
            await (answer is null
                ? SendAsync("Fetch.failRequest", new { requestId, errorReason = request?.Part == PagePart.Page ? "Aborted" : "BlockedByClient" }) // an aborted page leaves the one that stands
                : SendAsync("Fetch.fulfillRequest", new { requestId, responseCode = answer.Status, responseHeaders = Headers(answer), body = Convert.ToBase64String(answer.Body.Span) })).ConfigureAwait(false);
        }
        catch (Exception ended) when (ended is DevToolsException or OperationCanceledException)
        {
            // the page went on without it, or the picture is over
        }
        finally
        {
            Interlocked.Decrement(ref asking);
        }
    }

    /// <summary>What may be asked at all: a reading of a web address for something that is seen.</summary>
    private PageRequest? Read(JsonElement paused)
    {
        var asked = paused.GetProperty("request");
        PagePart? part = paused.GetProperty("resourceType").GetString() switch
        {
            "Document" => paused.GetProperty("frameId").GetString() == frame ? PagePart.Page : PagePart.Frame,
            "Stylesheet" => PagePart.Style,
            "Image" => PagePart.Image,
            "Font" => PagePart.Font,
            _ => null,
        };
        return part is { } known && asked.GetProperty("method").GetString() == "GET" && Uri.TryCreate(asked.GetProperty("url").GetString(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new(address, known)
            : null;
    }

    /// <summary>No cookies, no scripts by another name, no downloads: what shows a page and nothing else. Fonts come from elsewhere only when allowed, and nothing here is a secret.</summary>
    private static object[] Headers(PageAnswer answer)
    {
        List<object> headers = [new { name = "Access-Control-Allow-Origin", value = "*" }, new { name = "Content-Length", value = answer.Body.Length.ToString(CultureInfo.InvariantCulture) }];
        if (answer.ContentType is { } type)
        {
            headers.Add(new { name = "Content-Type", value = type });
        }

        if (answer.Location is { } place)
        {
            headers.Add(new { name = "Location", value = place });
        }

        return [.. headers];
    }
}
