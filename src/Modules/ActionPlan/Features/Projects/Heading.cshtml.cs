using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Projects;

/// <summary>One heading of a sheet.</summary>
[Authorize(Policy = "plan.manage")]
internal sealed class HeadingModel(PlanPlace place, ProjectEditing editing, IOffice office) : PageModel
{
    [BindProperty]
    public HeadingForm Input { get; set; } = new();

    public SheetHeading Heading { get; private set; }

    public NumberedProject Shown { get; private set; } = null!;

    public PlanPeriod Period { get; private set; }

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public string Name => SheetWords.NameOf(Heading);

    public string Hint => Heading == SheetHeading.Note ? "พิมพ์ในช่องหมายเหตุของส่วนที่ 2" : SheetWords.All.First(h => h.Heading == Heading).Hint;

    public bool IsLong => Heading is not (SheetHeading.Title or SheetHeading.Note);

    public async Task<IActionResult> OnGetAsync(Guid id, string heading, CancellationToken ct)
    {
        if (!await FillAsync(id, heading, ct))
        {
            return NotFound();
        }

        Input = HeadingForm.Of(Shown.Project, Heading);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string heading, CancellationToken ct)
    {
        if (!await FillAsync(id, heading, ct))
        {
            return NotFound();
        }

        var written = await editing.WriteAsync(id, Input.Version, Heading, Input.Read(), ct);
        if (!written.IsOk)
        {
            ModelState.Take(written.Error, nameof(Input));
            return Page();
        }

        TempData.Done($"บันทึก{Name}แล้ว");
        return Redirect($"/office/plan/projects/{id}");
    }

    private async Task<bool> FillAsync(Guid id, string heading, CancellationToken ct)
    {
        if (!Enum.TryParse<SheetHeading>(heading, ignoreCase: true, out var asked) || !Enum.IsDefined(asked) || await place.ProjectAsync(id, ct) is not { } found)
        {
            return false;
        }

        (Heading, Shown, Period) = (asked, found.Project, found.Plan.Period);
        Units = [.. (await office.UnitsAsync(ct)).Select(u => new Choice($"{u.Id}", u.Name))];
        return true;
    }
}

/// <summary>What is typed under a heading.</summary>
public sealed class HeadingForm
{
    public int Version { get; set; }
    public string? Text { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public List<string> Units { get; set; } = [];

    internal static HeadingForm Of(PlanProject project, SheetHeading heading) => new()
    {
        Version = project.Version,
        Text = heading switch
        {
            SheetHeading.Title => project.Title,
            SheetHeading.Rationale => project.Sheet.Rationale,
            SheetHeading.Objectives => string.Join('\n', project.Sheet.Objectives),
            SheetHeading.TargetGroup => project.Sheet.TargetGroup,
            SheetHeading.Methods => string.Join('\n', project.Sheet.Methods),
            SheetHeading.Owners => project.Sheet.OtherOwner,
            SheetHeading.Outputs => string.Join('\n', project.Sheet.Outputs),
            SheetHeading.Note => project.Note,
            _ => null,
        },
        From = project.Sheet.From?.ToString(),
        Until = project.Sheet.Until?.ToString(),
        Units = [.. project.Sheet.Units.Select(u => u.ToString())],
    };

    internal HeadingInput Read() => new(Text)
    {
        From = PlanWords.Year(From),
        Until = PlanWords.Year(Until),
        Units = [.. Units.Select(u => Guid.TryParse(u, out var id) ? id : Guid.Empty).Where(u => u != Guid.Empty)],
    };
}
