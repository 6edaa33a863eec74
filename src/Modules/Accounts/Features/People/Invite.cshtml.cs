using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Accounts.Contracts;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.People;

[Authorize(Policy = "accounts.manage")]
[ConfirmIdentity]
internal sealed class InviteModel(Inviting inviting, IOffice office, IPeople people, IAccounts accounts, IClock clock) : PageModel
{
    [BindProperty]
    public InviteForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Roles { get; } = [.. Role.All.Select(r => new Choice(r.Key, $"{r.NameTh}: {r.DutyTh}"))];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var invited = await inviting.InviteAsync(Input, ct);
        if (!invited.IsOk)
        {
            ModelState.Take(invited.Error, nameof(Input));
            await FillAsync(ct);
            return Page();
        }

        TempData[AccountModel.TokenKey] = invited.Value.Token;
        TempData.Done("ออกลิงก์เชิญแล้ว ส่งให้เจ้าตัวตอนนี้ ลิงก์แสดงครั้งเดียว");
        return Redirect($"/office/accounts/{invited.Value.Account}");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Units = [.. (await office.UnitsAsync(ct)).Select(u => new Choice(u.Id.ToString(), u.Name))];
        var taken = (await accounts.ActiveAsync(ct)).Select(a => a.Person).ToHashSet();
        People = [.. (await people.InServiceAsync(OfficeYear.Today(clock), ct)).Where(p => !taken.Contains(p.Id)).Select(p => new Choice(p.Id.ToString(), $"{p.Name} · {p.Post}"))];
    }
}
