using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Delegations;

/// <summary>Who gave which powers to whom: what is expected, what is in force as a graph, which reports are waited for.</summary>
[Authorize(Policy = "people.read")]
internal sealed class DelegationsModel(DelegationReading reading, DelegationEditing editing, ReportBook reports, DelegationPlace place, IAuthorizationService authorization) : PageModel
{
    private const int MostWaiting = 12;

    [BindProperty]
    public ReportDueRule Rule { get; set; }

    public DelegationBook Book { get; private set; } = null!;

    public LocalDate Today => place.Today;

    public string Slug { get; private set; } = "";

    public bool MayManage { get; private set; }

    public int Live { get; private set; }

    public IReadOnlyList<ExpectedOrder> Expected { get; private set; } = [];

    public IReadOnlyList<IGrouping<Guid, DelegationOrder>> Roots { get; private set; } = [];

    public IReadOnlyList<DelegationOrder> Past { get; private set; } = [];

    public IReadOnlyList<MonthDue> Waiting { get; private set; } = [];

    public int WaitingMore { get; private set; }

    public static IEnumerable<Choice> Rules =>
    [
        new(nameof(ReportDueRule.FirstWeek), "วันทำการสุดท้ายของสัปดาห์แรก (วันที่ 1-7) ของเดือนถัดไป", "ค่าที่ตั้งไว้ให้ แบบของมาตรการบอกเพียงว่าทุกเดือน"),
        new(nameof(ReportDueRule.FifthWorkingDay), "วันทำการที่ 5 ของเดือนถัดไป"),
        new(nameof(ReportDueRule.MidMonth), "วันที่ 15 ของเดือนถัดไป หรือวันทำการก่อนหน้า"),
    ];

    public static string MonthKey(LocalDate month) => month.ToString("uuuu-MM", CultureInfo.InvariantCulture);

    public static string MonthText(LocalDate month) => ThaiDates.Format(month, ThaiDateStyle.MonthYear);

    public string? InCharge(Guid post) => Book.Roster.Post(post) is { } found ? Book.Roster.InCharge(found, Today).Person?.Name ?? "ตำแหน่งว่าง" : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Book = await reading.BookAsync(ct);
        Slug = await place.SlugAsync(ct);
        Rule = await editing.RuleAsync(ct);
        MayManage = (await authorization.AuthorizeAsync(User, "delegation.manage")).Succeeded;
        var live = Book.Orders.Where(o => Book.IsLive(o, Today)).ToList();
        Live = live.Count;
        Expected = ExpectedOrders.Of(Book, Today);
        Roots = [.. live.Where(o => Book.Above(o) is null).GroupBy(o => o.FromPostId).OrderBy(g => Book.Roster.Post(g.Key)?.Rank)];
        Past = [.. Book.Orders.Where(o => !Book.IsLive(o, Today)).Reverse().Take(100)];
        var waiting = (await reports.MonthsAsync(Book, ct)).Where(m => !m.IsIn).ToList();
        (Waiting, WaitingMore) = ([.. waiting.Take(MostWaiting)], Math.Max(0, waiting.Count - MostWaiting));
    }

    public async Task<IActionResult> OnPostRuleAsync(CancellationToken ct)
    {
        if (!(await authorization.AuthorizeAsync(User, "delegation.manage")).Succeeded)
        {
            return Forbid();
        }

        await editing.SetRuleAsync(Rule, ct);
        TempData.Done("บันทึกวันส่งรายงานแล้ว");
        return Redirect("/office/delegations");
    }
}

/// <summary>Today and the agency's own address, for these pages.</summary>
internal sealed class DelegationPlace(AgencyDirectory directory, AgencySession session, IClock clock)
{
    public LocalDate Today { get; } = OfficeYear.Today(clock);

    public async Task<string> SlugAsync(CancellationToken ct) => (await directory.FindAsync(session.Agency, ct))?.Slug ?? "";
}
