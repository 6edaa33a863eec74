using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>A person leaves the post; nothing is deleted.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class LeaveModel(PeopleEditing people, IClock clock) : PageModel
{
    [BindProperty]
    public DateEntry Last { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public Guid Id { get; private set; }

    public string Shown { get; private set; } = "";

    public string Now { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FillAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var last = OptionalDate.Needed(Last, ModelState, nameof(Last));
        if (ThaiText.Typed(Reason) is not { } reason)
        {
            ModelState.AddModelError(nameof(Reason), "กรอกเหตุผล เช่น เกษียณอายุ");
            return Page();
        }

        if (last is null)
        {
            return Page();
        }

        var left = await people.LeaveAsync(id, last.Value, reason, ct);
        if (!left.IsOk)
        {
            ModelState.Take(left.Error);
            return Page();
        }

        TempData.Done($"บันทึกแล้ว {Shown} พ้นจากตำแหน่งหลังวันที่ {PeopleWords.Day(last.Value)}");
        return Redirect($"/office/people/{id}");
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        var roster = await people.ReadAsync(ct);
        (Id, Shown, Now) = (id, roster.Person(id)?.Name ?? "", roster.InService(id, OfficeYear.Today(clock))?.Post ?? "ไม่ได้ดำรงตำแหน่งใด");
        return roster.Person(id) is not null;
    }
}
