using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>A person's name and contact.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class EditModel(PeopleEditing editing) : PageModel
{
    [BindProperty]
    public PersonForm Input { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public Guid Id { get; private set; }

    public string Shown { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await FillAsync(id, ct) is not { } person)
        {
            return NotFound();
        }

        Input = new() { Version = person.Version, Name = person.Name, Email = person.Email, Telephone = person.Telephone };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await FillAsync(id, ct) is null)
        {
            return NotFound();
        }

        if (Input.Read(ModelState, nameof(Input)) is not { } details)
        {
            return Page();
        }

        var changed = await editing.ChangeAsync(id, Input.Version, details, ThaiText.Typed(Reason), ct);
        if (!changed.IsOk)
        {
            ModelState.Take(changed.Error, nameof(Input));
            return Page();
        }

        TempData.Done("บันทึกแล้ว");
        return Redirect($"/office/people/{id}");
    }

    private async Task<Person?> FillAsync(Guid id, CancellationToken ct)
    {
        var person = (await editing.ReadAsync(ct)).Person(id);
        (Id, Shown) = (id, person?.Name ?? "");
        return person;
    }
}
