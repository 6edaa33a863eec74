using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Risk.Data;

/// <summary>Files that this module's rows name, and no others.</summary>
internal sealed class RiskFiles(AgencyData data, FileStore store)
{
    /// <param name="row">Id of the row that names the file.</param>
    public Task<Guid?> FileOfAsync(Guid row, CancellationToken cancellationToken) => data.ReadAsync((db, ct) =>
        db.Set<ActivityFile>().Where(f => f.Id == row).Select(f => (Guid?)f.FileId).Concat(db.Set<PriceFound>().Where(f => f.Id == row).Select(f => f.FileId)).SingleOrDefaultAsync(ct), cancellationToken);

    public Task<Result<OpenedFile>> OpenAsync(Guid file, CancellationToken cancellationToken) => store.OpenAsync(data, file, cancellationToken);
}
