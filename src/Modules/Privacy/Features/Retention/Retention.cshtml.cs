using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Retention;

/// <summary>What would be removed, rule by rule.</summary>
[Authorize(Policy = "privacy.read")]
internal sealed class RetentionModel(RetentionBook book) : PageModel
{
    public IReadOnlyList<RulePreview> Previews { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Previews = await book.PreviewAsync(ct);
}
