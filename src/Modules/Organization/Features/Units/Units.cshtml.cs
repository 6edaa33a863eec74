using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Units;

/// <summary>The units as a tree, as of a day.</summary>
[Authorize(Policy = "people.read")]
internal sealed class UnitsModel(PeopleEditing people, UnitEditing units, IOffice office, IAuthorizationService authorization, IClock clock) : PageModel
{
    private Roster roster = null!;

    [BindProperty(SupportsGet = true)]
    public DateEntry On { get; set; } = new();

    [BindProperty]
    public UnitForm Input { get; set; } = new();

    public LocalDate Day { get; private set; }

    public bool IsToday { get; private set; }

    public bool MayManage { get; private set; }

    public int Count { get; private set; }

    public string ChiefPost { get; private set; } = "";

    public ILookup<Guid?, OfficeUnit> Below { get; private set; } = null!;

    public IReadOnlyList<Choice> Parents { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct)
    {
        Input.On = DateEntry.From(OfficeYear.Today(clock));
        return FillAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!(await authorization.AuthorizeAsync(User, "office.manage")).Succeeded)
        {
            return Forbid();
        }

        await FillAsync(ct);
        if (Input.Read(ModelState, nameof(Input)) is not { } change)
        {
            return Page();
        }

        var added = await units.AddAsync(change, ct);
        if (!added.IsOk)
        {
            ModelState.Take(added.Error, nameof(Input));
            return Page();
        }

        TempData.Done($"เพิ่ม{change.Name}แล้ว");
        return Redirect("/office/agency/units");
    }

    /// <summary>Head of the unit on the day, with whoever acts.</summary>
    public string? HeadOf(Guid unit) => roster.PostsOn(Day).FirstOrDefault(p => p.UnitId == unit && p.Rank is PostRank.UnitHead or PostRank.SectionHead && p.UnitId == unit) is { } head
        ? roster.InCharge(head, Day) is { Person: { } person } charge ? $"{person.Name}{(charge.Capacity.Printed.Length > 0 ? " (แทน)" : "")}" : "หัวหน้าว่าง"
        : null;

    private async Task FillAsync(CancellationToken ct)
    {
        var today = OfficeYear.Today(clock);
        Day = On.IsBlank ? today : On.Read(nameof(On)).Match(day => day, error => Refused(error, today));
        IsToday = Day == today;
        MayManage = (await authorization.AuthorizeAsync(User, "office.manage")).Succeeded;
        roster = await people.ReadAsync(ct);
        var there = roster.Units.On(Day);
        var known = there.Select(u => u.Id).ToHashSet();
        Below = there.ToLookup(u => u.Parent is { } parent && known.Contains(parent) ? u.Parent : null);
        Count = there.Count;
        Parents = [.. roster.Units.On(today).Select(u => new Choice(u.Id.ToString(), u.Name))];
        ChiefPost = (await office.ProfileAsync(ct)).ChiefAdministrator;
    }

    private LocalDate Refused(Kernel.Error error, LocalDate today)
    {
        ModelState.Take(error);
        return today;
    }
}
