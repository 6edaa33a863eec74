using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Projects;

/// <summary>Adds projects: ready ones by ticking them, or one of the office's own by its name.</summary>
[Authorize(Policy = "plan.manage")]
internal sealed class NewProjectModel(PlanPlace place, ProjectEditing editing) : PageModel
{
    [BindProperty]
    public List<string> Ready { get; set; } = [];

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Dimension { get; set; }

    public WholePlan Plan { get; private set; } = null!;

    public IEnumerable<Choice> Dimensions => Plan.Dimensions.Select(d => new Choice($"{d.Id}", $"มิติที่ {d.Number} {d.Name}"));

    public IEnumerable<Choice> Choices => ProjectLibrary.NotIn(Plan).Select(r => new Choice(r.Key, r.Title, $"มิติที่ {r.Dimension} · {r.Why}"));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : Redirect("/office/plan");

    public async Task<IActionResult> OnPostReadyAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/plan");
        }

        var chosen = ProjectLibrary.All.Where(r => Ready.Contains(r.Key)).ToList();
        if (chosen.Count == 0)
        {
            ModelState.AddModelError(nameof(Ready), "เลือกอย่างน้อย 1 โครงการ หรือกรอกชื่อโครงการเองข้างล่าง");
            return Page();
        }

        foreach (var ready in chosen)
        {
            var dimension = Plan.Dimensions.FirstOrDefault(d => d.Number == ready.Dimension) ?? Plan.Dimensions[0];
            var added = await editing.AddAsync(Plan.Id, dimension.Id, ready.Title, ready.Sheet(Plan.Period), ct);
            if (!added.IsOk)
            {
                ModelState.Take(added.Error);
                return Page();
            }
        }

        TempData.Done($"เพิ่ม {chosen.Count} โครงการแล้ว ต่อไปเลือกผู้รับผิดชอบและกรอกงบประมาณ");
        return Redirect("/office/plan");
    }

    public async Task<IActionResult> OnPostOwnAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/plan");
        }

        if (ThaiText.Typed(Title) is not { } title || !Guid.TryParse(Dimension, out var dimension))
        {
            ModelState.AddModelError(nameof(Title), "กรอกชื่อโครงการและเลือกมิติ");
            return Page();
        }

        var added = await editing.AddAsync(Plan.Id, dimension, title, new() { From = Plan.Period.First, Until = Plan.Period.Last }, ct);
        if (!added.IsOk)
        {
            ModelState.Take(added.Error);
            return Page();
        }

        TempData.Done("เพิ่มโครงการแล้ว กรอกหัวข้อที่ยังขาดได้เลย");
        return Redirect($"/office/plan/projects/{added.Value}");
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        return true;
    }
}
