using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Data;

namespace Prongsai.Organization.Features.Pictures;

/// <summary>A picture as an answer. Its address names its content, so a browser never asks twice.</summary>
internal static class ServedPicture
{
    public static async Task<IActionResult> OfAsync(PageModel page, OfficePictures pictures, string sha256, PicturePlace? only, CancellationToken ct)
    {
        if (await pictures.OpenAsync(sha256, only, ct) is not { } opened)
        {
            return page.NotFound();
        }

        page.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        page.Response.Headers.CacheControl = only is null ? "private, max-age=31536000, immutable" : "public, max-age=31536000, immutable";
        return new FileStreamResult(opened.Content, opened.File.ContentType);
    }
}
