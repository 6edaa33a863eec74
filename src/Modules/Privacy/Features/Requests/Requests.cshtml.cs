using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Requests;

/// <summary>The register of requests.</summary>
[Authorize(Policy = "privacy.read")]
internal sealed class RequestsModel(Data.Requests requests, IClock clock) : PageModel
{
    private const int Size = 30;

    public bool Closed { get; private set; }

    public int Open { get; private set; }

    public int PageNumber { get; private set; }

    public int PageCount { get; private set; }

    public IReadOnlyList<PersonRequest> Rows { get; private set; } = [];

    public LocalDate Today => OfficeYear.Today(clock);

    public bool MayManage => User.HasClaim(PersonClaims.Permission, "privacy.manage");

    public async Task OnGetAsync(string? show, int p, CancellationToken ct)
    {
        Closed = show == "closed";
        PageNumber = Math.Max(1, p);
        (Rows, var count, Open) = await requests.PageAsync(!Closed, (PageNumber - 1) * Size, Size, ct);
        PageCount = Math.Max(1, (count + Size - 1) / Size);
    }
}
