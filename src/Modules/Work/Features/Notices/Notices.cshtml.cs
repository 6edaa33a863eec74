using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Work.Data;

namespace Prongsai.Work.Features.Notices;

/// <summary>What the person was told, newest first.</summary>
[Authorize(Policy = "office.work")]
internal sealed class NoticesModel(NoticeList list) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public int PageCount { get; private set; }

    public static string At(Instant at) => Tasks.GivenModel.At(at);

    public async Task OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Notices, PageCount) = await list.PageAsync(PageNumber, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await list.ReadAllAsync(ct);
        return Redirect("/office/notices");
    }
}
