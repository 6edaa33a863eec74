using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Prongsai.Platform.Files;

namespace Prongsai.Platform.Pictures;

/// <summary>A stored picture as the answer of a page, to be shown in another; whether it may be seen was asked before.</summary>
public static class ShownPicture
{
    private static readonly HashSet<string> Kinds = ["image/png", "image/jpeg", PlainPicture.Webp];

    /// <summary>Null, and the file closed, when it is no still picture.</summary>
    public static IActionResult? Of(PageModel page, OpenedFile opened)
    {
        if (!Kinds.Contains(opened.File.ContentType))
        {
            opened.Content.Dispose();
            return null;
        }

        page.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return new FileStreamResult(opened.Content, opened.File.ContentType) { EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(opened.File.Sha256)}\"") };
    }
}
