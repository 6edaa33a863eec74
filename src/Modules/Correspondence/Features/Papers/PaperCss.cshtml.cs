using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Documents;

namespace Prongsai.Correspondence.Features.Papers;

/// <summary>The look of a paper inside a page, from the same place as the printed paper's.</summary>
[Authorize(Policy = "papers.print")]
internal sealed class PaperCssModel : PageModel
{
    public ContentResult OnGet() => Content(HtmlWriter.FragmentCss, "text/css; charset=utf-8");
}
