using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.InternalControl;

/// <summary>ปค.2 and ปค.3: what other agencies certified, for the few offices that gather such reports. Who makes which is not confirmed.</summary>
[Authorize(Policy = "risk.read")]
internal sealed class GatheredModel(InternalControls controls, GatheredReports reports, Place place) : SharedFormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DateEntry ReceivedOn { get; set; } = new();

    [BindProperty]
    public string? Remaining { get; set; }

    [BindProperty]
    public string? Improvement { get; set; }

    public ControlBook Book { get; private set; } = null!;

    public IReadOnlyList<GatheredReport> Gathered { get; private set; } = [];

    public bool MayManage => place.May("risk.manage");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ReceivedOn = DateEntry.From(place.Today);
        return await FillAsync(ct) ? Page() : Redirect("/office/control");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/control");
        }

        var (name, on) = (Typed.Needed(Name, ModelState, nameof(Name), "กรอกชื่อหน่วยงานที่ส่งรายงาน"), Typed.Day(ReceivedOn, ModelState, nameof(ReceivedOn), needed: true));
        var (remaining, improvement) = (ThaiText.Typed(Remaining), ThaiText.Typed(Improvement));
        if ((remaining is null) != (improvement is null))
        {
            ModelState.AddModelError(remaining is null ? nameof(Remaining) : nameof(Improvement), "กรอกทั้งความเสี่ยงที่ยังมีอยู่และการปรับปรุง หรือเว้นทั้งสองช่องถ้า ปค.1 ไม่มี");
        }

        return ModelState.IsValid ? await AfterAsync(await reports.AddAsync(Book.Control.Year, new(name, on!.Value, remaining, improvement), ct), "บันทึกรายงานที่ได้รับแล้ว", ct) : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid report, CancellationToken ct) =>
        await FillAsync(ct) ? await AfterAsync(await reports.RemoveAsync(Book.Control.Year, report, ct), "ลบแล้ว", ct) : Redirect("/office/control");

    private Task<IActionResult> AfterAsync(Result<Unit> done, string say, CancellationToken ct) => EndAsync(done, (say, $"/office/control/gathered?year={Book.Control.Year}"), () => FillAsync(ct));

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        var year = place.Year(HttpContext);
        (Book, Gathered) = ((await controls.OfYearAsync(year, ct))!, await reports.OfYearAsync(year, ct));
        return Book is not null;
    }
}
