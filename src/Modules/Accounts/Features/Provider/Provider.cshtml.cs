using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.Provider;

/// <summary>A person's own link to the login provider. There is no such page where no provider is set.</summary>
[Authorize(Policy = "accounts.own")]
[ConfirmIdentity]
internal sealed class ProviderModel(ProviderLinks links, ProviderSettings settings) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Refused { get; set; }

    public string Name => settings.Name;

    public ExternalLogin? Link { get; private set; }

    private LiveSession Live => HttpContext.Features.Get<LiveSession>()!;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (settings.IsOn)
        {
            return next();
        }

        context.Result = NotFound();
        return Task.CompletedTask;
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Link = await links.OfAsync(Live.Account, ct);
        if (ProviderWords.Of(Refused, settings.Name) is { } refused)
        {
            ModelState.AddModelError("", refused);
        }
    }

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken ct) =>
        await HttpContext.RequestServices.GetRequiredService<ProviderDiscovery>().FindAsync(ct) is null
            ? Redirect("/me/provider?refused=unreachable")
            : Challenge(ProviderReturn.ForLinking(Live.Id), ProviderHandler.SchemeName);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await links.UnlinkAsync(Live.Account, ct);
        TempData.Done($"ยกเลิกการผูกกับ {settings.Name} แล้ว");
        return Redirect("/me");
    }
}

/// <summary>Why the provider did not let somebody through, in words.</summary>
internal static class ProviderWords
{
    public static string? Of(string? why, string name) => why switch
    {
        "unreachable" => $"ติดต่อ {name} ไม่ได้ในขณะนี้ กรุณาลองอีกครั้งภายหลัง หรือใช้รหัสผ่าน",
        "unlinked" => $"{name} นี้ยังไม่ได้ผูกกับบัญชีใด เข้าด้วยรหัสผ่านก่อน แล้วผูกที่หน้าบัญชีของฉัน",
        "taken" => $"{name} นี้ผูกกับบัญชีหนึ่งอยู่แล้ว กรุณายกเลิกการผูกที่บัญชีนั้นก่อน",
        "failed" => $"ยืนยันตัวตนด้วย {name} ไม่สำเร็จ กรุณาลองอีกครั้ง หรือใช้รหัสผ่าน",
        _ => null,
    };
}
