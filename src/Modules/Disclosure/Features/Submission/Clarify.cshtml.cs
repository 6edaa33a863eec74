using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>What the assessors found, taken in, and the items to be answered.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class ClarifyModel(ClarificationPages pages, Clarifications clarifications, AgencySession session, IClock clock) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Score { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    public FiscalYear Year { get; private set; }

    public ClarificationState? State { get; private set; }

    public bool MayWrite { get; private set; }

    public IEnumerable<Choice> Items => State!.State.Items.Select(i => new Choice(i.Key, $"{i.Number} {i.Title}"));

    public static IEnumerable<Choice> Scores => [new("0", "0"), new("100", "100")];

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        return State is not { } state ? NotFound() : File(
            SubmissionWords.Sheet($"คำชี้แจงผล OIT ปี {Year}", $"เทียบกับข้อมูลที่ตรึงครั้งที่ {state.Line.Number} เมื่อ {SubmissionWords.Moment(state.Line.At)}", state.Disputed,
                new Column<AssessedItem>("ข้อ", a => a.Item.Number, 1), new Column<AssessedItem>("ข้อมูล", a => a.Item.Title, 3), new Column<AssessedItem>("คะแนนผู้ตรวจ", a => Frame(a.Score), 1),
                new Column<AssessedItem>("ข้อสังเกตของผู้ตรวจ", a => a.Remark ?? "", 3), new Column<AssessedItem>("ที่อยู่ (URL)", a => a.Item.Address, 4), new Column<AssessedItem>("คำชี้แจง", a => state.AnswerTo(a), 8)),
            SubmissionWords.SheetType, $"clarification-{Year}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await EnterAsync(async state =>
    {
        if (Upload is null || Upload.Length == 0)
        {
            return new Error.Invalid("findings.none", "ยังไม่ได้เลือกแฟ้ม", [new(nameof(Upload), "เลือกแฟ้ม Excel หรือ CSV ก่อน")]);
        }

        await using var stream = Upload.OpenReadStream();
        return (await SheetRows.ReadAsync(stream, Upload.FileName, "ผลของผู้ตรวจ", ct)).Then(lines => FindingSheet.Read(state.State, lines));
    }, ct);

    public async Task<IActionResult> OnPostOneAsync(CancellationToken ct) => await EnterAsync(state =>
        Task.FromResult<Result<IReadOnlyList<FindingDraft>>>(state.State.Item(Number ?? "") is null ? new Error.Invalid("findings.item", "ยังไม่ได้เลือกข้อ", [new(nameof(Number), "กรุณาเลือกข้อ")])
            : FindingSheet.ScoreOf(Score ?? "") is not { } score ? new Error.Invalid("findings.score", "ยังไม่ได้เลือกคะแนน", [new(nameof(Score), "กรุณาเลือกคะแนนที่ผู้ตรวจให้")])
            : Remark?.Length > 2000 ? new Error.Invalid("findings.remark", "ยาวเกิน", [new(nameof(Remark), "ยาวเกิน 2,000 ตัวอักษร กรุณาย่อ")])
            : (FindingDraft[])[new(Number!, score, ThaiText.Typed(Remark))]), ct);

    private static string Frame(int score) => score.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IActionResult> EnterAsync(Func<ClarificationState, Task<Result<IReadOnlyList<FindingDraft>>>> read, CancellationToken ct)
    {
        await FillAsync(ct);
        if (State is not { } state)
        {
            return NotFound();
        }

        var findings = await read(state);
        var entered = findings.IsOk ? await clarifications.EnterAsync(state.Line.Id, findings.Value, ct) : findings.Error;
        if (!entered.IsOk)
        {
            ModelState.Take(entered.Error);
            return Page();
        }

        TempData.Done($"บันทึกผลของผู้ตรวจ {findings.Value!.Count} ข้อแล้ว");
        return Redirect($"/office/disclosure/submission/clarification?year={Year}");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        (State, MayWrite) = (await pages.FindAsync(Year, User, ct), session.Rights.Has("disclosure.publish", null));
    }
}
