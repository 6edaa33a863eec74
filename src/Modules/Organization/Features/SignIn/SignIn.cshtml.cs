using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Organization.Features.SignIn;

[AllowAnonymous]
internal sealed class SignInModel(ISignIn signIn, SignInSettings settings, AgencyDirectory directory) : PageModel
{
    /// <summary>The agency of the demo.</summary>
    public const string DemoSlug = "demo";

    private readonly CookieSignIn cookies = (CookieSignIn)signIn;

    public IReadOnlyList<DemoPerson> People { get; private set; } = [];

    public IReadOnlyList<AgencyEntry> Offices { get; private set; } = [];

    public string ReturnUrl { get; private set; } = "/office";

    public async Task<IActionResult> OnGetAsync(string? returnUrl, CancellationToken ct)
    {
        if (cookies.TakeKey(HttpContext))
        {
            return Redirect((await directory.FirstAsync(1, ct)).Count == 0 ? "/start" : "/sign-in");
        }

        await FillAsync(returnUrl, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? account, string? returnUrl, CancellationToken ct)
    {
        var person = DemoPerson.All.FirstOrDefault(p => p.Account == account);
        if (!settings.Demo || person is null || await directory.FindAsync(DemoSlug, ct) is not { } demo)
        {
            return await AgainAsync(returnUrl, "ไม่พบบุคคลที่เลือก กรุณาเลือกจากรายการอีกครั้ง", ct);
        }

        await CookieSignIn.AsAsync(HttpContext, demo, person);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/office");
    }

    public async Task<IActionResult> OnPostOfficeAsync(string? slug, CancellationToken ct)
    {
        if (!cookies.MayOpenOffice(HttpContext) || settings.Demo || await directory.FindAsync(slug ?? "", ct) is not { } office)
        {
            return await AgainAsync(null, "ไม่พบหน่วยงานที่เลือก กรุณาเลือกจากรายการอีกครั้ง", ct);
        }

        await cookies.AsCoordinatorAsync(HttpContext, office);
        return Redirect("/office");
    }

    public async Task<IActionResult> OnPostOutAsync()
    {
        CookieSignIn.ForgetKey(HttpContext);
        await HttpContext.SignOutAsync();
        return Redirect("/");
    }

    private async Task<IActionResult> AgainAsync(string? returnUrl, string message, CancellationToken ct)
    {
        ModelState.AddModelError("", message);
        await FillAsync(returnUrl, ct);
        return Page();
    }

    private async Task FillAsync(string? returnUrl, CancellationToken ct)
    {
        ReturnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl! : "/office";
        People = settings.Demo ? DemoPerson.All : [];
        Offices = !settings.Demo && cookies.MayOpenOffice(HttpContext) ? await directory.AllAsync(ct) : [];
    }
}
