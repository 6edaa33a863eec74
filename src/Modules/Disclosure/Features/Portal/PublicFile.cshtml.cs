using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
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
        var found = await data.ReadAsync((db, token) => DocumentFiles.OfUse(db, id).SingleOrDefaultAsync(token), ct);
        if (found is null || !store.IsPublic(found.Item) || !ProminenceRule.IsPublic(found.Use.Prominence, found.Use.EmbargoUntil, store.Today))
        {
            return NotFound();
        }

        return await ServedFile.OfAsync(this, files, data, found.File, ct);
    }
}
