using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Controls;

[Authorize(Policy = "risk.write")]
internal sealed class EditControlModel(RiskBooks books, ControlEditing editing, ControlSources sources, Place place) : PageModel
{
    [BindProperty]
    public ControlForm Input { get; set; } = new();

    public RiskBook Book { get; private set; } = null!;

    public RiskControl Control { get; private set; } = null!;

    public ControlChoices Choices { get; private set; } = null!;

    public TwoVersions? Both { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        Input = ControlForm.Of(Control);
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
            return Redirect($"/office/risk/controls/{id}");
        }

        if (changed.Error is Error.Conflict && await FillAsync(id, ct))
        {
            Both = TwoVersions.Of($"/office/risk/controls/{id}/edit", ("จะทำอะไร", Control.Text, Input.Text), ("ใครทำ", Names(Control.Units.Select(u => u.ToString())), Names(Input.Units)), ("ภายในวันที่", Control.DueOn is { } due ? RiskWords.Day(due) : "", Input.DueOn.IsBlank ? "" : $"{Input.DueOn.Day}/{Input.DueOn.Month}/{Input.DueOn.Year}"));
            ModelState.Remove("Input.Version");
            Input.Version = Control.Version;
        }

        ModelState.Take(changed.Error, nameof(Input));
        return Page();
    }

    private string Names(IEnumerable<string> ids) => string.Join(", ", Choices.Units.Where(u => ids.Contains(u.Value)).Select(u => u.Label));

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await books.OfControlAsync(id, ct) is not { } book)
        {
            return false;
        }

        (Book, Control) = (book, book.Controls.Single(c => c.Id == id));
        Choices = ControlChoices.Of(book, Control.ProcessId, await place.UnitsAsync(ct), await sources.OfYearAsync(book.Assessment.Year, ct));
        return true;
    }
}
