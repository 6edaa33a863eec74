using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Documents;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Correspondence.Features.Papers;

/// <summary>A paper as a file to keep.</summary>
[Authorize(Policy = "papers.print")]
internal sealed class PaperFileModel(IEnumerable<IDocumentKind> kinds, AgencySession session, IClock clock, IOfficePictures pictures, PdfPrinter pdf) : PageModel
{
    public string Fault { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string key, string format, CancellationToken ct)
    {
        if (kinds.FirstOrDefault(k => k.Key == key) is not { } kind || !PaperRendering.Formats.Contains(format))
        {
            return NotFound();
        }

        var year = OfficeYear.Chosen(HttpContext, clock);
        var built = await kind.BuildAsync(session.Agency, year, ct);
        if (!built.IsOk)
        {
            Fault = built.Error.Message;
            return Page();
        }

        var paper = built.Value.WithEmblem(await pictures.EmblemAsync(ct));
        var rendered = await PaperRendering.RenderAsync(paper, format, pdf, await pictures.ForAsync(paper, ct), ct);
        if (!rendered.IsOk)
        {
            Fault = rendered.Error.Message;
            return Page();
        }

        return File(rendered.Value.Bytes, rendered.Value.ContentType, $"{key}-{year}.{format}");
    }
}
