using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>A post's own words, and its end.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class PostEditModel(PeopleEditing people, PostEditing posts, IClock clock) : PageModel
{
    [BindProperty]
    public PostForm Input { get; set; } = new();

    [BindProperty]
    public DateEntry ClosedOn { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public Guid Id { get; private set; }

    public string Shown { get; private set; } = "";

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await FillAsync(id, ct) is not { } post)
        {
            return NotFound();
        }

        Input = Of(post);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await FillAsync(id, ct) is null)
        {
            return NotFound();
        }

        if (Input.Read(ModelState, nameof(Input)) is not { } details)
        {
            return Page();
        }

        return After(await posts.ChangeAsync(id, Input.Version, details, ct), nameof(Input), "บันทึกตำแหน่งแล้ว");
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken ct)
    {
        if (await FillAsync(id, ct) is not { } post)
        {
            return NotFound();
        }

        ModelState.Clear(); // the other form's boxes were not sent
        Input = Of(post);
        var on = OptionalDate.Needed(ClosedOn, ModelState, nameof(ClosedOn));
        if (ThaiText.Typed(Reason) is not { } reason)
        {
            ModelState.AddModelError(nameof(Reason), "กรอกเหตุผลที่ยุบเลิก");
            return Page();
        }

        return on is null ? Page() : After(await posts.CloseAsync(id, on.Value, reason, ct), null, "ยุบเลิกตำแหน่งแล้ว");
    }

    private static PostForm Of(Post post) => new()
    {
        Version = post.Version,
        Name = post.Name,
        NameEn = post.NameEn,
        Number = post.Number,
        Rank = post.Rank,
        Group = post.PersonGroup,
        Unit = post.UnitId,
    };

    private IActionResult After(Result<Kernel.Unit> result, string? prefix, string done)
    {
        if (!result.IsOk)
        {
            ModelState.Take(result.Error, prefix);
            return Page();
        }

        TempData.Done(done);
        return Redirect($"/office/people/posts/{Id}");
    }

    private async Task<Post?> FillAsync(Guid id, CancellationToken ct)
    {
        var roster = await people.ReadAsync(ct);
        var post = roster.Post(id);
        (Id, Shown) = (id, post?.Name ?? "");
        Units = [.. roster.Units.On(OfficeYear.Today(clock)).Select(u => new Choice(u.Id.ToString(), u.Name))];
        return post?.ClosedOn is null ? post : null;
    }
}
