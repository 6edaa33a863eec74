using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>Another post for a person.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class MoveModel(PeopleEditing people, IClock clock) : PageModel
{
    [BindProperty]
    public Guid? Post { get; set; }

    [BindProperty]
    public DateEntry Since { get; set; } = new();

    [BindProperty]
    public DateEntry TermEnds { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Beside { get; set; }

    public Guid Id { get; private set; }

    public string Shown { get; private set; } = "";

    public string? Now { get; private set; }

    public IReadOnlyList<Choice> Vacant { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        Since = DateEntry.From(OfficeYear.Today(clock));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        if (Post is null)
        {
            ModelState.AddModelError(nameof(Post), "เลือกตำแหน่งใหม่");
        }

        var (since, ends) = (OptionalDate.Needed(Since, ModelState, nameof(Since)), OptionalDate.Read(TermEnds, ModelState, nameof(TermEnds)));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var moved = await people.AppointAsync(id, Post!.Value, new(since, ends, ThaiText.Typed(Reason), Beside), ct);
        if (!moved.IsOk)
        {
            ModelState.Take(moved.Error);
            return Page();
        }

        TempData.Done("บันทึกตำแหน่งใหม่แล้ว");
        return Redirect($"/office/people/{id}");
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        var today = OfficeYear.Today(clock);
        var roster = await people.ReadAsync(ct);
        (Id, Shown, Now) = (id, roster.Person(id)?.Name ?? "", roster.InService(id, today)?.Post);
        Vacant = [.. roster.PostsOn(today).Where(p => roster.Holdings.All(h => h.PostId != p.Id || h.Until is not null)).Select(p => new Choice(p.Id.ToString(), p.Name))];
        return roster.Person(id) is not null;
    }
}
