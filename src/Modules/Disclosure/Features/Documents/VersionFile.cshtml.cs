using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Privacy;

namespace Prongsai.Disclosure.Features.Documents;

/// <summary>The file of a version, for officers who may see the document.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class VersionFileModel(DocumentPages pages, AgencyData data, FileStore files, IPersonalAccess access) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, int number, CancellationToken ct)
    {
        var reader = await pages.ReaderAsync(User, ct);
        if (await pages.Library.FindAsync(id, reader, ct) is not { } one || await pages.Library.FileAsync(id, number, ct) is not var (version, file))
        {
            return NotFound();
        }

        if (version.PublishersOnly && !reader.Rights.Has("disclosure.publish", null))
        {
            return Forbid();
        }

        if (version.PublishersOnly || one.IsRestricted)
        {
            await access.NoteAsync(new($"หลักฐานจำกัดผู้เห็น: {one.Document.TitleTh} ฉบับที่ {number}") { Path = Request.Path, Restricted = true }, ct);
        }

        Response.Headers.CacheControl = "no-store";
        return await ServedFile.OfAsync(this, files, data, file, ct);
    }
}
