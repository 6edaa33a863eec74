using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.SecondFactor;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>Asks a person at work to prove once more who they are, and goes back.</summary>
[Authorize(Policy = "accounts.own")]
internal sealed class AgainModel(PasswordCheck passwords, SecondFactors factors, Sessions sessions, AgencyData data, SetUpLink link) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? Asked { get; set; }

    public string ReturnUrl => Url.IsLocalUrl(Asked) ? Asked! : "/office";

    public FactorState State { get; private set; } = new(false, false, 0, 0);

    public string Login { get; private set; } = "";

    public bool IsDemo => link.IsDemo;

    private LiveSession Live => HttpContext.Features.Get<LiveSession>()!;

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        if (!State.HasPassword && !IsDemo)
        {
            ModelState.AddModelError("", "บัญชีนี้ไม่มีรหัสผ่าน กรุณายืนยันด้วยพาสคีย์ หรือออกจากระบบแล้วเข้าใหม่");
            return Page();
        }

        if (State.HasPassword)
        {
            var who = SignInSteps.Who(HttpContext)!;
            var proved = await passwords.RunAsync(HttpContext, Login, Password, ct);
            if (!proved.IsOk || proved.Value != who)
            {
                ModelState.AddModelError(nameof(Password), proved.Error?.Message ?? "รหัสผ่านไม่ถูกต้อง กรุณาลองอีกครั้ง");
                return Page();
            }
        }

        await sessions.ConfirmAsync(Live.Id, ct);
        return LocalRedirect(ReturnUrl);
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        State = await factors.StateAsync(Live.Account, cancellationToken);
        Login = await data.ReadAsync((db, ct) => db.Set<Account>().Where(a => a.Id == Live.Account).Select(a => a.Login).SingleAsync(ct), cancellationToken);
    }
}
