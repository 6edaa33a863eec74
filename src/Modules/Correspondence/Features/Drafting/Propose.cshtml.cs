using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Drafting;

/// <summary>Who signs, in which order; proposed from the posts of the office.</summary>
[Authorize(Policy = LetterDrafts.Write)]
internal sealed class ProposeModel(LetterStore store, LetterChain chain, Viewing viewing) : PageModel
{
    private const int Rows = 5;

    private IReadOnlyList<PostInCharge> inCharge = [];

    [BindProperty]
    public List<string?> Posts { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    public Guid Id { get; private set; }

    public string Subject { get; private set; } = "";

    public string Maker { get; private set; } = "";

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await FillAsync(id, ct) is not { } view)
        {
            return NotFound();
        }

        if (!LetterStates.IsOpen(view.Letter.State))
        {
            return Redirect($"/office/letters/{id}");
        }

        var proposed = ChainProposal.Of(view.Letter.Kind, await viewing.ReadAsync(ct), view.Letter.UnitId).Select(s => s.Post).OfType<Guid>().Select(p => p.ToString());
        Posts = [.. proposed, .. Enumerable.Repeat<string?>(null, Rows)];
        Posts = Posts[..Rows];
        Version = view.Letter.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await FillAsync(id, ct) is null)
        {
            return NotFound();
        }

        var known = inCharge.ToDictionary(p => p.PostId.ToString());
        var steps = Posts.Where(p => p is not null && known.ContainsKey(p)).Select(p => Step(known[p!])).ToList();
        var proposed = await chain.ProposeAsync(id, Version, steps, ct);
        if (!proposed.IsOk && await FillAsync(id, ct) is { Letter: { State: LetterState.Proposed } up } && up.DrafterAccount == (await viewing.ReadAsync(ct)).Account)
        {
            return Redirect($"/office/letters/{id}"); // pressed twice
        }

        if (!proposed.IsOk)
        {
            ModelState.Take(proposed.Error);
            Posts = [.. Posts.Concat(Enumerable.Repeat<string?>(null, Rows)).Take(Rows)];
            return Page();
        }

        TempData.Done($"เสนอแล้ว เรื่องอยู่ที่{steps[0].PostName}");
        return Redirect($"/office/letters/{id}");
    }

    private static ChainStep Step(PostInCharge post) => new(
        post.Rank switch { PostRank.UnitHead => ChainLevel.UnitHead, PostRank.ChiefAdministrator => ChainLevel.ChiefAdministrator, PostRank.Executive => ChainLevel.Executive, _ => ChainLevel.Other },
        post.PostId,
        null,
        post.Post,
        post.Person?.Name);

    private async Task<LetterView?> FillAsync(Guid id, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } view)
        {
            return null;
        }

        var viewer = await viewing.ReadAsync(ct);
        inCharge = viewer.InCharge;
        (Id, Subject) = (id, view.Letter.Subject.Length > 0 ? view.Letter.Subject : "ร่างที่ยังไม่มีชื่อเรื่อง");
        Maker = string.Join(" · ", new[] { viewer.Known?.Name ?? User.Identity?.Name, viewer.Known?.Post }.OfType<string>());
        Choices = [.. inCharge.Where(p => p.Person is not null && p.Rank != PostRank.CouncilMember).Select(p => new Choice($"{p.PostId}", Label(p)))];
        return view;
    }

    private static string Label(PostInCharge post) => string.IsNullOrEmpty(post.Capacity.Printed) ? $"{post.Post} · {post.Person!.Name}" : $"{post.Post} · {post.Person!.Name} ({post.Person.Post} {post.Capacity.Printed})";
}
