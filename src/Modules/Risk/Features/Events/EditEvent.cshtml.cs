using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Events;

/// <summary>Texts of an event and of its process.</summary>
[Authorize(Policy = "risk.write")]
internal sealed class EditEventModel(RiskBooks books, EventEditing editing, Place place) : PageModel
{
    [BindProperty]
    public EventForm Input { get; set; } = new();

    public RiskBook Book { get; private set; } = null!;

    public RiskEvent Event { get; private set; } = null!;

    public EventChoices Choices { get; private set; } = null!;

    public TwoVersions? Both { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        Input = EventForm.Of(Event, Book.Process(Event.ProcessId));
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

        var changed = await editing.ChangeAsync(id, Input.Version, details, ct);
        if (changed.IsOk)
        {
            TempData.Done("บันทึกแล้ว");
            return Redirect($"/office/risk/events/{id}");
        }

        if (changed.Error is Error.Conflict && await FillAsync(id, ct))
        {
            var theirs = EventForm.Of(Event, Book.Process(Event.ProcessId));
            Both = TwoVersions.Of($"/office/risk/events/{id}/edit", ("งานหรือกระบวนงาน", theirs.Process, Input.Process), ("ขั้นตอน", theirs.Step, Input.Step), ("เหตุการณ์ความเสี่ยง", theirs.Text, Input.Text), ("ใครอาจให้แก่ใคร", theirs.Parties, Input.Parties));
            ModelState.Remove("Input.Version");
            Input.Version = theirs.Version;
        }

        ModelState.Take(changed.Error, nameof(Input));
        return Page();
    }

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
