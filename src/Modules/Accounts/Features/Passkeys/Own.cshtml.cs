using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.Passkeys;

[Authorize(Policy = "accounts.own")]
[ConfirmIdentity]
internal sealed class OwnModel(OwnPasskeys passkeys) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<Passkey> Keys { get; private set; } = [];

    private Found Who => SignInSteps.Who(HttpContext)!;

    public async Task OnGetAsync(CancellationToken ct) => Keys = await passkeys.AllAsync(Who.Account, ct);

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct) => Content(await passkeys.BeginAsync(HttpContext, Who, ct), "application/json");

    public async Task<IActionResult> OnPostFinishAsync(string? credential, CancellationToken ct)
    {
        var added = await passkeys.FinishAsync(HttpContext, Who, credential, Name, ct);
        if (added.IsOk)
        {
            TempData.Done("เพิ่มพาสคีย์แล้ว ครั้งหน้าเลือก เข้าด้วยพาสคีย์");
            return Redirect("/me/passkeys");
        }

        ModelState.Take(added.Error);
        await OnGetAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid key, CancellationToken ct)
    {
        if ((await passkeys.RemoveAsync(Who.Account, key, ct)).IsOk)
        {
            TempData.Done("เลิกใช้พาสคีย์แล้ว");
        }

        return Redirect("/me/passkeys");
    }
}
