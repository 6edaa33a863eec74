using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Documents;

namespace Prongsai.Correspondence.Features.Letters;

/// <summary>The file of a letter: the one kept at signing, or the draft as it stands.</summary>
[Authorize(Policy = "letters.read")]
internal sealed class LetterFileModel(LetterStore store, PaperMaking making, LetterFiles files, PdfPrinter pdf) : PageModel
{
    public Guid Id { get; private set; }

    public string Fault { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken ct)
    {
        Id = id;
        if (format is not ("pdf" or "docx" or "html") || await store.FindAsync(id, ct) is not { } view)
        {
            return NotFound();
        }

        if ((format == "pdf" ? view.Letter.PdfFileId : format == "docx" ? view.Letter.DocxFileId : null) is { } kept)
        {
            var opened = await files.OpenAsync(kept, ct);
            return opened.Match<IActionResult>(f => File(f.Content, f.File.ContentType, f.File.Name), error => Failed(error.Message));
        }

        var paper = await making.OfAsync(view, ct);
        var rendered = await PaperRendering.RenderAsync(paper, format, pdf, await files.ImagesAsync(paper, ct), ct);
        return rendered.Match<IActionResult>(r => File(r.Bytes, r.ContentType, $"{(view.Letter.SignedAt is null ? "draft" : "letter")}-{id:N}.{format}"), error => Failed(error.Message));
    }

    private PageResult Failed(string message)
    {
        Fault = message;
        return Page();
    }
}
