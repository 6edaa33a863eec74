using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>A person leaves the post; nothing is deleted.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class LeaveModel(PeopleEditing people, IClock clock) : PersonPage(people, clock)
{
    [BindProperty]
    public DateEntry Last { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var last = OptionalDate.Needed(Last, ModelState, nameof(Last));
        if (ThaiText.Typed(Reason) is null)
        {
            ModelState.AddModelError(nameof(Reason), "กรอกเหตุผล เช่น เกษียณอายุ");
        }

        return ModelState.IsValid
            ? After(await People.LeaveAsync(Id, last!.Value, ThaiText.Typed(Reason)!, ct), $"บันทึกแล้ว {Shown} พ้นจากตำแหน่งหลังวันที่ {PeopleWords.Day(last.Value)}")
            : Page();
    }
}
