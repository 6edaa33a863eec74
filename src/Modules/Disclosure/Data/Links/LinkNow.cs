using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;

namespace Prongsai.Disclosure.Data.Links;

internal sealed record LinkNowRequest(Guid Link);

/// <summary>Looks at one link because somebody asks for it.</summary>
internal sealed class LinkNow(LinkRound round) : IJob<LinkNowRequest>
{
    public const string Kind = "disclosure.link_now";

    public async Task<Result<Unit>> RunAsync(LinkNowRequest payload, JobRun run, CancellationToken cancellationToken)
    {
        await run.ReportAsync(20, "รอคิวของเว็บปลายทาง แล้วเปิดอ่าน", cancellationToken);
        return await round.LookNowAsync(payload.Link, cancellationToken) is null
            ? new Error.NotFound("links.gone", "ไม่มีลิงก์นี้ในข้อใดแล้ว จึงไม่ได้ตรวจ")
            : Unit.Done;
    }
}

/// <summary>Asks for a look at a link, and how far it is.</summary>
internal sealed class LinkAsking(AgencyData data, LinkSettings settings, IClock clock)
{
    private static readonly Duration Rest = Duration.FromMinutes(1);
    private static readonly ActKind Asked = new("disclosure.link_asked", "ขอตรวจลิงก์");

    /// <summary>Queues it once, however often somebody presses.</summary>
    public async Task<Result<Unit>> AskAsync(WatchedLink link, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (settings.Off)
        {
            return new Error.Invalid("links.off", "ระบบนี้ตั้งไว้ไม่ให้ออกไปอ่านเว็บภายนอก จึงไม่ได้ตรวจ กรุณาเปิดดูด้วยตนเอง หรือแจ้งผู้ดูแลระบบ");
        }

        if (link.CheckedAt is { } last && last <= now && now - last < Rest)
        {
            return new Error.Invalid("links.rest", "เพิ่งตรวจไปไม่ถึงหนึ่งนาที ผลอยู่ในหน้านี้แล้ว เพื่อไม่รบกวนเว็บปลายทาง กรุณารอหนึ่งนาทีแล้วกดใหม่");
        }

        return await data.ActAsync<Unit>(Asked, async (act, ct) =>
        {
            await act.EnqueueAsync(LinkNow.Kind, KeyOf(link), new LinkNowRequest(link.Id), ct);
            return Unit.Done;
        }, cancellationToken);
    }

    /// <summary>The look asked for since the last one; null when none is.</summary>
    public Task<QueuedJob?> JobAsync(WatchedLink link, CancellationToken cancellationToken)
    {
        var key = KeyOf(link);
        return data.ReadAsync((db, ct) => db.Set<QueuedJob>().SingleOrDefaultAsync(j => j.Kind == LinkNow.Kind && j.Key == key, ct), cancellationToken);
    }

    private static string KeyOf(WatchedLink link) => string.Create(CultureInfo.InvariantCulture, $"{link.Id}:{link.CheckedAt?.ToUnixTimeMilliseconds() ?? 0}");
}
