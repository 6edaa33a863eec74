using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Units;

/// <summary>One unit: what it was, what it is to be.</summary>
[Authorize(Policy = "people.read")]
internal sealed class UnitModel(PeopleEditing people, UnitEditing units, IAuthorizationService authorization, IClock clock) : PageModel
{
    private UnitHistory history = null!;

    [BindProperty]
    public UnitForm Input { get; set; } = new();

    public Guid Id { get; private set; }

    public string Shown { get; private set; } = "";

    public int Posts { get; private set; }

    public bool MayManage { get; private set; }

    public bool IsOpen { get; private set; }

    public IReadOnlyList<UnitPeriod> History { get; private set; } = [];

    public IReadOnlyList<Choice> Parents { get; private set; } = [];

    public string? NameOf(Guid? unit) => history.Name(unit);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var now = History[0];
        Input = new() { Version = now.Version, Name = now.Name, NameEn = now.NameEn, Kind = now.Kind, Parent = now.ParentId, On = DateEntry.From(OfficeYear.Today(clock)) };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoAsync(id, change => units.ChangeAsync(id, Input.Version, change, ct), "บันทึกแล้ว โครงสร้างเดิมยังดูย้อนหลังได้", ct);

    public Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken ct) =>
        DoAsync(id, change => units.CloseAsync(id, Input.Version, change.On, change.Reason, ct), "ยุบเลิกแล้ว โครงสร้างเดิมยังดูย้อนหลังได้", ct);

    private async Task<IActionResult> DoAsync(Guid id, Func<UnitChange, Task<Result<Kernel.Unit>>> work, string done, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        if (!(await authorization.AuthorizeAsync(User, "office.manage")).Succeeded)
        {
            return Forbid();
        }

        if (Input.Read(ModelState, nameof(Input)) is not { } change)
        {
            return Page();
        }

        var result = await work(change);
        if (!result.IsOk)
        {
            ModelState.Take(result.Error, nameof(Input));
            return Page();
        }

        TempData.Done(done);
        return Redirect($"/office/agency/units/{id}");
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        var roster = await people.ReadAsync(ct);
        (history, Id, Shown) = (roster.Units, id, roster.Units.Name(id) ?? "");
        History = history.Of(id);
        IsOpen = History.Any(p => p.Until is null);
        MayManage = (await authorization.AuthorizeAsync(User, "office.manage")).Succeeded;
        var today = OfficeYear.Today(clock);
        Posts = roster.PostsOn(today).Count(p => p.UnitId == id);
        Parents = [.. history.On(today).Where(u => u.Id != id).Select(u => new Choice(u.Id.ToString(), u.Name))];
        return History.Count > 0;
    }
}
