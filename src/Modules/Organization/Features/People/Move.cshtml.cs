using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>Another post for a person.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class MoveModel(PeopleEditing people, IClock clock) : PersonPage(people, clock)
{
    [BindProperty]
    public Guid? Post { get; set; }

    [BindProperty]
    public AppointmentForm Start { get; set; } = new();

    public IEnumerable<Choice> Vacant => Choices.Vacant(Roster, Today);

    public void OnGet() => Start.Since = DateEntry.From(Today);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Post is null)
        {
            ModelState.AddModelError(nameof(Post), "เลือกตำแหน่งใหม่");
        }

        OptionalDate.Needed(Start.Since, ModelState, "Start.Since");
        var appointment = Start.Read(ModelState, nameof(Start));
        return ModelState.IsValid ? After(await People.AppointAsync(Id, Post!.Value, appointment, ct), "บันทึกตำแหน่งใหม่แล้ว", nameof(Start)) : Page();
    }
}
