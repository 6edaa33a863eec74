using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Documents.Pages;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>What one picture may ask for, and how much.</summary>
internal sealed record PictureBounds
{
    public int Requests { get; init; } = 80;

    public int AtOnce { get; init; } = 4;

    /// <summary>Bytes after unpacking, of all answers together.</summary>
    public long Bytes { get; init; } = 10 << 20;
}

/// <summary>Asks for what one page names, each address judged and each certificate checked as the monitor does. The hosts of the page itself are held until the picture is done.</summary>
internal sealed class PictureVisit(LinkSettings settings, HostPace pace, INet net, IOwnPages? own, PictureBounds bounds) : IPageSource, IDisposable
{
    private readonly SemaphoreSlim _atOnce = new(bounds.AtOnce);
    private readonly SemaphoreSlim _arriving = new(1);
    private readonly Dictionary<string, IDisposable> _held = [];
    private bool _isLeft;
    private int _pages;
    private int _requests;
    private long _bytes;

    /// <summary>Bytes read so far.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Waits for the turn at the page's host.</summary>
    public async Task ArriveAsync(Uri at, CancellationToken ct)
    {
        var host = LinkAddress.HostOf(at);
        if (own?.Holds(at) == true || !settings.Allows(at))
        {
            return;
        }

        await _arriving.WaitAsync(ct);
        try
        {
            if (!_held.ContainsKey(host))
            {
                Hold(host, await pace.EnterAsync(host, ct));
            }
        }
        finally
        {
            _arriving.Release();
        }
    }

    public async Task<PageAnswer?> AnswerAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var isOwn = own?.Holds(request.Address) == true;
        if ((!isOwn && !settings.Allows(request.Address)) || request.Address.AbsoluteUri.Length > 4000 || Interlocked.Increment(ref _requests) > bounds.Requests)
        {
            return null;
        }

        if (request.Part == PagePart.Page)
        {
            if (++_pages > settings.MostHops + 1)
            {
                return null;
            }

            await ArriveAsync(request.Address, cancellationToken);
        }

        await _atOnce.WaitAsync(cancellationToken);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(settings.Patience);
            return Bytes >= bounds.Bytes ? null : await (isOwn ? AskOwnAsync(request, patience.Token) : AskAsync(request, patience.Token));
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested
            && fault is HttpRequestException or IOException or SocketException or AuthenticationException or OperationCanceledException or InvalidDataException or ArgumentException or FormatException)
        {
            return null;
        }
        finally
        {
            _atOnce.Release();
        }
    }

    public void Dispose()
    {
        lock (_held)
        {
            _isLeft = true;
            foreach (var turn in _held.Values)
            {
                turn.Dispose();
            }
        }
    }

    private void Hold(string host, IDisposable turn)
    {
        lock (_held)
        {
            _held[host] = turn;
            if (_isLeft)
            {
                turn.Dispose();
            }
        }
    }

    private async Task<PageAnswer?> AskAsync(PageRequest request, CancellationToken ct)
    {
        using var client = new HttpMessageInvoker(SafeClient.Handler(settings, net, new CertificateWatch(settings)));
        using var asked = SafeClient.Request(settings, request.Address, request.Part is PagePart.Page or PagePart.Frame ? "text/html,application/xhtml+xml,*/*;q=0.8" : "*/*");
        using var answer = await client.SendAsync(asked, ct);
        return await AnsweredAsync(request, answer, ct);
    }

    private async Task<PageAnswer?> AskOwnAsync(PageRequest request, CancellationToken ct)
    {
        using var answer = await own!.AskAsync(request.Address, ct);
        return await AnsweredAsync(request, answer, ct);
    }

    private async Task<PageAnswer?> AnsweredAsync(PageRequest request, HttpResponseMessage answer, CancellationToken ct)
    {
        if (LinkFetcher.Next(request.Address, answer) is { } next)
        {
            return new((int)answer.StatusCode, null, default) { Location = next.AbsoluteUri };
        }

        var isPage = request.Part is PagePart.Page or PagePart.Frame;
        if (answer.StatusCode is < HttpStatusCode.OK or >= HttpStatusCode.MultipleChoices || (isPage && !IsShown(answer.Content.Headers)))
        {
            return null;
        }

        var (body, isWhole) = await BodyAsync(answer.Content, ct);
        return isWhole || isPage ? new((int)HttpStatusCode.OK, answer.Content.Headers.ContentType?.ToString(), body) : null; // half a page is still seen, half a picture or style is not
    }

    /// <summary>Shown by a browser rather than taken home as a file.</summary>
    private static bool IsShown(HttpContentHeaders headers) =>
        headers.ContentDisposition?.DispositionType.ToLowerInvariant() is not "attachment" && headers.ContentType?.MediaType?.ToLowerInvariant() is "text/html" or "application/xhtml+xml" or "text/plain" or null;

    private async Task<(byte[] Body, bool IsWhole)> BodyAsync(HttpContent content, CancellationToken ct)
    {
        await using var stream = await content.ReadAsStreamAsync(ct);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, ct) is > 0 and var count)
        {
            if (kept.Length + count > settings.MostBytes || Interlocked.Add(ref _bytes, count) > bounds.Bytes)
            {
                return (kept.ToArray(), false);
            }

            kept.Write(buffer, 0, count);
        }

        return (kept.ToArray(), true);
    }
}
