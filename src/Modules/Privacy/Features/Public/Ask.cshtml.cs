using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Features.Public;

/// <summary>A citizen asks about their data: no account, no script, no third party.</summary>
[AllowAnonymous]
[RequestSizeLimit(64 * 1024)]
internal sealed class AskModel(Data.Requests requests, IOffice office, IClock clock, AskingLimit limit) : PageModel
{
    private const int LongestDetails = 4000;

    [BindProperty]
    public string? AskerName { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public Wanted? Wanted { get; set; }

    [BindProperty]
    public string? Details { get; set; }

    public PublicFrame Frame { get; private set; } = null!;

    /// <summary>Shown once, after the request is kept.</summary>
    public string? Code { get; private set; }

    public LocalDate Due { get; private set; }

    public IEnumerable<Choice> Rights => RightWords.All.Select(r => new Choice(r.Right.ToString(), Frame.Words[$"privacy.right.{r.Right}"]));

    public async Task OnGetAsync(CancellationToken ct) => Frame = await PublicFrame.OfAsync(HttpContext, office, ct);

    public async Task<IActionResult> OnPostAsync(string? website, CancellationToken ct)
    {
        Frame = await PublicFrame.OfAsync(HttpContext, office, ct);
        Due = RequestDue.Of(OfficeYear.Today(clock));
        Response.Headers.CacheControl = "no-store";
        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!string.IsNullOrEmpty(website))
        {
            Code = "WBTHANKYOU"; // a machine filled the box that people do not see: nothing is kept
            return Page();
        }

        if (!limit.TryTake(HttpContext.Connection.RemoteIpAddress, Frame.Slug))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError("", Frame.Words["privacy.ask.slow"]);
            return Page();
        }

        var added = await requests.AddAsync(new(Wanted!.Value, AskerName!, Contact, null, null, Details!, OfficeYear.Today(clock), Origin.Public), ct);
        if (!added.IsOk)
        {
            ModelState.AddModelError("", Frame.Words["privacy.ask.failed"]);
            return Page();
        }

        (Code, Due) = ($"{added.Value.Code[..5]}-{added.Value.Code[5..]}", added.Value.DueOn);
        return Page();
    }

    private void Check()
    {
        Require(AskerName is { Length: > 2 and <= 200 }, nameof(AskerName), "privacy.ask.name.fault");
        Require(Contact is { Length: > 4 and <= 300 }, nameof(Contact), "privacy.ask.contact.fault");
        Require(Wanted is { } wanted && Enum.IsDefined(wanted), nameof(Wanted), "privacy.ask.what.fault");
        Require(Details is { Length: > 0 and <= LongestDetails }, nameof(Details), "privacy.ask.details.fault");
    }

    private void Require(bool met, string field, string word)
    {
        if (!met)
        {
            ModelState.AddModelError(field, Frame.Words[word]);
        }
    }
}
