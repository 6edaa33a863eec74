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
    public DateEntry Since { get; set; } = new();

    [BindProperty]
    public DateEntry TermEnds { get; set; } = new();

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
        var (since, ends) = (OptionalDate.Read(Since, ModelState, nameof(Since)), OptionalDate.Read(TermEnds, ModelState, nameof(TermEnds)));
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

        return person is null ? Told("เพิ่มตำแหน่งแล้ว", $"/office/people/posts/{post.Value}") : await AddAsync(person, post.Value, new(since, ends, null), ct);
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
        ModelState.Take(added.Error, nameof(Input));
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
        Vacant = [.. roster.PostsOn(today).Where(p => roster.Holdings.All(h => h.PostId != p.Id || h.Until < today)).Select(p => new Choice(p.Id.ToString(), p.Name))];
        Units = [.. roster.Units.On(today).Select(u => new Choice(u.Id.ToString(), u.Name))];
    }
}
