using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;
using Prongsai.Organization.Data;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Delegations;

/// <summary>The delegate's report of one month: what the record has, and what was done outside it.</summary>
[Authorize(Policy = "delegation.report")]
internal sealed class ReportModel(DelegationReading reading, ReportBook reports, DelegationPlace place, AgencySession session, IAuthorizationService authorization) : PageModel
{
    [BindProperty]
    public string? Lines { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public MonthDue Due { get; private set; } = null!;

    public IReadOnlyList<ActDone> Acts { get; private set; } = [];

    /// <summary>The delegate writes the report; so does whoever manages delegations for an office where the delegate has no account.</summary>
    public bool MayWrite { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string month, CancellationToken ct)
    {
        if (!await FillAsync(id, month, ct))
        {
            return NotFound();
        }

        (Lines, Version) = (Due.Report is { } kept ? string.Join('\n', kept.Lines) : null, Due.Report?.Version);
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(Guid id, string month, CancellationToken ct) => SaveAsync(id, month, submit: false, ct);

    public Task<IActionResult> OnPostSubmitAsync(Guid id, string month, CancellationToken ct) => SaveAsync(id, month, submit: true, ct);

    private async Task<IActionResult> SaveAsync(Guid id, string month, bool submit, CancellationToken ct)
    {
        if (!await FillAsync(id, month, ct))
        {
            return NotFound();
        }

        if (!MayWrite)
        {
            return Forbid();
        }

        var lines = ThaiText.Lines(Lines, 200);
        var kept = await reports.KeepAsync(id, Due.Month, Version, lines, submit, ct);
        if (!kept.IsOk)
        {
            ModelState.Take(kept.Error);
            return Page();
        }

        TempData.Done(submit ? "ส่งรายงานแล้ว" : "เก็บไว้แล้ว ยังไม่ได้ส่ง");
        return Redirect($"/office/delegations/{id}/reports/{month}");
    }

    private async Task<bool> FillAsync(Guid id, string month, CancellationToken ct)
    {
        var book = await reading.BookAsync(ct);
        if ((await reports.MonthsAsync(book, ct)).FirstOrDefault(m => m.Order.Id == id && DelegationsModel.MonthKey(m.Month) == month) is not { } due)
        {
            return false;
        }

        Due = due;
        Acts = await reports.ActsAsync(id, due.Month, ct);
        MayWrite = (session.Actor.Person is { } person && book.Receiver(due.Order, place.Today)?.Id == person) || (await authorization.AuthorizeAsync(User, "delegation.manage")).Succeeded;
        return true;
    }
}
