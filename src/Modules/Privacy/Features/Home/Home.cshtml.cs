using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Home;

/// <summary>Where the work on personal data stands, and the record of processing.</summary>
[Authorize(Policy = "privacy.read")]
internal sealed class HomeModel(Data.Requests requests, RetentionBook retention, NoticeBook notices, IEnumerable<ProcessingActivity> activities, IClock clock) : PageModel
{
    public IReadOnlyList<ProcessingActivity> Activities => [.. activities];

    public int Open { get; private set; }

    public int Late { get; private set; }

    public LocalDate? NextDue { get; private set; }

    public long Due { get; private set; }

    public int Rules { get; private set; }

    public int RulesOn { get; private set; }

    public int NoticeNumber { get; private set; }

    public bool NoticeOutdated { get; private set; }

    public LocalDate Today => OfficeYear.Today(clock);

    public bool MayManage => User.HasClaim(PersonClaims.Permission, "privacy.manage");

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (page, _, open) = await requests.PageAsync(true, 0, 50, ct);
        (Open, Late, NextDue) = (open, page.Count(r => r.DueOn < Today), page.Count > 0 ? page[0].DueOn : null);
        var previews = await retention.PreviewAsync(ct);
        (Rules, RulesOn, Due) = (previews.Count, previews.Count(p => p.Use.IsOn), previews.Sum(p => p.Due));
        (NoticeNumber, NoticeOutdated) = ((await notices.ShownAsync(ct)).Number, await notices.IsOutdatedAsync(ct));
    }
}
