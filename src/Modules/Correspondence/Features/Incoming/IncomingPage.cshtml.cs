using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Correspondence.Data;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Incoming;

/// <summary>A letter received: who does it, until when, and that it is done.</summary>
[Authorize(Policy = "letters.read")]
internal sealed class IncomingPageModel(IncomingBook book, IOffice office, FileStore files, AgencyData data) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Guid? Unit { get; set; }

    [BindProperty]
    public DateEntry Due { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    public IncomingLetter Letter { get; private set; } = null!;

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        (Unit, Due) = (Letter.UnitId, DateEntry.From(Letter.DueOn));
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct) || Letter.FileId is not { } file)
        {
            return NotFound();
        }

        var opened = await files.OpenAsync(data, file, ct);
        return opened.Match<IActionResult>(f => File(f.Content, f.File.ContentType, f.File.Name), _ => NotFound());
    }

    public async Task<IActionResult> OnPostAssignAsync(Guid id, CancellationToken ct)
    {
        LocalDate? due = null;
        if (!Due.IsBlank)
        {
            var read = Due.Read("Due");
            if (!read.IsOk)
            {
                return await AgainAsync(id, read.Error, ct);
            }

            due = read.Value;
        }

        return await DoneAsync(id, await book.AssignAsync(id, Version, Unit, due, ct), "บันทึกการมอบหมายแล้ว", ct);
    }

    public async Task<IActionResult> OnPostFinishAsync(Guid id, CancellationToken ct) => await DoneAsync(id, await book.FinishAsync(id, Version, Note, ct), "บันทึกว่าเสร็จแล้ว", ct);

    private async Task<IActionResult> DoneAsync(Guid id, Result<Kernel.Unit> done, string said, CancellationToken ct)
    {
        if (!done.IsOk)
        {
            return done.Error is Error.NotFound ? NotFound() : await AgainAsync(id, done.Error, ct);
        }

        TempData.Done(said);
        return Redirect($"/office/letters/incoming/{id}");
    }

    private async Task<IActionResult> AgainAsync(Guid id, Error error, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        ModelState.Remove(nameof(Version));
        ModelState.Take(error);
        return Page();
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await book.FindAsync(id, ct) is not { } letter)
        {
            return false;
        }

        (Letter, Version) = (letter, letter.Version);
        Units = [.. (await office.UnitsAsync(ct)).Select(u => new Choice($"{u.Id}", u.Name))];
        return true;
    }
}
