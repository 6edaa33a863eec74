using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Correspondence.Data;
using Prongsai.Platform;

namespace Prongsai.Correspondence.Features.Circulating;

/// <summary>Circulars received and sent.</summary>
[Authorize(Policy = "letters.read")]
internal sealed class CircularListModel(Circulars circulars, AgencySession session) : PageModel
{
    public IReadOnlyList<CircularLine> Lines { get; private set; } = [];

    public string? NextPage { get; private set; }

    public bool MaySend => session.Rights.Has("circulars.send");

    public async Task OnGetAsync(Guid? before, CancellationToken ct)
    {
        var lines = await circulars.PageAsync(waitingOnly: false, before, LetterStore.PageSize + 1, ct);
        Lines = [.. lines.Take(LetterStore.PageSize)];
        NextPage = lines.Count > LetterStore.PageSize ? $"/office/circulars?before={Lines[^1].Id}" : null;
    }
}
