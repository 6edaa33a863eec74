using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Data;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>A post's own words, and its end.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class PostEditModel(PeopleEditing people, PostEditing posts, AgencySession session, IClock clock) : PostPage(people, posts, clock)
{
    [BindProperty]
    public PostForm Input { get; set; } = new();

    [BindProperty]
    public DateEntry ClosedOn { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Paper { get; set; }

    /// <summary>Does the one at work hold or act for this post?</summary>
    public bool IsOwn => OwnHand.Posts(Roster, session.Actor, Today).Contains(Id);

    /// <summary>Nobody holds it or acts for it, so it may be closed.</summary>
    public bool MayClose => Roster.IsVacant(Id, Today) && Roster.ActingFor(Id, Today) is null;

    /// <summary>Was the closing sent and refused?</summary>
    public bool IsClosing { get; private set; }

    public IEnumerable<Choice> Units => Choices.Units(Roster, Today);

    public void OnGet() => Input = PostForm.Of(Post);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (IsOwn)
        {
            ModelState.Clear(); // boxes of the own post that are only shown are not sent
            Input.TakeOver(Post);
        }

        return Input.Read(ModelState, nameof(Input)) is { } details
            ? After(await Posts.ChangeAsync(Id, Input.Version, details, ThaiText.Typed(Paper), ct), "บันทึกตำแหน่งแล้ว", nameof(Input))
            : Page();
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct)
    {
        IsClosing = true;
        ModelState.Clear(); // the other form's boxes were not sent
        Input = PostForm.Of(Post);
        var on = OptionalDate.Needed(ClosedOn, ModelState, nameof(ClosedOn));
        if (ThaiText.Typed(Reason) is not { } reason)
        {
            ModelState.AddModelError(nameof(Reason), "กรอกเหตุผลที่ยุบเลิก");
            return Page();
        }

        return on is null ? Page() : After(await Posts.CloseAsync(Id, on.Value, reason, ct), "ยุบเลิกตำแหน่งแล้ว");
    }
}
