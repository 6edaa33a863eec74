using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.InternalControl;

/// <summary>Internal control of the year: what is done of each form, and what to do next.</summary>
[Authorize(Policy = "risk.read")]
internal sealed class ControlYearModel(InternalControls controls, RiskBooks books, AuditFindings findings, Place place) : SharedFormPage
{
    [BindProperty]
    public DateEntry SentOn { get; set; } = new();

    public FiscalYear Year { get; private set; }

    public ControlBook? Book { get; private set; }

    public IReadOnlyList<OfficeUnit> Units { get; private set; } = [];

    /// <summary>Risks of the year that are at least of the second band and not in ปค.5 yet.</summary>
    public IReadOnlyList<(RiskEvent Event, RiskKind Kind)> Risks { get; private set; } = [];

    public string SentTo { get; private set; } = "";

    public IReadOnlyList<AuditFinding> Findings { get; private set; } = [];

    public LocalDate Today => place.Today;

    public LocalDate Due => ControlDue.Of(Year);

    public bool MayWrite => place.May("risk.write");

    public bool MayManage => place.May("risk.manage");

    public bool MayReview => place.May("control.review");

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        if (!MayManage)
        {
            return Forbid();
        }

        return await AfterAsync(await controls.BeginAsync(Year, ct), "เริ่มประเมินการควบคุมภายในแล้ว", ct);
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        if (!MayManage)
        {
            return Forbid();
        }

        var on = Typed.Day(SentOn, ModelState, nameof(SentOn), needed: true);
        return ModelState.IsValid ? await AfterAsync(await controls.SendAsync(Year, Version, on!.Value, ct), "บันทึกวันที่ส่งแล้ว", ct) : Page();
    }

    private Task<IActionResult> AfterAsync<T>(Result<T> done, string say, CancellationToken ct) => EndAsync(done, (say, "/office/control"), async () =>
    {
        await FillAsync(ct);
        return true;
    });

    private async Task FillAsync(CancellationToken ct)
    {
        Year = place.Year(HttpContext);
        (Book, Units) = (await controls.OfYearAsync(Year, ct), await place.UnitsAsync(ct));
        if (Book is { } book)
        {
            SentTo = await place.OverseerAsync(ct);
            var drawn = book.Rows.Select(r => r.EventId ?? r.FindingId).ToHashSet();
            Risks = [];
            foreach (var kind in RiskKinds.Control)
            {
                Risks = await books.OfYearAsync(Year, kind, ct) is { } risks ? [.. Risks, .. risks.ByLevel().Where(e => !drawn.Contains(e.Id) && risks.Now(e) is { Rank: > 0 }).Select(e => (e, kind))] : Risks;
            }

            Findings = [.. (await findings.ListAsync(Year, ct)).Where(f => !drawn.Contains(f.Id))];
        }
    }
}
