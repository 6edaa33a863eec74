using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>The sheet for ITAS: address and explanation of each public item, to copy by hand.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class SheetModel(SubmissionNow now, SubmissionPlace place, SiteAddress site, AgencySession session, IClock clock) : PageModel
{
    public FiscalYear Year { get; private set; }

    /// <summary>Null while the address of this installation is not known.</summary>
    public FrozenState? State { get; private set; }

    public Error? Unknown { get; private set; }

    public EntryEnd? End { get; private set; }

    public IReadOnlyList<FreezeLine> Freezes { get; private set; } = [];

    public bool MayFreeze { get; private set; }

    /// <summary>Questions of inspectors that wait.</summary>
    public int OpenQuestions { get; private set; }

    public IEnumerable<FrozenItem> Ready => State?.Items.Where(i => i.IsPublic) ?? [];

    public IEnumerable<FrozenItem> NotOut => State?.Items.Where(i => !i.IsPublic) ?? [];

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        return State is null ? Page() : File(
            SubmissionWords.Sheet($"ที่อยู่สำหรับกรอก ITAS ปี {Year}", $"คัดลอกไปกรอกใน ITAS เอง ข้อมูล {ThaiDates.Format(OfficeYear.Today(clock), ThaiDateStyle.Short)} เฉพาะข้อที่เผยแพร่แล้ว {Ready.Count()} จาก {State.Items.Length} ข้อ", Ready,
                new Column<FrozenItem>("ข้อ", i => i.Number, 1), new Column<FrozenItem>("ข้อมูล", i => i.Title, 3), new Column<FrozenItem>("ที่อยู่ (URL)", i => i.Address, 5),
                new Column<FrozenItem>("คำอธิบาย", i => i.Explanation, 6), new Column<FrozenItem>("ทางเข้าจากหน้าแรก", i => SubmissionWords.ClickPath(i, Year), 4)),
            SubmissionWords.SheetType, $"ITAS-{Year}.xlsx");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        (End, Freezes, MayFreeze) = (EntryEnd.Of(Year, OfficeYear.Today(clock)), await place.Freezes.ListAsync(Year, ct), session.Rights.Has("disclosure.publish", null));
        OpenQuestions = await place.Questions.OpenAsync(Year, ct);
        var address = site.Of(Request);
        (State, Unknown) = address.IsOk ? (await now.ReadAsync(Year, address.Value, ct), (Error?)null) : (null, address.Error);
    }
}

/// <summary>What belongs to the submission of a year besides its items.</summary>
internal sealed record SubmissionPlace(Freezes Freezes, InspectorQuestions Questions);
