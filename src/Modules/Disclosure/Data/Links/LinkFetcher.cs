using System.Diagnostics;
using System.Net;
using System.Security.Authentication;
using NodaTime;
using Prongsai.Disclosure.Domain.Links;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Looks at an address once.</summary>
internal interface ILinkFetcher
{
    Task<LinkSighting> LookAsync(string address, CancellationToken ct);
}

/// <summary>Looks as a polite guest: no cookies, no credentials, bounded in time, size and hops, each hop checked and in its turn. The installation's own pages are asked within the process, never over the net.</summary>
internal sealed class LinkFetcher(LinkSettings settings, HostPace pace, INet net, IOwnPages? own = null) : ILinkFetcher
{
    private static readonly HashSet<HttpStatusCode> Moved =
        [HttpStatusCode.MovedPermanently, HttpStatusCode.Found, HttpStatusCode.SeeOther, HttpStatusCode.TemporaryRedirect, HttpStatusCode.PermanentRedirect];

    public async Task<LinkSighting> LookAsync(string address, CancellationToken ct)
    {
        var took = new Stopwatch();
        var (hop, seen, at) = (0, new HashSet<string>(StringComparer.Ordinal), new Uri(address));
        while (true)
        {
            var isOwn = own?.Holds(at) == true;
            if (!isOwn && !settings.Allows(at))
            {
                return new(LinkVerdict.Broken, LinkFault.NotAllowed) { Hops = hop, FinalAddress = hop > 0 ? Shown(at) : null };
            }

            if (!seen.Add(at.AbsoluteUri))
            {
                return new(LinkVerdict.Broken, LinkFault.Loop) { Hops = hop, FinalAddress = Shown(at), TookMs = (int)took.ElapsedMilliseconds };
            }

            var (sighting, next) = await (isOwn ? AskOwnAsync(at, took, ct) : AskAsync(at, took, ct));
            if (next is null)
            {
                return sighting with { Hops = hop, FinalAddress = hop > 0 ? Shown(at) : null, TookMs = (int)took.ElapsedMilliseconds };
            }

            if (++hop > settings.MostHops)
            {
                return new(LinkVerdict.Broken, LinkFault.TooManyHops) { Hops = settings.MostHops, FinalAddress = Shown(at), Status = sighting.Status, TookMs = (int)took.ElapsedMilliseconds };
            }

            at = next;
        }
    }

    /// <summary>Without a name and password, should a site send one.</summary>
    private static string Shown(Uri at) => at.GetComponents(UriComponents.AbsoluteUri & ~(UriComponents.UserInfo | UriComponents.Fragment), UriFormat.UriEscaped) is { Length: <= 2000 } shown ? shown : at.Host;

    private async Task<(LinkSighting Sighting, Uri? Next)> AskAsync(Uri at, Stopwatch took, CancellationToken ct)
    {
        using var turn = await pace.EnterAsync(LinkAddress.HostOf(at), ct);
        var certificate = new CertificateWatch(settings);
        took.Start();
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(settings.Patience);
            return await AskAsync(at, certificate, patience.Token);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && FaultOf(fault, certificate) is { } known)
        {
            return (new(LinkVerdict.Broken, known) { CertificateEndsAt = certificate.EndsAt }, null);
        }
        finally
        {
            took.Stop();
        }
    }

    private async Task<(LinkSighting Sighting, Uri? Next)> AskOwnAsync(Uri at, Stopwatch took, CancellationToken ct)
    {
        took.Start();
        using var answer = await own!.AskAsync(at, ct);
        took.Stop();
        return await SightedAsync(at, answer, null, ct);
    }

    private async Task<(LinkSighting, Uri?)> AskAsync(Uri at, CertificateWatch certificate, CancellationToken ct)
    {
        using var client = new HttpMessageInvoker(SafeClient.Handler(settings, net, certificate));
        using var request = SafeClient.Request(settings, at, "text/html,application/xhtml+xml,*/*;q=0.8");
        using var answer = await client.SendAsync(request, ct);
        return await SightedAsync(at, answer, certificate, ct);
    }

    private async Task<(LinkSighting, Uri?)> SightedAsync(Uri at, HttpResponseMessage answer, CertificateWatch? certificate, CancellationToken ct)
    {
        var status = (int)answer.StatusCode;
        if (Next(at, answer) is { } next)
        {
            return (new(LinkVerdict.Working) { Status = status }, next);
        }

        var sighting = Verdict(answer) with { Status = status, CertificateEndsAt = certificate?.EndsAt };
        return (sighting.Verdict == LinkVerdict.Working ? sighting with { Page = await PageReading.ReadAsync(answer.Content, settings.MostBytes, ct) } : sighting, null);
    }

    /// <summary>Where a redirect leads; null when the answer is none.</summary>
    public static Uri? Next(Uri at, HttpResponseMessage answer) =>
        Moved.Contains(answer.StatusCode) && answer.Headers.TryGetValues("Location", out var places) && places.FirstOrDefault() is { Length: > 0 and < 4000 } place && Uri.TryCreate(at, place, out var next)
            ? next
            : null;

    /// <summary>A wall against programs is no fault of the page: a person must look.</summary>
    private static LinkSighting Verdict(HttpResponseMessage answer)
    {
        var later = RetryAfter(answer);
        return (int)answer.StatusCode switch
        {
            >= 200 and < 300 => new(LinkVerdict.Working),
            401 or 403 or 405 or 406 or 407 or 451 => new(LinkVerdict.Guarded, LinkFault.Status),
            429 => new(LinkVerdict.Busy, LinkFault.Status) { RetryAfter = later },
            503 when later is not null => new(LinkVerdict.Busy, LinkFault.Status) { RetryAfter = later },
            _ => new(LinkVerdict.Broken, LinkFault.Status),
        };
    }

    private static Duration? RetryAfter(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } until } when answer.Headers.Date is { } now && until > now => Duration.FromTimeSpan(until - now),
        { Date: not null } => Duration.FromHours(2),
        _ => null,
    };

    private static LinkFault? FaultOf(Exception fault, CertificateWatch certificate) => fault switch
    {
        OperationCanceledException => LinkFault.TooSlow,
        InwardException => LinkFault.Inward,
        NoSuchNameException => LinkFault.NoSuchName,
        AuthenticationException => certificate.IsBad ? LinkFault.Certificate : LinkFault.NoAnswer,
        HttpRequestException { InnerException: { } inner } when FaultOf(inner, certificate) is { } known => known,
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.ResponseEnded } => LinkFault.Unreadable,
        HttpRequestException or IOException or System.Net.Sockets.SocketException => LinkFault.NoAnswer,
        InvalidDataException or ArgumentException or FormatException => LinkFault.Unreadable,
        _ => null,
    };
}
