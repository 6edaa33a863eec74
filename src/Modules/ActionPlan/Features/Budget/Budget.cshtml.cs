using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Budget;

/// <summary>Money by project and year, a dimension and a page at a time. Only cells that were edited are stored.</summary>
[Authorize(Policy = "plan.manage")]
internal sealed class BudgetModel(PlanPlace place, ProjectEditing editing) : PageModel
{
    private const int PageSize = 30;

    [BindProperty]
    public List<BudgetCell> Cells { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public int Dimension { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public bool Ordinance { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public int PageCount { get; private set; } = 1;

    public WholePlan Plan { get; private set; } = null!;

    public IReadOnlyList<NumberedProject> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/plan");
        }

        Cells = [.. Shown.SelectMany(p => Plan.Period.Years.Select(y => Now(p, y))).Select(c => new BudgetCell { Project = c.Project, Year = c.Year.BuddhistYear, Given = c.Given.Typed, Back = c.Given.Typed })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/plan");
        }

        List<BudgetEdit> edits = [];
        for (var i = 0; i < Cells.Count; i++)
        {
            if (Amount.Read(Cells[i].Given) is { } given && Amount.Read(Cells[i].Back) is { } back)
            {
                edits.Add(new(Cells[i].Project, new(Cells[i].Year), Ordinance, given, back));
            }
            else
            {
                ModelState.AddModelError($"Cells[{i}].Back", $"ปี {Cells[i].Year} \"{Cells[i].Back}\" อ่านเป็นเงินไม่ได้ กรอกตัวเลข หรือ - เมื่อไม่ใช้งบประมาณ");
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var stored = await editing.BudgetAsync(Plan.Id, edits, ct);
        if (!stored.IsOk)
        {
            ModelState.Take(stored.Error);
            return Page();
        }

        if (stored.Value.Count == 0)
        {
            TempData.Done("บันทึกงบประมาณแล้ว");
            return Redirect($"/office/plan/budget?dimension={Dimension}&ordinance={(Ordinance ? "true" : "false")}&p={PageNumber}");
        }

        Tell(stored.Value);
        return Page();
    }

    /// <summary>A conflict keeps what was typed and says what stands, so that saving again takes the typed one on purpose.</summary>
    private void Tell(IReadOnlyList<BudgetConflict> conflicts)
    {
        foreach (var conflict in conflicts)
        {
            var i = Cells.FindIndex(c => c.Project == conflict.Edit.Project && c.Year == conflict.Edit.Year.BuddhistYear);
            Cells[i].Given = conflict.Now.Typed;
            ModelState.Remove($"Cells[{i}].Given");
            ModelState.AddModelError($"Cells[{i}].Back", $"ปี {conflict.Edit.Year} มีผู้อื่นกรอก {conflict.Now.Printed} ไว้ก่อน ท่านกรอก {conflict.Edit.Back.Printed} กดบันทึกอีกครั้งเพื่อใช้ของท่าน หรือแก้กลับเป็น {conflict.Now.Printed}");
        }
    }

    private (Guid Project, FiscalYear Year, Amount Given) Now(NumberedProject project, FiscalYear year) =>
        (project.Project.Id, year, Ordinance ? project.Project.In(year).Ordinance : project.Project.In(year).Planned);

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        Dimension = plan.Dimensions.Any(d => d.Number == Dimension) ? Dimension : 1;
        var all = plan.Numbered.Where(p => p.Dimension.Number == Dimension).ToList();
        PageCount = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        Shown = [.. all.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        return true;
    }
}

/// <summary>A cell as typed, with what the form showed.</summary>
public sealed class BudgetCell
{
    public Guid Project { get; set; }
    public int Year { get; set; }
    public string? Given { get; set; }
    public string? Back { get; set; }
}
