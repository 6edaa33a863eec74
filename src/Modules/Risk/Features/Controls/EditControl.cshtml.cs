using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Controls;

[Authorize(Policy = "risk.write")]
internal sealed class EditControlModel(RiskBooks books, ControlEditing editing, ControlSources sources, Place place) : SharedFormPage
{
    [BindProperty]
    public ControlForm Input { get; set; } = new();

    public RiskBook Book { get; private set; } = null!;

    public RiskControl Control { get; private set; } = null!;

    public ControlChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        (Input, Version) = (ControlForm.Of(Control), Control.Version);
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

        return await EndAsync(await editing.ChangeAsync(id, Version, details, ct), ("บันทึกแล้ว", $"/office/risk/controls/{id}"), () => FillAsync(id, ct), () => (Control.Version, Beside(ControlForm.Of(Control))), nameof(Input));
    }

    private TwoVersions Beside(ControlForm theirs) => TwoVersions.Of($"/office/risk/controls/{Control.Id}/edit", ("จะทำอะไร", theirs.Text, Input.Text), ("ใช้กับ", Name(Choices.Events, theirs.Event), Name(Choices.Events, Input.Event)),
        ("ใครทำ", Names(theirs.Units), Names(Input.Units)), ("ภายในวันที่", Day(theirs.DueOn), Day(Input.DueOn)), ("โครงการ", Name(Choices.Projects, theirs.Project), Name(Choices.Projects, Input.Project)),
        ("มาตรการของปี", Name(Choices.Measures, theirs.Measure), Name(Choices.Measures, Input.Measure)));

    private static string Day(DateEntry typed) => typed.IsBlank ? "" : $"{typed.Day}/{typed.Month}/{typed.Year}";

    private static string? Name(IEnumerable<Choice> choices, string? value) => choices.FirstOrDefault(c => c.Value == value)?.Label;

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
