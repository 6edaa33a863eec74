using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Events;

/// <summary>Texts of an event and of its process.</summary>
[Authorize(Policy = "risk.write")]
internal sealed class EditEventModel(RiskBooks books, EventEditing editing, Place place) : SharedFormPage
{
    [BindProperty]
    public EventForm Input { get; set; } = new();

    public RiskBook Book { get; private set; } = null!;

    public RiskEvent Event { get; private set; } = null!;

    public EventChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        (Input, Version) = (EventForm.Of(Event, Book.Process(Event.ProcessId)), Event.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        if (Input.Read(ModelState) is not { } details)
        {
            return Page();
        }

        return await EndAsync(await editing.ChangeAsync(id, Version, details, ct), ("บันทึกแล้ว", $"/office/risk/events/{id}"), () => FillAsync(id, ct),
            () => (Event.Version, Beside(EventForm.Of(Event, Book.Process(Event.ProcessId)))), nameof(Input));
    }

    private TwoVersions Beside(EventForm theirs) => TwoVersions.Of($"/office/risk/events/{Event.Id}/edit", ("งานหรือกระบวนงาน", theirs.Process, Input.Process), ("ขั้นตอน", theirs.Step, Input.Step),
        ("เหตุการณ์ความเสี่ยง", theirs.Text, Input.Text), ("ใครอาจให้แก่ใคร", theirs.Parties, Input.Parties));

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await books.OfEventAsync(id, ct) is not { } book)
        {
            return false;
        }

        (Book, Event, Choices) = (book, book.Events.Single(e => e.Id == id), EventChoices.Of(book, await place.UnitsAsync(ct)));
        return true;
    }
}
