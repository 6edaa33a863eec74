using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>A stored file as an answer: to keep under its own name, never run in the page. Whether it may be seen was asked before.</summary>
internal static class ServedFile
{
    public static async Task<IActionResult> OfAsync(PageModel page, FileStore files, AgencyData data, Guid file, CancellationToken ct)
    {
        var opened = await files.OpenAsync(data, file, ct);
        if (!opened.IsOk)
        {
            return page.NotFound();
        }

        page.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return new FileStreamResult(opened.Value.Content, opened.Value.File.ContentType)
        {
            FileDownloadName = opened.Value.File.Name,
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(opened.Value.File.Sha256)}\""),
            EnableRangeProcessing = true,
        };
    }
}
