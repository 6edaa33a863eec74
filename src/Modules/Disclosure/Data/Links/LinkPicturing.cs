using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Jobs;

namespace Prongsai.Disclosure.Data.Links;

/// <param name="Slot">Number of the ten seconds; part of the job's key only.</param>
internal sealed record LinkPictureRequest(long Slot);

/// <summary>Takes one picture that is due. One at a time in this process; whether it comes out or not, the link stands as the look found it.</summary>
internal sealed class LinkPicturing(AgencyData data, LinkSettings settings, ILinkCamera camera, LinkRoom room, FileStore files) : IJob<LinkPictureRequest>
{
    public const string Kind = "disclosure.link_picture";

    /// <summary>By this name the files are known to who lets old ones go.</summary>
    public const string FileName = "page-picture";

    private static readonly Duration Lease = Duration.FromMinutes(2);
    private static readonly ActKind Claimed = new("disclosure.link_picture_claimed", "เตรียมเก็บภาพหน้าเว็บภายนอก");
    private static readonly ActKind Kept = new("disclosure.link_picture_kept", "เก็บภาพหน้าเว็บภายนอก");

    public async Task<Result<Unit>> RunAsync(LinkPictureRequest payload, JobRun run, CancellationToken cancellationToken)
    {
        await RunAsync(cancellationToken);
        return Unit.Done;
    }

    /// <returns>Whether one was tried.</returns>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        if (camera.WhyOff is not null || !await room.Picture.WaitAsync(TimeSpan.Zero, ct))
        {
            return false;
        }

        try
        {
            if (await ClaimAsync(ct) is not { } link)
            {
                return false;
            }

            await KeepAsync(link.Id, await camera.TakeAsync(link.Address, ct), ct);
            return true;
        }
        finally
        {
            room.Picture.Release();
        }
    }

    private async Task<WatchedLink?> ClaimAsync(CancellationToken ct)
    {
        Guid? taken = null;
        await data.ActAsync<Unit>(Claimed, async (act, token) =>
        {
            taken = await PictureTable.ClaimAsync(act, Duration.FromTimeSpan(settings.Spacing), Lease, token);
            return Unit.Done;
        }, ct);
        return taken is { } id ? await data.ReadAsync((db, token) => db.Set<WatchedLink>().SingleOrDefaultAsync(l => l.Id == id, token), ct) : null;
    }

    private async Task KeepAsync(Guid link, Result<byte[]> taken, CancellationToken ct) => await data.ActAsync<Unit>(Kept, async (act, token) =>
    {
        if (!taken.IsOk)
        {
            await PictureTable.TriedAsync(act, link, taken.Error.Code, token);
            return Unit.Done;
        }

        using var picture = new MemoryStream(taken.Value);
        var file = await files.AddAsync(act, picture, FileName, token);
        if (!file.IsOk)
        {
            return file.Error;
        }

        await act.Db.SaveChangesAsync(token);
        await PictureTable.AddAsync(act, link, file.Value.Id, act.At, token);
        await PictureTable.TriedAsync(act, link, null, token);
        return Unit.Done;
    }, ct);
}
