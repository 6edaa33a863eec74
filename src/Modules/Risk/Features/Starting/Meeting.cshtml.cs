using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Starting;

/// <summary>The meeting that explains the controls to the officers (S155).</summary>
[Authorize(Policy = "risk.manage")]
internal sealed class MeetingModel(RiskBooks books, AssessmentEditing editing, Place place) : SharedFormPage
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindTyped { get; set; }

    [BindProperty]
    public DateEntry On { get; set; } = new();

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? At { get; set; }

    [BindProperty]
    public string? Attended { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    public RiskKind Kind => RiskWords.Kind(KindTyped);

    public RiskAssessment Assessment { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/risk" + RiskWords.Query(Kind));
        }

        (On, Text, Link, Version) = (DateEntry.From(Assessment.MeetingOn), Assessment.MeetingText, Assessment.MeetingLink, Assessment.Version);
        (At, Attended) = (Assessment.MeetingPlace, Said(Assessment.MeetingAttended));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/risk" + RiskWords.Query(Kind));
        }

        var (on, text, link) = (Typed.Day(On, ModelState, nameof(On), needed: true), Typed.Needed(Text, ModelState, nameof(Text), "บอกว่าชี้แจงเรื่องใด แก่ใคร กี่คน"), Typed.Link(Link, ModelState, nameof(Link)));
        var attended = Typed.Count(Attended, ModelState, nameof(Attended), "กรอกจำนวนผู้เข้าร่วมเป็นตัวเลข เช่น 28");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var met = await editing.MeetAsync(Assessment.Id, Version, new(on!.Value, text, ThaiText.Typed(At), attended, link), ct);
        return await EndAsync(met, ("บันทึกการประชุมแล้ว", "/office/risk" + RiskWords.Query(Kind)), () => FillAsync(ct), () => (Assessment.Version,
            TwoVersions.Of("/office/risk/meeting" + RiskWords.Query(Kind), ("เรื่องที่ชี้แจง", Assessment.MeetingText, Text), ("สถานที่", Assessment.MeetingPlace, At), ("ผู้เข้าร่วม", Said(Assessment.MeetingAttended), Attended), ("รายงานการประชุม", Assessment.MeetingLink, Link))));
    }

    private static string? Said(int? count) => count is { } people ? $"{people}" : null;

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        var book = await books.OfYearAsync(place.Year(HttpContext), Kind, ct);
        Assessment = book?.Assessment!;
        return book is not null;
    }
}
