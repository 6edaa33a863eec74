using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Correspondence.Data;
using Prongsai.Organization.Contracts;

namespace Prongsai.Correspondence.Features.Check;

/// <summary>Whether a paper is the registered one; a file can be compared, and is not kept.</summary>
[AllowAnonymous]
[RequestSizeLimit(2 * LargestFile)]
internal sealed class CheckedModel(IOffice office, PublicCheck check, CheckGate gate) : CheckPage(office)
{
    private const int LargestFile = 20 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Given { get; set; }

    public CheckedLetter? Letter { get; private set; }

    public bool TooFast { get; private set; }

    /// <summary>Is the given file the original; null when none was given.</summary>
    public bool? Compared { get; private set; }

    /// <summary>Key of the words for what was wrong with the file.</summary>
    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        await LookAsync(code, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        await LookAsync(code, ct);
        if (Letter is null)
        {
            return Page();
        }

        Fault = Given is null ? "check.no-file" : Given.Length > LargestFile ? "check.large" : null;
        if (Given is not null && Fault is null)
        {
            await using var content = Given.OpenReadStream();
            Compared = Letter.Is(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)));
        }

        return Page();
    }

    private async Task LookAsync(string code, CancellationToken ct)
    {
        await FillAsync(ct);
        if (!gate.Lets(HttpContext.Connection.RemoteIpAddress))
        {
            TooFast = true;
            Answer(StatusCodes.Status429TooManyRequests);
            return;
        }

        Letter = await check.FindAsync(code, ct);
        if (Letter is null)
        {
            Answer(StatusCodes.Status404NotFound);
        }
    }
}
