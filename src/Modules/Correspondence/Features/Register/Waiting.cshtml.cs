using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Correspondence.Data;

namespace Prongsai.Correspondence.Features.Register;

/// <summary>What waits for the person at work, and what they wrote themselves.</summary>
[Authorize(Policy = "letters.read")]
internal sealed class WaitingModel(LetterStore store, Data.Circulars circulars, IncomingBook incoming) : PageModel
{
    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    public IReadOnlyList<CircularLine> Circulars { get; private set; } = [];

    public IReadOnlyList<IncomingLetter> Incoming { get; private set; } = [];

    public IReadOnlyList<Letter> Own { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Letters = await store.WaitingAsync(ct);
        Circulars = await circulars.PageAsync(waitingOnly: true, null, LetterStore.LongestList, ct);
        Incoming = await incoming.OpenOfUnitAsync(ct);
        Own = await store.OwnOpenAsync(ct);
    }
}
