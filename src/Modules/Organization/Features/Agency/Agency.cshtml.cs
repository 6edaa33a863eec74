using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Agency;

[Authorize(Policy = "office.manage")]
internal sealed class AgencyModel(OfficeEditing editing, IOffice office) : PageModel
{
    [BindProperty]
    public AgencyForm Input { get; set; } = new();

    [BindProperty]
    public UnitForm NewUnit { get; set; } = new();

    public string Title { get; private set; } = "";

    public IReadOnlyList<OfficeUnit> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        Input = await editing.ReadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var saved = await editing.SaveAsync(Input, ct);
        if (saved.IsOk)
        {
            TempData.Done("บันทึกข้อมูลหน่วยงานแล้ว");
            return Redirect("/office/agency");
        }

        ModelState.Take(saved.Error, nameof(Input));
        await FillAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostUnitAsync(CancellationToken ct)
    {
        var added = await editing.AddUnitAsync(NewUnit, ct);
        if (added.IsOk)
        {
            TempData.Done($"เพิ่ม{NewUnit.Name}แล้ว");
            return Redirect("/office/agency");
        }

        ModelState.Take(added.Error, nameof(NewUnit));
        await FillAsync(ct);
        Input = await editing.ReadAsync(ct);
        return Page();
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Title = (await office.ProfileAsync(ct)).Name.Full;
        Units = await office.UnitsAsync(ct);
    }
}

/// <summary>The form of the agency's own particulars.</summary>
public sealed class AgencyForm
{
    public int Version { get; set; }
    public string? NameEn { get; set; }
    public string? District { get; set; }
    public string? Province { get; set; }
    public string? Address { get; set; }
    public string? Telephone { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }
    public string? DocumentPrefix { get; set; }
}

public sealed class UnitForm
{
    public string? Name { get; set; }
    public string? NameEn { get; set; }
}
