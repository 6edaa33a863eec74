using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Correspondence.Contracts;
using Prongsai.Documents;
using Prongsai.Organization.Contracts;
using Prongsai.Risk.Features.Papers;

namespace Prongsai.Risk.Features.Prices;

/// <summary>One sheet to print and keep.</summary>
[Authorize(Policy = "risk.read")]
internal sealed class PriceFileModel(Data.Prices prices, PriceSheetPaper paper, IOfficePictures pictures, PdfPrinter pdf) : PageModel
{
    public string Fault { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken ct)
    {
        if (format is not ("docx" or "pdf" or "xlsx") || await prices.FindAsync(id, ct) is not { } book)
        {
            return NotFound();
        }

        var sheet = (await paper.WriteAsync(book, ct)).WithEmblem(await pictures.EmblemAsync(ct));
        var rendered = await PaperRendering.RenderAsync(sheet, format, pdf, await pictures.ForAsync(sheet, ct), ct);
        Fault = rendered.Error?.Message ?? "";
        return rendered.IsOk ? File(rendered.Value.Bytes, rendered.Value.ContentType, $"prices-{id:N}.{format}") : Page();
    }
}
