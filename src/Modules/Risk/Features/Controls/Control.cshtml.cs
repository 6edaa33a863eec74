using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Files;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Controls;

/// <summary>What was done, as typed.</summary>
public sealed class ActivityForm
{
    public DateEntry DoneOn { get; set; } = new();
    public string? Text { get; set; }
    public string? Result { get; set; }
    public string? Link { get; set; }
}

/// <summary>One control and what was done for it.</summary>
[Authorize(Policy = "risk.read")]
[RequestSizeLimit(2 * FileStore.LargestFile)] // so that a file somewhat too large gets a sentence, not a cut line
internal sealed class ControlModel(RiskBooks books, ControlEditing editing, ControlSources sources, Place place) : SharedFormPage
{
    private const int MostFiles = 10;

    [BindProperty]
    public ActivityForm Input { get; set; } = new();

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public string? Closing { get; set; }

    public RiskBook Book { get; private set; } = null!;

    public RiskControl Control { get; private set; } = null!;

    public IReadOnlyList<OfficeUnit> Units { get; private set; } = [];

    public PossibleControls Possible { get; private set; } = new(false, [], []);

    public LocalDate Today => place.Today;

    public bool MayWrite => place.May("risk.write", Book.Process(Control.ProcessId).UnitId) || Control.Units.Any(u => place.May("risk.write", u));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FillAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDoAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var on = Typed.Day(Input.DoneOn, ModelState, "Input.DoneOn", needed: true);
        var text = Typed.Needed(Input.Text, ModelState, "Input.Text", "บอกสิ่งที่ทำ เช่น ตรวจนับพัสดุประจำเดือนมกราคม");
        var result = Typed.Needed(Input.Result, ModelState, "Input.Result", "บอกผลที่ได้ เช่น ตรงกับทะเบียน 112 รายการ");
        var link = Typed.Link(Input.Link, ModelState, "Input.Link");
        if (Files.Count > MostFiles)
        {
            ModelState.AddModelError(nameof(Files), $"แนบได้ครั้งละ {MostFiles} แฟ้ม");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var done = await editing.DoAsync(id, new(on!.Value, text, result, link), [.. Files.Select(f => new GivenFile(f.FileName, f.OpenReadStream))], ct);
        return await AfterAsync(id, done, "บันทึกกิจกรรมแล้ว", nameof(Input), ct);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, Guid activity, CancellationToken ct) => await AfterAsync(id, await editing.UndoAsync(id, activity, ct), "ลบกิจกรรมแล้ว", null, ct);

    public async Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken ct) => await AfterAsync(id, await editing.CloseAsync(id, Version, Today, ThaiText.Typed(Closing), ct), "สรุปมาตรการแล้ว", null, ct);

    public async Task<IActionResult> OnPostReopenAsync(Guid id, CancellationToken ct) => await AfterAsync(id, await editing.ReopenAsync(id, ct), "เปิดมาตรการอีกครั้งแล้ว", null, ct);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        return await EndAsync(await editing.RemoveAsync(id, ct), ("ลบมาตรการแล้ว", "/office/risk" + RiskWords.Query(Book.Assessment.Kind)), () => FillAsync(id, ct));
    }

    private Task<IActionResult> AfterAsync(Guid id, Result<Unit> result, string say, string? prefix, CancellationToken ct) =>
        EndAsync(result, (say, $"/office/risk/controls/{id}"), () => FillAsync(id, ct), prefix: result.Error is Error.Invalid { Faults: [{ Field: "Files" }, ..] } ? null : prefix);

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await books.OfControlAsync(id, ct) is not { } book)
        {
            return false;
        }

        (Book, Control, Units, Possible) = (book, book.Controls.Single(c => c.Id == id), await place.UnitsAsync(ct), await sources.OfYearAsync(book.Assessment.Year, ct));
        return true;
    }
}
