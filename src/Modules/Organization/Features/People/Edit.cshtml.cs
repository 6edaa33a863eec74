using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Data;

namespace Prongsai.Organization.Features.People;

/// <summary>A person's name and contact.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class EditModel(PeopleEditing people, IClock clock) : PersonPage(people, clock)
{
    [BindProperty]
    public PersonForm Input { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet() => Input = new() { Version = Person.Version, Name = Person.Name, Email = Person.Email, Telephone = Person.Telephone };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => Input.Read(ModelState, nameof(Input)) is { } details
        ? After(await People.ChangeAsync(Id, Input.Version, details, ThaiText.Typed(Reason), ct), "บันทึกแล้ว", nameof(Input))
        : Page();
}
