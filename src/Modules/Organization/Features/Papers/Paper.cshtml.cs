using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Organization.Features.Papers;

[Authorize(Policy = "papers.print")]
internal sealed class PaperModel(IEnumerable<IDocumentKind> kinds, AgencySession session, IClock clock) : PageModel
{
    public FiscalYear Year { get; private set; }

    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? PreparePath { get; private set; }

    public string? Missing { get; private set; }

    /// <summary>The paper as HTML made by our own writer, which encodes all text.</summary>
    public string Preview { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (kinds.FirstOrDefault(k => k.Key == key) is not { } kind)
        {
            return NotFound();
        }

        (Year, Key, Name, PreparePath) = (OfficeYear.Chosen(HttpContext, clock), kind.Key, kind.NameTh, kind.PreparePath);
        var built = await kind.BuildAsync(session.Agency, Year, ct);
        (Missing, Preview) = built.Match<(string?, string)>(paper => (null, HtmlWriter.Fragment(paper)), error => (error.Message, ""));
        return Page();
    }
}
