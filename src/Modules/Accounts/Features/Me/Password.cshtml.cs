using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.Passwords;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.Me;

[Authorize(Policy = "accounts.own")]
[ConfirmIdentity]
internal sealed class PasswordModel(PasswordSetting passwords) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var live = HttpContext.Features.Get<LiveSession>()!;
        var changed = await passwords.ChangeAsync(live.Account, live.Id, Password, ct);
        if (!changed.IsOk)
        {
            ModelState.Take(changed.Error);
            return Page();
        }

        TempData.Done($"เปลี่ยนรหัสผ่านแล้ว ความแข็งแรง: {PasswordRules.Strength(Password!)} เครื่องอื่นออกจากระบบแล้ว");
        return Redirect("/me");
    }
}
