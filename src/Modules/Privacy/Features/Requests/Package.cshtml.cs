using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Documents;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Requests;

/// <summary>The package for the person: a letter with tables, or JSON. Giving it out is an act.</summary>
[Authorize(Policy = "privacy.manage")]
internal sealed class PackageModel(Data.Requests requests, PersonalSearch search, IOffice office, IPersonalAccess access) : PageModel
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly Dictionary<string, string> Types = new()
    {
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["html"] = "text/html; charset=utf-8",
        ["json"] = "application/json",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken ct)
    {
        if (!Types.TryGetValue(format, out var type) || await requests.FindAsync(id, ct) is not { } request)
        {
            return NotFound();
        }

        if (request.IdentityShown is null)
        {
            return Redirect($"/office/privacy/requests/{id}");
        }

        await access.NoteAsync(new($"ส่งออกข้อมูลของบุคคล คำขอที่ {request.PrintedNumber}", request.SubjectPerson) { SubjectName = request.SubjectName, Path = Request.Path, Restricted = true }, ct);
        var found = await search.FindAsync(Data.Requests.SubjectOf(request), ct);
        var noted = await requests.NotePackageAsync(request, format, found.Sections.Count, ct);
        if (!noted.IsOk)
        {
            return StatusCode(503);
        }

        Response.Headers.CacheControl = "no-store";
        Response.ContentType = type;
        Response.Headers.ContentDisposition = $"{(format == "html" ? "inline" : "attachment")}; filename=\"personal-data-{request.Number}-{request.Year}.{format}\"";
        await WriteAsync(request, found, format, ct);
        return new EmptyResult();
    }

    private async Task WriteAsync(PersonRequest request, FoundAboutPerson found, string format, CancellationToken ct)
    {
        if (format == "json")
        {
            await JsonSerializer.SerializeAsync(Response.Body, new { Request = request.PrintedNumber, Subject = request.SubjectName, found.Sections, found.Strays }, Json, ct);
            return;
        }

        var paper = PackageLetter.Of(request, found, await office.ProfileAsync(ct));
        await using var made = new MemoryStream();
        if (format == "docx")
        {
            DocxWriter.Write(paper, made);
        }
        else
        {
            HtmlWriter.Write(paper, made);
        }

        made.Position = 0;
        await made.CopyToAsync(Response.Body, ct);
    }
}
