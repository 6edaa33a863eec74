using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Controls;

[Authorize(Policy = "risk.write")]
internal sealed class AddControlModel(RiskBooks books, ControlEditing editing, ControlSources sources, Place place) : PageModel
{
    [BindProperty]
    public ControlForm Input { get; set; } = new();

    public RiskBook Book { get; private set; } = null!;

    public RiskEvent Event { get; private set; } = null!;

    public ControlChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        (Input.Event, Input.Units) = (id.ToString(), Book.Process(Event.ProcessId).UnitId is { } unit ? [unit.ToString()] : []);
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

        var added = await editing.AddAsync(Event.ProcessId, details, ct);
        if (!added.IsOk)
        {
            ModelState.Take(added.Error, nameof(Input));
            return Page();
        }

        TempData.Done("เพิ่มมาตรการแล้ว");
        return Redirect($"/office/risk/events/{id}");
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await books.OfEventAsync(id, ct) is not { } book)
        {
            return false;
        }

        (Book, Event) = (book, book.Events.Single(e => e.Id == id));
        Choices = ControlChoices.Of(book, Event.ProcessId, await place.UnitsAsync(ct), await sources.OfYearAsync(book.Assessment.Year, ct));
        return true;
    }
}
