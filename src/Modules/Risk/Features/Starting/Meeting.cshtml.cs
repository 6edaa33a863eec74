using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Starting;

/// <summary>The meeting that explains the controls to the officers (S155).</summary>
[Authorize(Policy = "risk.manage")]
internal sealed class MeetingModel(RiskBooks books, AssessmentEditing editing, Place place) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindTyped { get; set; }

    [BindProperty]
    public DateEntry On { get; set; } = new();

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public RiskKind Kind => RiskWords.Kind(KindTyped);

    public RiskAssessment Assessment { get; private set; } = null!;

    public TwoVersions? Both { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/risk" + RiskWords.Query(Kind));
        }

        (On, Text, Link, Version) = (DateEntry.From(Assessment.MeetingOn), Assessment.MeetingText, Assessment.MeetingLink, Assessment.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/risk" + RiskWords.Query(Kind));
        }

        var (on, text, link) = (Typed.Day(On, ModelState, nameof(On), needed: true), Typed.Needed(Text, ModelState, nameof(Text), "บอกว่าชี้แจงเรื่องใด แก่ใคร กี่คน"), Typed.Link(Link, ModelState, nameof(Link)));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var met = await editing.MeetAsync(Assessment.Id, Version, on!.Value, text, link, ct);
        if (met.IsOk)
        {
            TempData.Done("บันทึกการประชุมแล้ว");
            return Redirect("/office/risk" + RiskWords.Query(Kind));
        }

        if (met.Error is Error.Conflict)
        {
            await FillAsync(ct);
            Both = TwoVersions.Of("/office/risk/meeting" + RiskWords.Query(Kind), ("เรื่องที่ชี้แจง", Assessment.MeetingText, Text), ("รายงานการประชุม", Assessment.MeetingLink, Link));
            ModelState.Remove(nameof(Version));
            Version = Assessment.Version;
        }

        ModelState.Take(met.Error);
        return Page();
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        var book = await books.OfYearAsync(place.Year(HttpContext), Kind, ct);
        Assessment = book?.Assessment!;
        return book is not null;
    }
}
