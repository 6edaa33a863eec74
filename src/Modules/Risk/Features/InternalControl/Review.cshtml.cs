using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.InternalControl;

/// <summary>ปค.6: everyone of the office reads it, the auditor writes it.</summary>
[Authorize(Policy = "risk.read")]
internal sealed class ReviewModel(InternalControls controls, Place place) : SharedFormPage
{
    public const string Usual = "การสอบทานเป็นไปอย่างสมเหตุสมผลและระมัดระวังรอบคอบ ผลการสอบทานพบว่า การประเมินผลการควบคุมภายในเป็นไปตามหลักเกณฑ์ที่กำหนด";

    [BindProperty]
    public string? Opinion { get; set; }

    [BindProperty]
    public string? Weakness { get; set; }

    public ControlBook Book { get; private set; } = null!;

    public bool MayReview => place.May("control.review");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/control");
        }

        (Opinion, Weakness, Version) = (Book.Control.Opinion, Book.Control.Weakness, Book.Control.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/control");
        }

        if (!MayReview)
        {
            return Forbid();
        }

        var opinion = Typed.Needed(Opinion, ModelState, nameof(Opinion), "เขียนความเห็นของการสอบทาน");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var done = await controls.ReviewAsync(Book.Control.Year, Version, opinion, ThaiText.Typed(Weakness), place.Today, ct);
        return await EndAsync(done, ("บันทึกความเห็นแล้ว พิมพ์ ปค.6 ได้", "/office/control"), () => FillAsync(ct), () => (Book.Control.Version,
            TwoVersions.Of("/office/control/review", ("ความเห็น", Book.Control.Opinion, Opinion), ("ข้อสังเกต", Book.Control.Weakness, Weakness))));
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        var book = await controls.OfYearAsync(place.Year(HttpContext), ct);
        Book = book!;
        return book is not null;
    }
}
