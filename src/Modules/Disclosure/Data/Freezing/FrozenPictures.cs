using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Data.Freezing;

internal sealed record PageOfLink(Guid FileId, byte[] Sha256);

/// <summary>Pictures of the pages that links lead to: a frozen state names the newest by its hash, and the file stays while the freeze does.</summary>
internal static class FrozenPictures
{
    /// <summary>By the link's address.</summary>
    public static async Task<Dictionary<string, PageOfLink>> NewestAsync(Db db, IReadOnlyCollection<string> addresses, CancellationToken ct) => addresses.Count == 0 ? []
        : (await (
            from l in db.Set<WatchedLink>()
            join p in db.Set<LinkPicture>() on l.Id equals p.WatchedLinkId
            join f in db.Set<StoredFile>() on p.FileId equals f.Id
            where addresses.Contains(l.Address)
            select new { l.Address, p.At, p.FileId, f.Sha256 }).ToListAsync(ct))
        .GroupBy(p => p.Address).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.At).Select(p => new PageOfLink(p.FileId, p.Sha256)).First());

    /// <summary>Rows that keep the files of pictures named in these items.</summary>
    public static async Task<IEnumerable<FrozenFile>> KeptAsync(Db db, Guid freeze, IReadOnlyCollection<FrozenItem> items, CancellationToken ct)
    {
        var named = items.SelectMany(i => i.Evidence.Where(e => e is { Address: not null, PictureSha256: not null }).Select(e => (Item: i.Key, Address: e.Address!, Sha256: e.PictureSha256!))).ToList();
        var pictures = await NewestAsync(db, [.. named.Select(n => n.Address).Distinct()], ct);
        return named.Where(n => pictures.TryGetValue(n.Address, out var picture) && Convert.ToHexStringLower(picture.Sha256) == n.Sha256)
            .Select(n => new FrozenFile { FreezeId = freeze, ItemKey = n.Item, FileId = pictures[n.Address].FileId, Sha256 = pictures[n.Address].Sha256 });
    }
}
