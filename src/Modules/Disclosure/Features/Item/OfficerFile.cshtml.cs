using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Privacy;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>A file of an item for officers, public or not.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class OfficerFileModel(AgencyData data, FileStore files, IOffice office, IPersonalAccess access) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var found = await data.ReadAsync((db, token) => DocumentFiles.OfUse(db, id).SingleOrDefaultAsync(token), ct);
        if (found is null)
        {
            return NotFound();
        }

        var reader = ItemPages.ReaderOf(User, await office.UnitsAsync(ct));
        if (!ProminenceRule.IsOpenTo(reader, found.Use.Prominence, found.Item.UnitId) || !ProminenceRule.IsOpenTo(reader, found.Item.Prominence, found.Item.UnitId))
        {
            return Forbid();
        }

        if (found.Use.Prominence == Prominence.Restricted || found.Item.Prominence == Prominence.Restricted)
        {
            await access.NoteAsync(new($"หลักฐานจำกัดผู้เห็น: {found.Title}") { Path = Request.Path, Restricted = true }, ct);
        }

        Response.Headers.CacheControl = "no-store";
        return await ServedFile.OfAsync(this, files, data, found.File, ct);
    }
}
