using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Bodies;

/// <summary>One body: who sits in it, whether its quota is met, what it is for.</summary>
[Authorize(Policy = "people.read")]
internal sealed class BodyModel(BodyReading bodies, BodyEditing editing, IPeople people, IAuthorizationService authorization, IClock clock) : PageModel
{
    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Post { get; set; }

    [BindProperty]
    public string? Side { get; set; }

    [BindProperty]
    public BodyRole Role { get; set; } = BodyRole.Member;

    [BindProperty]
    public string? Reason { get; set; }

    public BodyView View { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public bool EndFailed { get; private set; }

    public IReadOnlyList<BodyMember> Seated { get; private set; } = [];

    public ImmutableArray<QuotaFinding> Quota { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IReadOnlyList<Choice> Sides { get; private set; } = [];

    private LocalDate Today => OfficeYear.Today(clock);

    public string RoleWord(BodyRole role) => (View.Body.Kind, role) switch
    {
        (BodyKind.Committee, BodyRole.Chair) => "ประธานกรรมการ",
        (BodyKind.Committee, BodyRole.ViceChair) => "รองประธานกรรมการ",
        (BodyKind.Committee, BodyRole.Member) => "กรรมการ",
        (BodyKind.Committee, BodyRole.Secretary) => "กรรมการและเลขานุการ",
        (BodyKind.Committee, _) => "กรรมการและผู้ช่วยเลขานุการ",
        (_, BodyRole.Chair) => "ประธานคณะทำงาน",
        (_, BodyRole.ViceChair) => "รองประธานคณะทำงาน",
        (_, BodyRole.Member) => "คณะทำงาน",
        (_, BodyRole.Secretary) => "คณะทำงานและเลขานุการ",
        _ => "คณะทำงานและผู้ช่วยเลขานุการ",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FillAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken ct) => DoAsync(
        id, () => editing.AddMemberAsync(id, new(Person, ThaiText.Typed(Name), ThaiText.Typed(Post), ThaiText.Typed(Side), Role), Today, ct), "เพิ่มกรรมการแล้ว", ct);

    public Task<IActionResult> OnPostRemoveAsync(Guid id, Guid member, CancellationToken ct) =>
        DoAsync(id, () => editing.EndMemberAsync(id, member, Today, ct), "บันทึกการพ้นจากคณะแล้ว", ct);

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken ct)
    {
        if (ThaiText.Typed(Reason) is { } reason)
        {
            return await DoAsync(id, () => editing.EndAsync(id, Today, reason, ct), "ยกเลิกคณะแล้ว", ct);
        }

        ModelState.AddModelError(nameof(Reason), "กรอกเหตุผลที่ยกเลิก");
        EndFailed = true;
        return await FillAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<Task<Result<Kernel.Unit>>> work, string done, CancellationToken ct)
    {
        if (!(await authorization.AuthorizeAsync(User, "bodies.manage")).Succeeded)
        {
            return Forbid();
        }

        var result = await work();
        if (result.IsOk)
        {
            TempData.Done(done);
            return Redirect($"/office/bodies/{id}");
        }

        ModelState.Take(result.Error);
        return await FillAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await bodies.ViewAsync(id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        Seated = [.. view.Seated(Today)];
        Quota = BodyQuota.Check(view.Body.Quota, [.. Seated.Select(m => new Seat(m.Side, m.Role))]);
        Sides = [.. BodyQuota.Sides(view.Body.Quota).Select(s => new Choice(s, s))];
        MayManage = (await authorization.AuthorizeAsync(User, "bodies.manage")).Succeeded;
        var seated = Seated.Select(m => m.PersonId).ToHashSet();
        People = [.. (await people.InServiceAsync(Today, ct)).Where(p => !seated.Contains(p.Id)).Select(p => new Choice(p.Id.ToString(), $"{p.Name} · {p.Post}"))];
        return true;
    }
}
