using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>Somebody acts for a post. Only those whom the law lets act are offered, the usual one first; oneself is not.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class SetActingModel(PeopleEditing people, PostEditing posts, AgencySession session, IClock clock) : PostPage(people, posts, clock)
{
    private const int MostOffered = 12;

    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public DateEntry Since { get; set; } = new();

    [BindProperty]
    public DateEntry Until { get; set; } = new();

    [BindProperty]
    public string? OrderNumber { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public string? Holder => Roster.HolderOf(Id, Today) is { } holding ? Roster.Person(holding.PersonId)?.Name : null;

    public bool IsVacant => Holder is null;

    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await OfferAsync(ct);
        (Since, Reason) = (DateEntry.From(Today), IsVacant ? "ตำแหน่งว่าง" : null);
        Person = Offered.Count > 0 ? Guid.Parse(Offered[0].Value) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OfferAsync(ct);
        var (since, until) = (OptionalDate.Needed(Since, ModelState, nameof(Since)), OptionalDate.Read(Until, ModelState, nameof(Until)));
        if (Person is null)
        {
            ModelState.AddModelError(nameof(Person), "เลือกผู้รักษาราชการแทน");
        }

        if (ThaiText.Typed(Reason) is null)
        {
            ModelState.AddModelError(nameof(Reason), "กรอกเหตุผล เช่น ลาพักผ่อน");
        }

        return ModelState.IsValid
            ? After(
                await Posts.SetActingAsync(Id, Person!.Value, new(since!.Value, until, ThaiText.Typed(OrderNumber), ThaiText.Typed(Reason)!), ct),
                "ตั้งผู้รักษาราชการแทนแล้ว เอกสารที่ลงนามในช่วงนี้จะพิมพ์ฐานะให้เอง")
            : Page();
    }

    protected override bool IsThere() => base.IsThere() && ActingRule.IsActedFor(Post.Rank);

    private async Task OfferAsync(CancellationToken ct)
    {
        var holder = Roster.HolderOf(Id, Today)?.PersonId;
        var turns = (await Posts.TurnsAsync(ct)).Where(t => t.PostId == Id).ToDictionary(t => t.ActingPostId, t => t.Place);
        Offered =
        [
            .. Roster.InService(Today).Where(p => !OwnHand.Is(Roster, session.Actor, p.Id)).Select(p => (Who: p, Candidate: new Candidate(p.Id, p.Rank, p.Group, p.UnitId)))
                .Where(c => ActingRule.Refusal(Post.Rank, holder, c.Candidate) is null)
                .OrderBy(c => turns.GetValueOrDefault(c.Who.PostId, int.MaxValue)).ThenBy(c => ActingRule.Closeness(Post.Rank, Post.UnitId, c.Candidate))
                .Take(MostOffered)
                .Select(c => new Choice(c.Who.Id.ToString(), c.Who.Name, turns.TryGetValue(c.Who.PostId, out var turn) ? $"{c.Who.Post} · ลำดับที่ {turn}" : c.Who.Post)),
        ];
    }
}
