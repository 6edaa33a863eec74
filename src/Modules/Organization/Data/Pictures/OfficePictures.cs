using Microsoft.EntityFrameworkCore;
using Prongsai.Documents;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Pictures;

namespace Prongsai.Organization.Data;

/// <summary>Reads the office's pictures.</summary>
internal sealed class OfficePictures(AgencyData data, FileStore files) : IOfficePictures
{
    /// <summary>Those in use.</summary>
    public Task<IReadOnlyDictionary<PicturePlace, OfficePicture>> NowAsync(CancellationToken cancellationToken) =>
        data.ReadAsync<IReadOnlyDictionary<PicturePlace, OfficePicture>>(
            async (db, ct) => await db.Set<OfficePicture>().Where(p => p.TakenAt == null).ToDictionaryAsync(p => p.Place, ct), cancellationToken);

    public async Task<string?> EmblemAsync(CancellationToken cancellationToken)
    {
        var now = await NowAsync(cancellationToken);
        return now.TryGetValue(PicturePlace.Seal, out var seal) ? seal.Sha256
            : now.TryGetValue(PicturePlace.Logo, out var logo) && logo.MediaType != PlainPicture.Webp ? logo.Sha256
            : null;
    }

    public async Task<ImageSource> ForAsync(OfficialDocument paper, CancellationToken cancellationToken)
    {
        var read = new Dictionary<string, byte[]>();
        foreach (var sha256 in paper.Emblems())
        {
            if (await OpenAsync(sha256, null, cancellationToken) is { } opened)
            {
                await using var content = opened.Content;
                using var bytes = new MemoryStream();
                await content.CopyToAsync(bytes, cancellationToken);
                read[sha256] = bytes.ToArray();
            }
        }

        return sha256 => read.GetValueOrDefault(sha256);
    }

    /// <summary>A picture the office uses or used; with <paramref name="only"/> only one that stood there.</summary>
    public async Task<OpenedFile?> OpenAsync(string sha256, PicturePlace? only, CancellationToken cancellationToken)
    {
        var file = await data.ReadAsync((db, ct) => db.Set<OfficePicture>().Where(p => p.Sha256 == sha256 && (only == null || p.Place == only))
            .OrderByDescending(p => p.PutAt).Select(p => (Guid?)p.FileId).FirstOrDefaultAsync(ct), cancellationToken);
        return file is { } id && await files.OpenAsync(data, id, cancellationToken) is { IsOk: true } opened ? opened.Value : null;
    }
}
