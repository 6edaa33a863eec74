using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Bodies;

/// <summary>Name, duties, quota, order and term of a body.</summary>
[Authorize(Policy = "bodies.manage")]
internal sealed class EditBodyModel(BodyReading bodies, BodyEditing editing) : PageModel
{
    [BindProperty]
    public BodyForm Input { get; set; } = new();

    public Guid Id { get; private set; }

    public string Shown { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } body)
        {
            return NotFound();
        }

        Input = BodyForm.Of(body);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is null)
        {
            return NotFound();
        }

        if (Input.Read(ModelState) is not { } details)
        {
            return Page();
        }

        var changed = await editing.ChangeAsync(id, Input.Version, details, ct);
        if (!changed.IsOk)
        {
            ModelState.Take(changed.Error, nameof(Input));
            return Page();
        }

        TempData.Done("บันทึกแล้ว");
        return Redirect($"/office/bodies/{id}");
    }

    private async Task<Body?> FindAsync(Guid id, CancellationToken ct)
    {
        var view = await bodies.ViewAsync(id, ct);
        (Id, Shown) = (id, view?.Body.Name ?? "");
        return view?.Body;
    }
}
