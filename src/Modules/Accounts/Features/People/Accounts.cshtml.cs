using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.People;

/// <summary>Who may sign in.</summary>
[Authorize(Policy = "accounts.read")]
[ConfirmIdentity]
internal sealed class AccountsModel(AccountReading accounts, FactorPolicy factors, AgencySession session, SetUpLink link) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public AccountPageOf List { get; private set; } = null!;

    public bool MayManage => session.Rights.Has("accounts.manage");

    public NodaTime.LocalDate? AskedFrom { get; private set; }

    public bool IsDemo => link.IsDemo;

    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Clamp(P, 1, 1000);
        List = await accounts.PageAsync(P, ct);
        AskedFrom = (await factors.ReadAsync(ct))?.SecondFactorFrom;
    }

    public async Task<IActionResult> OnPostFactorAsync(bool asks, CancellationToken ct)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        await factors.AskAsync(asks, ct);
        TempData.Done(asks ? "กำหนดแล้ว มีผลใน 14 วัน แจ้งคนที่เกี่ยวข้องให้ตั้งแอปยืนยันตัวหรือพาสคีย์" : "ยกเลิกการกำหนดแล้ว");
        return Redirect("/office/accounts");
    }
}
