using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;
using Prongsai.Privacy.Data;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Features.Requests;

/// <summary>One request: what is asked, by whom, what to do next.</summary>
[Authorize(Policy = "privacy.read")]
internal sealed class RequestModel(Data.Requests requests, IOfficeCalendar calendar, IClock clock, IEnumerable<IPeople> people, IPersonalAccess access) : PageModel
{
    [BindProperty]
    public string? Identity { get; set; }

    [BindProperty]
    public string? SubjectName { get; set; }

    [BindProperty]
    public string? SubjectContact { get; set; }

    [BindProperty]
    public Guid? SubjectPerson { get; set; }

    [BindProperty]
    public string? Refused { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public PersonRequest Shown { get; private set; } = null!;

    public LocalDate LastWorkingDay { get; private set; }

    public IEnumerable<Choice> People { get; private set; } = [];

    public LocalDate Today => OfficeYear.Today(clock);

    public bool MayManage => User.HasClaim(PersonClaims.Permission, "privacy.manage");

    public static IEnumerable<Choice> Outcomes => [new("false", "ดำเนินการให้แล้ว"), new("true", "ปฏิเสธ", "เฉพาะเมื่อกฎหมายให้ปฏิเสธได้")];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        (Identity, SubjectName, SubjectContact, SubjectPerson, Refused) = (Shown.IdentityShown, Shown.SubjectName, Shown.SubjectContact, Shown.SubjectPerson, "false");
        return Page();
    }

    public Task<IActionResult> OnPostVerifyAsync(Guid id, int version, CancellationToken ct) => DoAsync(id, () =>
        requests.VerifyAsync(id, version, Identity, new Subject(SubjectName) { Person = SubjectPerson, Contact = SubjectContact }, ct), "บันทึกแล้ว", ct);

    public Task<IActionResult> OnPostAnswerAsync(Guid id, int version, CancellationToken ct) => DoAsync(id, () =>
        requests.AnswerAsync(id, version, Refused == "true", Answer, ct), "บันทึกคำตอบและปิดคำขอแล้ว", ct);

    private async Task<IActionResult> DoAsync(Guid id, Func<Task<Result<Unit>>> work, string said, CancellationToken ct)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var done = await work();
        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            return Page();
        }

        TempData.Done(said);
        return Redirect($"/office/privacy/requests/{id}");
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await requests.FindAsync(id, ct) is not { } shown)
        {
            return false;
        }

        Shown = shown;
        await access.NoteAsync(new($"คำขอที่ {shown.PrintedNumber}", shown.SubjectPerson) { SubjectName = shown.SubjectName, Path = Request.Path }, ct);
        LastWorkingDay = RequestDue.LastWorkingDay(shown.DueOn, await calendar.ReadAsync(ct));
        foreach (var source in people)
        {
            People = (await source.InServiceAsync(Today, ct)).Select(p => new Choice(p.Id.ToString(), $"{p.Name} {p.Post}"));
        }

        return true;
    }
}
