using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>The office's own order of who acts for a post.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class TurnsModel(PeopleEditing people, PostEditing posts, IClock clock) : PageModel
{
    private const int MostTurns = 4;

    [BindProperty]
    public List<Guid?> Turn { get; set; } = [];

    public Guid Id { get; private set; }

    public string Shown { get; private set; } = "";

    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var kept = (await posts.TurnsAsync(ct)).Where(t => t.PostId == id).Select(t => (Guid?)t.ActingPostId).ToList();
        Turn = [.. kept.Concat(Enumerable.Repeat<Guid?>(null, MostTurns)).Take(Math.Max(MostTurns, kept.Count))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var set = await posts.SetTurnsAsync(id, [.. Turn.OfType<Guid>()], ct);
        if (!set.IsOk)
        {
            ModelState.Take(set.Error);
            return Page();
        }

        TempData.Done("บันทึกลำดับแล้ว");
        return Redirect($"/office/people/posts/{id}");
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        var roster = await people.ReadAsync(ct);
        if (roster.Post(id) is not { ClosedOn: null } post || !ActingRule.IsActedFor(post.Rank))
        {
            return false;
        }

        (Id, Shown) = (id, post.Name);
        Offered = [.. roster.PostsOn(OfficeYear.Today(clock)).Where(p => p.Id != id && ActingRule.Refusal(post.Rank, null, new(Guid.Empty, p.Rank, p.PersonGroup, p.UnitId)) is null)
            .Select(p => new Choice(p.Id.ToString(), p.Name))];
        return true;
    }
}
