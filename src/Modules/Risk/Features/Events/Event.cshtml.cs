using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Events;

/// <summary>One risk: its two levels with their reasons, its controls, what was seen of it later.</summary>
[Authorize(Policy = "risk.read")]
internal sealed class EventModel(RiskBooks books, EventEditing editing, ControlSources sources, Place place) : SharedFormPage
{
    [BindProperty]
    public DateEntry SeenOn { get; set; } = new();

    [BindProperty]
    public string? Text { get; set; }

    public RiskBook Book { get; private set; } = null!;

    public RiskEvent Event { get; private set; } = null!;

    public RiskProcess Process => Book.Process(Event.ProcessId);

    public IReadOnlyList<OfficeUnit> Units { get; private set; } = [];

    public PossibleControls Possible { get; private set; } = new(false, [], []);

    public LocalDate Today => place.Today;

    public bool MayWrite => place.May("risk.write", Process.UnitId);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        SeenOn = DateEntry.From(Today);
        return await FillAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostFollowAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var (on, text) = (Typed.Day(SeenOn, ModelState, nameof(SeenOn), needed: true), Typed.Needed(Text, ModelState, nameof(Text), "บอกสิ่งที่พบ เช่น ไม่พบการแบ่งซื้อในไตรมาสที่ 1"));
        return ModelState.IsValid ? await EndAsync(await editing.FollowAsync(id, on!.Value, text, ct), ("บันทึกการติดตามแล้ว", $"/office/risk/events/{id}"), () => FillAsync(id, ct)) : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken ct) =>
        !await FillAsync(id, ct) ? NotFound() : await EndAsync(await editing.RemoveAsync(id, ct), ("ลบความเสี่ยงแล้ว", "/office/risk" + RiskWords.Query(Book.Assessment.Kind)), () => FillAsync(id, ct));

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await books.OfEventAsync(id, ct) is not { } book)
        {
            return false;
        }

        (Book, Event, Units, Possible) = (book, book.Events.Single(e => e.Id == id), await place.UnitsAsync(ct), await sources.OfYearAsync(book.Assessment.Year, ct));
        return true;
    }
}
