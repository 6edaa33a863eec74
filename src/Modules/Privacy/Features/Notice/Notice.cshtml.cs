using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Platform;
using Prongsai.Platform.Web;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Notice;

/// <summary>The notice as officers keep it: whom to ask, and when to publish anew.</summary>
[Authorize(Policy = "privacy.read")]
internal sealed class NoticeModel(NoticeBook book, AgencySession session, AgencyDirectory directory) : PageModel
{
    [BindProperty]
    public string? Officer { get; set; }

    [BindProperty]
    public string? OfficerContact { get; set; }

    [BindProperty]
    public string? AskAt { get; set; }

    public int Number { get; private set; }

    public bool Outdated { get; private set; }

    public int? ContactVersion { get; private set; }

    public string PublicPath { get; private set; } = "";

    public IReadOnlyList<NoticeVersion> Versions { get; private set; } = [];

    public bool MayManage => User.HasClaim(PersonClaims.Permission, "privacy.manage");

    public async Task OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        var contact = await book.ContactAsync(ct);
        (Officer, OfficerContact, AskAt) = (contact?.OfficerName, contact?.OfficerContact, contact?.AskAt);
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken ct)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        var published = await book.PublishAsync(ct);
        if (published.IsOk)
        {
            TempData.Done($"ประกาศฉบับที่ {published.Value} แล้ว");
        }
        else
        {
            TempData.Say(Sign.Problem, published.Error.Message);
        }

        return Redirect("/office/privacy/notice");
    }

    public async Task<IActionResult> OnPostContactAsync(int? version, CancellationToken ct)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        await FillAsync(ct);
        var set = await book.SetContactAsync(Officer, OfficerContact, AskAt, version, ct);
        if (!set.IsOk)
        {
            ModelState.Take(set.Error);
            return Page();
        }

        TempData.Done("บันทึกผู้รับเรื่องแล้ว กดประกาศฉบับใหม่เมื่อพร้อม");
        return Redirect("/office/privacy/notice");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        PublicPath = $"/{(await directory.FindAsync(session.Agency, ct))!.Slug}/privacy";
        (Number, Outdated, Versions) = ((await book.ShownAsync(ct)).Number, await book.IsOutdatedAsync(ct), await book.VersionsAsync(ct));
        ContactVersion = (await book.ContactAsync(ct))?.Version;
    }
}
