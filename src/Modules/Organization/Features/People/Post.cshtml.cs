using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>A post: who holds it, who answers for it, who would act next.</summary>
[Authorize(Policy = "people.read")]
internal sealed class PostModel(PeopleEditing people, PostEditing posts, IAuthorizationService authorization, IClock clock) : PageModel
{
    private Roster roster = null!;

    public Post Post { get; private set; } = null!;

    public string? Unit { get; private set; }

    public bool MayManage { get; private set; }

    public bool MayAct => ActingRule.IsActedFor(Post.Rank);

    public Holding? Holding { get; private set; }

    public Acting? Acting { get; private set; }

    public IReadOnlyList<string> Turns { get; private set; } = [];

    public IReadOnlyList<PastLine> Past { get; private set; } = [];

    public string NameOf(Guid person) => roster.Person(person)?.Name ?? "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var today = OfficeYear.Today(clock);
        roster = await people.ReadAsync(ct);
        if (roster.Post(id) is not { } post)
        {
            return NotFound();
        }

        (Post, Unit) = (post, roster.Units.Name(post.UnitId));
        MayManage = (await authorization.AuthorizeAsync(User, "people.manage")).Succeeded;
        (Holding, Acting) = (roster.HolderOf(id, today), roster.ActingFor(id, today));
        Turns = [.. (await posts.TurnsAsync(ct)).Where(t => t.PostId == id).Select(t => roster.Post(t.ActingPostId) is { } turn
            ? $"{turn.Name}{(roster.HolderOf(turn.Id, today) is { } holder ? $" ({NameOf(holder.PersonId)})" : " (ว่าง)")}" : "")];
        Past = [.. roster.Holdings.Where(h => h.PostId == id && !h.IsOn(today)).Select(h => new PastLine(NameOf(h.PersonId), h.Since, h.Until, h.EndReason ?? h.Reason))
            .Concat(roster.Actings.Where(a => a.PostId == id && !a.IsOn(today)).Select(a => new PastLine($"{NameOf(a.PersonId)} {PeopleWords.Of(a.Kind)}", a.Since, a.Until, a.Reason)))
            .OrderByDescending(l => l.Since ?? LocalDate.MinIsoValue)];
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid acting, CancellationToken ct)
    {
        if (!(await authorization.AuthorizeAsync(User, "people.manage")).Succeeded)
        {
            return Forbid();
        }

        var ended = await posts.EndActingAsync(acting, OfficeYear.Today(clock), ct);
        TempData.Say(ended.IsOk ? Sign.Done : Sign.Problem, ended.Match(_ => "สิ้นสุดการรักษาราชการแทนเมื่อสิ้นวันนี้", error => error.Message));
        return Redirect($"/office/people/posts/{id}");
    }
}
