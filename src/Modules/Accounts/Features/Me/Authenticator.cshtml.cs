using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Features.SecondFactor;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.Me;

[Authorize(Policy = "accounts.own")]
[ConfirmIdentity]
internal sealed class AuthenticatorModel(SecondFactors factors, AgencySession session) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public FactorState State { get; private set; } = null!;

    public TotpOffer? Offer { get; private set; }

    public bool IsRequired => HttpContext.Features.Get<LiveSession>()!.NeedsSecondFactor;

    private Guid Account => HttpContext.Features.Get<LiveSession>()!.Account;

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        if (!(await factors.StateAsync(Account, ct)).HasTotp)
        {
            await factors.OfferAsync(Account, session.Actor.Name, ct);
        }

        return Redirect("/me/authenticator");
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        var confirmed = await factors.ConfirmAsync(Account, Code, ct);
        if (!confirmed.IsOk)
        {
            ModelState.AddModelError(nameof(Code), confirmed.Error.Message);
            await FillAsync(ct);
            return Page();
        }

        TempData.Done("เปิดใช้แอปยืนยันตัวแล้ว ขั้นต่อไปออกรหัสกู้บัญชีไว้ใช้เมื่อโทรศัพท์หาย");
        return Redirect("/me/codes");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await factors.RemoveAsync(Account, ct);
        TempData.Done("เลิกใช้แอปยืนยันตัวแล้ว");
        return Redirect("/me");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        State = await factors.StateAsync(Account, ct);
        Offer = State.HasTotp ? null : await factors.PendingAsync(Account, session.Actor.Name, ct);
    }
}
