using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Privacy;

namespace Prongsai.Organization.Features.People;

/// <summary>A person as on a card: post, contact, what is acted for, what was held.</summary>
[Authorize(Policy = "people.read")]
internal sealed class PersonModel(PeopleEditing editing, IAuthorizationService authorization, IPersonalAccess access, IClock clock) : PageModel
{
    public Person Person { get; private set; } = null!;

    public LocalDate Today { get; } = OfficeYear.Today(clock);

    public bool MayManage { get; private set; }

    public HeldPost? Own { get; private set; }

    /// <summary>What the card says is disclosed with the executives.</summary>
    public bool IsDisclosed => (Own is { } own && Disclosed.KeyPosts.IsHead(own.Post.Rank)) || Beside.Any(b => Disclosed.KeyPosts.IsHead(b.Post.Rank)) || ActsNow.Count > 0;

    public IReadOnlyList<HeldPost> Beside { get; private set; } = [];

    public IReadOnlyList<(Acting Acting, string Post)> ActsNow { get; private set; } = [];

    public IReadOnlyList<PastLine> Past { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var roster = await editing.ReadAsync(ct);
        if (roster.Person(id) is not { } person)
        {
            return NotFound();
        }

        await access.NoteAsync(new("แฟ้มบุคคล", person.Id) { SubjectName = person.Name, Path = Request.Path }, ct);
        Person = person;
        MayManage = (await authorization.AuthorizeAsync(User, "people.manage")).Succeeded;
        var holdings = roster.Holdings.Where(h => h.PersonId == id).ToList();
        var now = holdings.Where(h => h.IsOn(Today)).Select(h => new HeldPost(h, roster.Post(h.PostId)!, roster.Units.Name(roster.Post(h.PostId)!.UnitId))).OrderBy(h => h.Holding.Beside).ToList();
        (Own, Beside) = (now.Count > 0 ? now[0] : null, [.. now.Skip(1)]);
        var actings = roster.Actings.Where(a => a.PersonId == id).ToList();
        ActsNow = [.. actings.Where(a => a.IsOn(Today)).Select(a => (a, roster.Post(a.PostId)!.Name))];
        Past = [.. holdings.Where(h => !h.IsOn(Today)).Select(h => new PastLine(roster.Post(h.PostId)!.Name, h.Since, h.Until, h.EndReason ?? h.Reason))
            .Concat(actings.Where(a => !a.IsOn(Today)).Select(a => new PastLine($"{PeopleWords.Of(a.Kind)} {roster.Post(a.PostId)!.Name}", a.Since, a.Until, a.Reason)))
            .OrderByDescending(l => l.Since ?? LocalDate.MinIsoValue)];
        return Page();
    }
}

/// <summary>A post held now.</summary>
internal sealed record HeldPost(Holding Holding, Post Post, string? Unit);

/// <summary>A line of what was, or will be.</summary>
internal sealed record PastLine(string Text, LocalDate? Since, LocalDate? Until, string? Why)
{
    public string Period => PeopleWords.Period(Since, Until);
}
