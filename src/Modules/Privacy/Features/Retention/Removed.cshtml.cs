using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Retention;

/// <summary>The tombstones.</summary>
[Authorize(Policy = "privacy.read")]
internal sealed class RemovedModel(RetentionBook book) : PageModel
{
    private const int Size = 50;

    public IReadOnlyList<Tombstone> Rows { get; private set; } = [];

    public int PageNumber { get; private set; }

    public int PageCount { get; private set; }

    public async Task OnGetAsync(int p, CancellationToken ct)
    {
        PageCount = Math.Max(1, (await book.TombstoneCountAsync(ct) + Size - 1) / Size);
        PageNumber = Math.Clamp(p, 1, PageCount);
        Rows = await book.TombstonesAsync((PageNumber - 1) * Size, Size, ct);
    }
}
