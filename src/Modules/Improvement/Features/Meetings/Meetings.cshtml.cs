using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Improvement.Data;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features.Meetings;

/// <summary>Meetings in which the measures were followed up.</summary>
[Authorize(Policy = "improvement.read")]
internal sealed class MeetingsModel(FollowUpBook book, MeasureBook measures, AgencySession session, IClock clock) : PageModel
{
    private const int LongestSubject = 200;

    [BindProperty]
    public DateEntry HeldOn { get; set; } = new();

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Notes { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public FiscalYear Year { get; private set; }

    public IReadOnlyList<FollowUp> Meetings { get; private set; } = [];

    public bool MayManage => session.Rights.Has(MeasureEditing.Manage);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        HeldOn = DateEntry.From(OfficeYear.Today(clock));
        Subject = "ติดตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส";
        Notes = string.Join('\n', (await measures.OfYearAsync(Year, Domain.MeasureKind.Measure, ct)).Select(m => $"{m.Number}. {m.Row.Title}: {Domain.MeasureStatuses.Of(m.Row.Status)} ตอบผล {m.Answered} จาก {m.Steps.Length} ขั้นตอน"));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        if (!MayManage)
        {
            return Forbid();
        }

        if (Read() is not { } meeting)
        {
            return Page();
        }

        var added = await book.AddAsync(Year, meeting, ct);
        if (!added.IsOk)
        {
            ModelState.Take(added.Error);
            return Page();
        }

        TempData.Done("บันทึกการประชุมแล้ว");
        return Redirect($"/office/improvement/meetings?year={Year}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken ct)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        await book.RemoveAsync(id, ct);
        TempData.Done("ลบการประชุมแล้ว");
        return Redirect("/office/improvement/meetings");
    }

    private MeetingDetails? Read()
    {
        var day = HeldOn.Read("HeldOn");
        if (!day.IsOk)
        {
            ModelState.AddModelError("HeldOn", day.Error.Message);
        }
        else if (!Year.Contains(day.Value))
        {
            ModelState.AddModelError("HeldOn", $"วันประชุมต้องอยู่ในปีงบประมาณ {Year}");
        }

        if (ThaiText.Typed(Subject) is null or { Length: > LongestSubject })
        {
            ModelState.AddModelError("Subject", "กรอกเรื่องที่ประชุม");
        }

        var address = TypedAddress.Of(Address);
        if (address is null && ThaiText.Typed(Address) is not null)
        {
            ModelState.AddModelError("Address", "ที่อยู่ต้องขึ้นต้นด้วย https:// หรือเว้นไว้");
        }

        return ModelState.IsValid ? new(day.Value, ThaiText.Typed(Subject)!, ThaiText.Typed(Notes), address) : null;
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        Meetings = await book.OfYearAsync(Year, ct);
    }
}
