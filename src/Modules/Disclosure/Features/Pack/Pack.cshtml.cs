using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Pack;

/// <summary>The pack of a freeze.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class PackModel(Packs packs, PackWriter writer, SiteAddress site, AgencySession session) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int itemYear, int number, bool all, CancellationToken ct)
    {
        if (all && !session.Rights.Has("disclosure.publish", null))
        {
            return Forbid();
        }

        var address = site.Of(Request);
        return !address.IsOk && !all ? new BadRequestObjectResult(address.Error.Message)
            : await packs.PlanAsync(new FiscalYear(itemYear), number, address.Value ?? "", all, ct) is { } plan ? new PackResult(plan, writer, $"OIT-{itemYear}-{number}{(plan.Withheld.Length > 0 ? "-outside" : "")}.zip") : NotFound();
    }
}

/// <summary>The pack of the state as it stands, which says that nobody froze it.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class PackNowModel(Packs packs, PackWriter writer, SiteAddress site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int itemYear, CancellationToken ct)
    {
        var address = site.Of(Request);
        return !address.IsOk ? new BadRequestObjectResult(address.Error.Message)
            : new PackResult((await packs.PlanAsync(new FiscalYear(itemYear), null, address.Value, false, ct))!, writer, $"OIT-{itemYear}-not-frozen.zip");
    }
}

/// <summary>Streams a pack as an answer.</summary>
internal sealed class PackResult(PackPlan plan, PackWriter writer, string name) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "application/zip";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await writer.WriteAsync(plan, response.Body, context.HttpContext.RequestAborted);
    }
}
