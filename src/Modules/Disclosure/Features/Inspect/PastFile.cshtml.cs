using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Features.Inspect;

/// <summary>A file as it was attached that day, only where the item's page offers it.</summary>
[Authorize(Policy = "disclosure.past")]
internal sealed class PastFileModel(PastPages pages, AgencyData data, FileStore files) : PastPage(pages)
{
    public async Task<IActionResult> OnGetAsync(int itemYear, string moment, Guid id, CancellationToken ct) =>
        await RefusedAsync(itemYear, moment, ct) is { } refused ? refused
            : Past.Items.Select(i => i.Files.TryGetValue(id, out var file) ? (Guid?)file : null).FirstOrDefault(f => f is not null) is { } stored ? await ServedFile.OfAsync(this, files, data, stored, ct)
            : NotFound();
}
