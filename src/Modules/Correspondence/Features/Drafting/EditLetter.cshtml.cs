using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Drafting;

/// <summary>Writes a draft, with its paper beside it.</summary>
[Authorize(Policy = LetterDrafts.Write)]
internal sealed class EditLetterModel(LetterStore store, LetterDrafts drafts, PaperMaking making, IOffice office, BodyChoices bodies) : PageModel
{
    [BindProperty]
    public LetterForm Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Guid Id { get; private set; }

    public KindFacts Kind { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string? ReturnedBecause { get; private set; }

    /// <summary>What somebody else saved first, beside what is typed; null when nobody did.</summary>
    public TwoVersions? Both { get; private set; }

    public string Preview { get; private set; } = "";

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public IReadOnlyList<OfficeBody> Bodies { get; private set; } = [];

    public static IReadOnlyList<Choice> Audiences =>
    [
        new(nameof(LetterAudience.Concerned), "เฉพาะผู้เกี่ยวข้อง", "ส่วนเจ้าของเรื่อง ผู้ลงนามตามลำดับ และผู้รับ"),
        new(nameof(LetterAudience.Office), "ทุกคนในสำนักงาน"),
        new(nameof(LetterAudience.Public), "ประชาชนด้วย", "หน้าตรวจสอบเอกสารจะแสดงชื่อเรื่อง"),
    ];

    public static IReadOnlyList<Choice> Secrecies => [new(LetterForm.Secret, "เป็นเรื่องลับ", "ไม่พิมพ์คิวอาร์โค้ด และหน้าตรวจสอบเอกสารไม่รู้จักฉบับนี้")];

    public static IReadOnlyList<Choice> Attendance => [new(MeetingForm.Present, "มาประชุม"), new(MeetingForm.Absent, "ไม่มาประชุม"), new(MeetingForm.Guest, "ผู้เข้าร่วมประชุม")];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await FillAsync(id, ct) is not { } view)
        {
            return NotFound();
        }

        if (!LetterStates.IsOpen(view.Letter.State))
        {
            return Redirect($"/office/letters/{id}");
        }

        (Input, Version) = (LetterForm.From(view.Letter, view.Content), view.Letter.Version);
        Input.AddRoom(Kind.Kind);
        Preview = await PreviewAsync(view.Content, view, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? next, Guid? body, CancellationToken ct)
    {
        if (await FillAsync(id, ct) is not { } view)
        {
            return NotFound();
        }

        if (next == "body" && body is { } chosen)
        {
            await bodies.FillAsync(Input, Kind.Kind, chosen, ct);
        }

        var content = Read(view);
        var saved = content.IsOk ? await drafts.SaveAsync(id, Version, content.Value, Input.Settings(), ct) : content.Error;
        if (saved.IsOk)
        {
            TempData.Done("บันทึกร่างแล้ว");
            return Redirect(next == "propose" ? $"/office/letters/{id}/propose" : $"/office/letters/{id}/edit{(next is "room" or "body" ? "#body" : "")}");
        }

        if (saved.Error is Error.Conflict && await FillAsync(id, ct) is { } now)
        {
            var (who, at) = await store.LastChangeAsync(id, ct);
            var both = TwoDrafts.Compare($"/office/letters/{id}/edit", LetterForm.From(now.Letter, now.Content), Input.As(content.Value!), unit => Units.FirstOrDefault(u => u.Value == $"{unit}")?.Label ?? "");
            if (both.Fields.Count == 0)
            {
                return Redirect(next == "propose" ? $"/office/letters/{id}/propose" : $"/office/letters/{id}/edit"); // the same text saved twice
            }

            (Both, Version) = (both with { Saved = $"{who ?? "ผู้อื่น"} บันทึกเมื่อ{(at is { } then ? $" {LetterWords.Moment(then)}" : "ครู่นี้")}" }, now.Letter.Version);
        }
        else
        {
            ModelState.Take(saved.Error, "Input");
        }

        ModelState.Remove(nameof(Version));
        Input.AddRoom(Kind.Kind);
        Preview = await PreviewAsync(content.Value ?? view.Content, view, ct);
        return Page();
    }

    /// <summary>The paper of what is typed, saving nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(Guid id, CancellationToken ct)
    {
        if (await FillAsync(id, ct) is not { } view || !LetterStates.IsOpen(view.Letter.State))
        {
            return NotFound();
        }

        var content = Read(view);
        return content.IsOk ? Content(await PreviewAsync(content.Value, view, ct), "text/html; charset=utf-8") : new NoContentResult();
    }

    private Result<LetterContent> Read(LetterView view) => view.Letter.GivenPaper is not null ? view.Content : Input.Read(Kind.Kind);

    private async Task<string> PreviewAsync(LetterContent content, LetterView view, CancellationToken ct) =>
        HtmlWriter.Fragment(await making.PreviewAsync(Kind.Kind, content, Input.Unit, view with { Chain = [] }, ct), IOfficePictures.Address, 3);

    private async Task<LetterView?> FillAsync(Guid id, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } view)
        {
            return null;
        }

        (Id, Kind, Title) = (id, LetterKinds.Of(view.Letter.Kind), view.Letter.Subject.Length > 0 ? view.Letter.Subject : "ร่างที่ยังไม่มีชื่อเรื่อง");
        ReturnedBecause = view.Letter.State == LetterState.Returned && view.Returned is [.., var back] ? $"{back.Opinion} ({back.ByName})" : null;
        Units = [.. (await office.UnitsAsync(ct)).Select(u => new Choice($"{u.Id}", u.Name))];
        Bodies = Kind.Kind is LetterKind.AppointmentOrder or LetterKind.Minutes ? await bodies.AllAsync(ct) : [];
        return view;
    }
}
