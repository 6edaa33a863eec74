using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Bodies;

/// <summary>A new body, from a template or blank.</summary>
[Authorize(Policy = "bodies.manage")]
internal sealed class NewBodyModel(BodyEditing editing) : PageModel
{
    [BindProperty]
    public BodyForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Template { get; set; }

    public void OnGet() => Input = BodyTemplates.Find(Template) is { } template ? BodyForm.Of(template) : new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Read(ModelState) is not { } details)
        {
            return Page();
        }

        var made = await editing.MakeAsync(details, BodyTemplates.Find(Template)?.Key, ct);
        if (!made.IsOk)
        {
            ModelState.Take(made.Error, nameof(Input));
            return Page();
        }

        TempData.Done("บันทึกแล้ว ต่อไปเพิ่มรายชื่อกรรมการ");
        return Redirect($"/office/bodies/{made.Value}");
    }
}
