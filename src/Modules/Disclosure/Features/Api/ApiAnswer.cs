using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Prongsai.Disclosure.Features.OpenData;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Api;

/// <summary>How the API answers: JSON with a tag, pages with links to their neighbours, errors in both languages.</summary>
internal static class ApiAnswer
{
    public const string ProblemType = "application/problem+json; charset=utf-8";

    public static Task SendAsync<T>(HttpContext context, T answer) => DataEndpoints.SendAsync(context, JsonSerializer.SerializeToUtf8Bytes(answer, ApiShapes.Json), JsonFile.ContentType);

    /// <summary>The Link header (RFC 8288): first, previous, next and last page of the same list.</summary>
    public static void Link(HttpContext context, PortalFrame frame, int page, int count)
    {
        string To(int number, string relation) => string.Create(CultureInfo.InvariantCulture,
            $"<{frame.Origin}{CurrentUrl.With(context.Request, ("page", number.ToString(CultureInfo.InvariantCulture)))}>; rel=\"{relation}\"");
        string?[] links = [To(1, "first"), page > 1 ? To(page - 1, "prev") : null, page < count ? To(page + 1, "next") : null, To(count, "last")];
        context.Response.Headers.Link = string.Join(", ", links.OfType<string>());
    }

    public static Task MissingAsync(HttpContext context) => ProblemAsync(context, StatusCodes.Status404NotFound, "not-found",
        ("ไม่พบข้อมูล", "Not found"), ("ที่อยู่นี้ไม่มีข้อมูลที่เผยแพร่ ดูปีและรายการที่มีได้ที่ /api/v1/years", "Nothing has been published at this address. See /api/v1/years for what there is"));

    public static Task BadPageAsync(HttpContext context) => ProblemAsync(context, StatusCodes.Status400BadRequest, "page",
        ("เลขหน้าไม่ถูกต้อง", "No such page"), ("page ต้องเป็นเลข 1 ถึงจำนวนหน้าในหัวข้อ Link", "page must be a number from 1 to the last page that the Link header names"));

    public static Task TooManyAsync(HttpContext context) => ProblemAsync(context, StatusCodes.Status429TooManyRequests, "too-many",
        ("เรียกถี่เกินไป", "Too many requests"), ("กรุณารอตามเวลาในหัวข้อ Retry-After แล้วเรียกใหม่", "Wait as long as Retry-After says, then ask again"));

    private static Task ProblemAsync(HttpContext context, int status, string kind, (string Thai, string English) title, (string Thai, string English) detail)
    {
        var problem = new ApiProblem($"urn:prongsai:api:{kind}", status, title.Thai, title.English, detail.Thai, detail.English);
        context.Response.StatusCode = status;
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = ProblemType;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(problem, ApiShapes.Json), context.RequestAborted).AsTask();
    }
}
