using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Correspondence.Data;

/// <summary>Files a letter brings along: those kept at signing, and the emblem in its head.</summary>
internal sealed class LetterFiles(AgencyData data, FileStore files, IOfficePictures pictures)
{
    public Task<Result<OpenedFile>> OpenAsync(Guid file, CancellationToken ct) => files.OpenAsync(data, file, ct);

    public Task<ImageSource> ImagesAsync(OfficialDocument paper, CancellationToken ct) => pictures.ForAsync(paper, ct);
}
