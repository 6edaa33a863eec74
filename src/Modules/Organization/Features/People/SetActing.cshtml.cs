using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>Somebody acts for a post. Only those whom the law lets act are offered, the usual one first.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class SetActingModel(PeopleEditing people, PostEditing posts, IClock clock) : PageModel
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

    public Guid Id { get; private set; }

    public string Shown { get; private set; } = "";

    public string? Holder { get; private set; }

    public bool IsVacant => Holder is null;

    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        (Since, Reason) = (DateEntry.From(OfficeYear.Today(clock)), IsVacant ? "ตำแหน่งว่าง" : null);
        Person = Offered.Count > 0 ? Guid.Parse(Offered[0].Value) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var (since, until) = (OptionalDate.Needed(Since, ModelState, nameof(Since)), OptionalDate.Read(Until, ModelState, nameof(Until)));
        if (Person is null)
        {
            ModelState.AddModelError(nameof(Person), "เลือกผู้รักษาราชการแทน");
        }

        if (ThaiText.Typed(Reason) is null)
        {
            ModelState.AddModelError(nameof(Reason), "กรอกเหตุผล เช่น ลาพักผ่อน");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var set = await posts.SetActingAsync(id, Person!.Value, new(since!.Value, until, ThaiText.Typed(OrderNumber), ThaiText.Typed(Reason)!), ct);
        if (!set.IsOk)
        {
            ModelState.Take(set.Error);
            return Page();
        }

        TempData.Done("ตั้งผู้รักษาราชการแทนแล้ว เอกสารที่ลงนามในช่วงนี้จะพิมพ์ฐานะให้เอง");
        return Redirect($"/office/people/posts/{id}");
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        var today = OfficeYear.Today(clock);
        var roster = await people.ReadAsync(ct);
        if (roster.Post(id) is not { ClosedOn: null } post || !ActingRule.IsActedFor(post.Rank))
        {
            return false;
        }

        var holder = roster.HolderOf(id, today)?.PersonId;
        (Id, Shown, Holder) = (id, post.Name, holder is { } who ? roster.Person(who)?.Name : null);
        var turns = (await posts.TurnsAsync(ct)).Where(t => t.PostId == id).ToDictionary(t => t.ActingPostId, t => t.Place);
        Offered =
        [
            .. roster.InService(today).Select(p => (Who: p, Candidate: new Candidate(p.Id, p.Rank, p.Group, p.UnitId)))
                .Where(c => ActingRule.Refusal(post.Rank, holder, c.Candidate) is null)
                .OrderBy(c => turns.GetValueOrDefault(c.Who.PostId, int.MaxValue)).ThenBy(c => ActingRule.Closeness(post.Rank, post.UnitId, c.Candidate))
                .Take(MostOffered)
                .Select(c => new Choice(c.Who.Id.ToString(), c.Who.Name, turns.TryGetValue(c.Who.PostId, out var turn) ? $"{c.Who.Post} · ลำดับที่ {turn}" : c.Who.Post)),
        ];
        return true;
    }
}
