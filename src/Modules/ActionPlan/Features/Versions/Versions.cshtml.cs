using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Versions;

/// <summary>Versions of the plan, and what changed since one.</summary>
[Authorize(Policy = "plan.read")]
internal sealed class VersionsModel(PlanPlace place, VersionKeeping versions) : PageModel
{
    private const int Most = 200;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool ForeignPostsMeant { get; set; }

    public WholePlan Plan { get; private set; } = null!;

    public IReadOnlyList<VersionLine> Lines { get; private set; } = [];

    public int? From { get; private set; }

    /// <summary>Null: the plan as it stands.</summary>
    public int? To { get; private set; }

    public IReadOnlyList<PlanDifference> Differences { get; private set; } = [];

    /// <summary>What has to be mended before a version.</summary>
    public IReadOnlyList<PlanLeftover> Leftovers { get; private set; } = [];

    public int Further { get; private set; }

    public bool IsDamaged { get; private set; }

    public bool MayManage => place.MayManage;

    public async Task<IActionResult> OnGetAsync(int? from, int? to, CancellationToken ct) => await FillAsync(from, to, ct) ? Page() : Redirect("/office/plan");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(null, null, ct))
        {
            return Redirect("/office/plan");
        }

        if (!MayManage)
        {
            return Forbid();
        }

        var frozen = await versions.FreezeAsync(Plan.Id, Reason, ForeignPostsMeant, ct);
        if (!frozen.IsOk)
        {
            ModelState.Take(frozen.Error);
            return Page();
        }

        TempData.Done($"ออกฉบับที่ {frozen.Value} แล้ว");
        return Redirect("/office/plan/versions");
    }

    /// <summary>Without a choice: what changed since the newest version.</summary>
    private async Task<bool> FillAsync(int? from, int? to, CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return false;
        }

        (Plan, Lines) = (plan, await versions.ListAsync(plan.Id, ct));
        Leftovers = MayManage ? await versions.LeftoversAsync(plan, ct) : [];
        (From, To) = (from ?? (Lines.Count > 0 ? Lines[0].Number : null), to);
        if (From is { } first && await versions.FindAsync(plan.Id, first, ct) is { } before)
        {
            var after = To is { } last ? await versions.FindAsync(plan.Id, last, ct) : (plan, true);
            IsDamaged = !before.IsWhole || after is { IsWhole: false };
            var all = PlanDifferences.Between(before.Plan, after?.Plan ?? plan);
            (Differences, Further) = ([.. all.Take(Most)], Math.Max(0, all.Count - Most));
        }

        return true;
    }
}
