using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Correspondence.Features.Check;

/// <summary>Asks for the code of a paper.</summary>
[AllowAnonymous]
internal sealed class CheckFormModel(IOffice office) : CheckPage(office)
{
    public string? Asked { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken ct)
    {
        if (ThaiText.Typed(code) is { Length: <= 40 } typed)
        {
            return Redirect($"/{Slug}/check/{Uri.EscapeDataString(typed)}{(English ? "?lang=en" : "")}");
        }

        await FillAsync(ct);
        return Page();
    }
}
