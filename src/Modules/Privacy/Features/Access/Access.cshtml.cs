using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Access;

/// <summary>The log of openings of the office.</summary>
[Authorize(Policy = "privacy.read")]
internal sealed class AccessModel(AccessReading reading) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<Opening> Rows { get; private set; } = [];

    public int PageNumber { get; private set; }

    public int PageCount { get; private set; }

    public async Task OnGetAsync(int p, CancellationToken ct)
    {
        PageNumber = Math.Max(1, p);
        (Rows, var count) = await reading.PageAsync(null, Q, (PageNumber - 1) * Size, Size, ct);
        PageCount = Math.Max(1, (count + Size - 1) / Size);
    }
}
