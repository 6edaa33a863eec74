using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Events;

/// <summary>A new event; judging follows at once.</summary>
[Authorize(Policy = "risk.write")]
internal sealed class AddEventModel(RiskBooks books, EventEditing editing, Place place) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindTyped { get; set; }

    [BindProperty]
    public EventForm Input { get; set; } = new();

    public RiskKind Kind => RiskWords.Kind(KindTyped);

    public RiskBook Book { get; private set; } = null!;

    public EventChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : Redirect("/office/risk" + RiskWords.Query(Kind));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/risk" + RiskWords.Query(Kind));
        }

        if (Input.Read(ModelState) is not { } details)
        {
            return Page();
        }

        var added = await editing.AddAsync(Book.Assessment.Id, details, ct);
        if (!added.IsOk)
        {
            ModelState.Take(added.Error, nameof(Input));
            return Page();
        }

        TempData.Done("เพิ่มแล้ว ประเมินระดับต่อได้เลย");
        return Redirect($"/office/risk/events/{added.Value}/judge");
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (await books.OfYearAsync(place.Year(HttpContext), Kind, ct) is not { } book)
        {
            return false;
        }

        (Book, Choices) = (book, EventChoices.Of(book, await place.UnitsAsync(ct)));
        return true;
    }
}
