using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>A file of a public item, to keep; never run in the page.</summary>
[AllowAnonymous]
internal sealed class PublicFileModel(AgencyData data, FileStore files, ItemStore store) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var found = await data.ReadAsync((db, token) => db.Set<Evidence>().Where(e => e.Id == id && e.FileId != null)
            .Join(db.Set<YearItem>(), e => e.YearItemId, i => i.Id, (e, i) => new { Evidence = e, Item = i }).SingleOrDefaultAsync(token), ct);
        if (found is null || !store.IsPublic(found.Item) || !ProminenceRule.IsPublic(found.Evidence.Prominence, found.Evidence.EmbargoUntil, store.Today))
        {
            return NotFound();
        }

        return await ServedFile.OfAsync(this, files, data, found.Evidence.FileId!.Value, ct);
    }
}
