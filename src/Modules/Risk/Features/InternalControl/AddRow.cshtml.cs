using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.InternalControl;

/// <summary>A row of ปค.5: of one's own, or drawn from a risk or an audit finding.</summary>
[Authorize(Policy = "risk.write")]
internal sealed class AddRowModel(InternalControls controls, RiskBooks books, AuditFindings findings, Place place) : PageModel
{
    [BindProperty]
    public RowForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Risk { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Finding { get; set; }

    public FiscalYear Year { get; private set; }

    public string? From { get; private set; }

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/control");
        }

        if (Risk is { } risk && await books.OfEventAsync(risk, ct) is { } book)
        {
            var e = book.Events.Single(x => x.Id == risk);
            var process = book.Process(e.ProcessId);
            Input = new() { Mission = process.Name, Risk = e.Text, Existing = string.Join('\n', book.ControlsOf(e).Select(c => c.Text)), Units = process.UnitId is { } unit ? [unit.ToString()] : [] };
        }
        else if (Finding is { } finding && await findings.FindAsync(finding, ct) is { } found)
        {
            Input = new() { Risk = found.Text, Units = found.UnitId is { } unit ? [unit.ToString()] : [], DueOn = DateEntry.From(found.DueOn) };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/control");
        }

        if (Input.Read(ModelState) is not { } details)
        {
            return Page();
        }

        var added = await controls.AddRowAsync(Year, details, Risk, Finding, ct);
        if (!added.IsOk)
        {
            ModelState.Take(added.Error, nameof(Input));
            return Page();
        }

        TempData.Done("เพิ่มแถวใน ปค.5 แล้ว");
        return Redirect("/office/control");
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        Year = place.Year(HttpContext);
        Units = RiskWords.Choices(await place.UnitsAsync(ct));
        From = Risk is not null ? "จากทะเบียนความเสี่ยงของปี" : Finding is not null ? "จากข้อตรวจพบของผู้ตรวจสอบ" : null;
        return await controls.OfYearAsync(Year, ct) is not null;
    }
}
