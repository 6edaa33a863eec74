using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Delegations;

/// <summary>One order: its powers, where they came from, where they went, its reports, its end.</summary>
[Authorize(Policy = "people.read")]
internal sealed class OrderModel(DelegationReading reading, DelegationEditing editing, ReportBook reports, DelegationPlace place, IAuthorizationService authorization) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public DelegationBook Book { get; private set; } = null!;

    public DelegationOrder Order { get; private set; } = null!;

    public LocalDate Today => place.Today;

    public bool IsLive { get; private set; }

    public bool MayManage { get; private set; }

    public bool RevokeFailed => Request.Method == "POST";

    public IReadOnlyList<MonthDue> Months { get; private set; } = [];

    public string? PermissionName(string? permission) => permission is null ? null : editing.Delegable.FirstOrDefault(p => p.Name == permission)?.NameTh ?? permission;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FillAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        if (!MayManage)
        {
            return Forbid();
        }

        if (ThaiText.Typed(Reason) is not { } reason)
        {
            ModelState.AddModelError(nameof(Reason), "กรอกเหตุผลหรือคำสั่งที่ยกเลิก");
            return Page();
        }

        var revoked = await editing.RevokeAsync(id, Today, reason, ct);
        if (!revoked.IsOk)
        {
            ModelState.Take(revoked.Error);
            return Page();
        }

        TempData.Done($"ยกเลิกคำสั่งที่ {Order.Number} แล้ว อำนาจสิ้นสุดทันที");
        return Redirect($"/office/delegations/{id}");
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        Book = await reading.BookAsync(ct);
        if (Book.Order(id) is not { } order)
        {
            return false;
        }

        (Order, IsLive) = (order, Book.IsLive(order, Today));
        MayManage = (await authorization.AuthorizeAsync(User, "delegation.manage")).Succeeded;
        Months = [.. (await reports.MonthsAsync(Book, ct)).Where(m => m.Order.Id == id)];
        return true;
    }
}
