using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>A person into a vacant or new post, or a new post that stays vacant.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class NewModel(PeopleEditing people, PostEditing posts, IClock clock) : PageModel
{
    [BindProperty]
    public Guid? Post { get; set; }

    [BindProperty]
    public PostForm NewPost { get; set; } = new();

    [BindProperty]
    public PersonForm Input { get; set; } = new();

    [BindProperty]
    public AppointmentForm Start { get; set; } = new();

    public IReadOnlyList<Choice> Vacant { get; private set; } = [];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public bool HasNewPost => ThaiText.Typed(NewPost.Name) is not null || (Request.Method == "POST" && Post is null);

    public Task OnGetAsync(Guid? post, CancellationToken ct)
    {
        Post = post;
        return FillAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        var details = Post is null ? NewPost.Read(ModelState, nameof(NewPost)) : null;
        var person = ThaiText.Typed(Input.Name) is null && Post is null ? null : Input.Read(ModelState, nameof(Input));
        var appointment = Start.Read(ModelState, nameof(Start));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var post = Post is { } vacant ? vacant : await posts.AddAsync(details!, ct);
        if (post.Error is { } fault)
        {
            ModelState.Take(fault, nameof(NewPost));
            return Page();
        }

        return person is null ? Told("เพิ่มตำแหน่งแล้ว", $"/office/people/posts/{post.Value}") : await AddAsync(person, post.Value, appointment, ct);
    }

    private async Task<IActionResult> AddAsync(PersonDetails person, Guid post, Appointment appointment, CancellationToken ct)
    {
        var added = await people.AddAsync(person, post, appointment, ct);
        if (added.IsOk)
        {
            return Told($"เพิ่ม{person.Name.Full}แล้ว", $"/office/people/{added.Value}");
        }

        Post = post; // a post made a moment ago is kept and now chosen
        ModelState.Remove(nameof(Post));
        await FillAsync(HttpContext.RequestAborted);
        ModelState.Take(added.Error, added.Error is Error.Invalid { Faults: [{ Field: "Name" }] } ? nameof(Input) : nameof(Start));
        return Page();
    }

    private RedirectResult Told(string text, string path)
    {
        TempData.Done(text);
        return Redirect(path);
    }

    private async Task FillAsync(CancellationToken ct)
    {
        var today = OfficeYear.Today(clock);
        var roster = await people.ReadAsync(ct);
        (Vacant, Units) = ([.. Choices.Vacant(roster, today)], [.. Choices.Units(roster, today)]);
    }
}
