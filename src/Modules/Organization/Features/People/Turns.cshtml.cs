using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>The office's own order of who acts for a post.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class TurnsModel(PeopleEditing people, PostEditing posts, AgencySession session, IClock clock) : PostPage(people, posts, clock)
{
    private const int MostTurns = 4;

    [BindProperty]
    public List<Guid?> Turn { get; set; } = [];

    [BindProperty]
    public string? Paper { get; set; }

    public IEnumerable<Choice> Offered => Roster.PostsOn(Today)
        .Where(p => p.Id != Id && ActingRule.Refusal(Post.Rank, null, new(Guid.Empty, p.Rank, p.PersonGroup, p.UnitId)) is null)
        .Select(p => new Choice(p.Id.ToString(), p.Name));

    /// <summary>Is a post of the one at work among those offered?</summary>
    public bool HasOwn => OwnHand.Posts(Roster, session.Actor, Today) is var own && Offered.Any(c => own.Contains(Guid.Parse(c.Value)));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var kept = (await Posts.TurnsAsync(ct)).Where(t => t.PostId == Id).Select(t => (Guid?)t.ActingPostId).ToList();
        Turn = [.. kept.Concat(Enumerable.Repeat<Guid?>(null, MostTurns)).Take(Math.Max(MostTurns, kept.Count))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        After(await Posts.SetTurnsAsync(Id, [.. Turn.OfType<Guid>()], ThaiText.Typed(Paper), ct), "บันทึกลำดับแล้ว");

    protected override bool IsThere() => base.IsThere() && ActingRule.IsActedFor(Post.Rank);
}
