using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Platform;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Access;

/// <summary>Openings about the person at work.</summary>
[Authorize(Policy = "privacy.mine")]
internal sealed class MineModel(AccessReading reading, AgencySession session, AgencyDirectory directory) : PageModel
{
    private const int Size = 50;

    public bool IsPerson => session.Actor.Person is not null;

    public IReadOnlyList<Opening> Rows { get; private set; } = [];

    public int PageNumber { get; private set; }

    public int PageCount { get; private set; }

    public string AskPath { get; private set; } = "";

    public async Task OnGetAsync(int p, CancellationToken ct)
    {
        AskPath = $"/{(await directory.FindAsync(session.Agency, ct))!.Slug}/privacy/ask";
        PageNumber = Math.Max(1, p);
        if (session.Actor.Person is { } person)
        {
            (Rows, var count) = await reading.PageAsync(person, null, (PageNumber - 1) * Size, Size, ct);
            PageCount = Math.Max(1, (count + Size - 1) / Size);
        }
    }
}
